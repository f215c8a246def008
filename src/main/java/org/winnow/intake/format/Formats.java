package org.winnow.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** The formats that Winnow knows. */
public final class Formats {
    private static final List<Format> ALL = load();

    private Formats() {}

    /**
     * All built-in formats. Several entries may share an identifier: they are variants of one format, and a record is read by
     * the variant that fits it best.
     */
    public static List<Format> all() {
        return ALL;
    }

    /** The format of an identifier, choosing the variant record by record. */
    public static Optional<Format> find(String id) {
        List<Format> variants = ALL.stream().filter(f -> f.id().equals(id)).toList();
        return variants.isEmpty() ? Optional.empty() : Optional.of(new Variants(variants));
    }

    /** Identifiers and titles without repeats, in the order of {@link #all()}. */
    public static List<Format> distinct() {
        List<Format> distinct = new ArrayList<>();
        for (Format format : ALL) {
            if (distinct.stream().noneMatch(f -> f.id().equals(format.id()))) {
                distinct.add(format);
            }
        }
        return distinct;
    }

    private static List<Format> load() {
        List<Format> formats = new ArrayList<>();
        formats.add(new HhRlhf());
        formats.add(new FeedbackRows());
        formats.add(new Canonical());
        try (InputStream in = Formats.class.getResourceAsStream("formats.json")) {
            if (in == null) {
                throw new IOException("formats.json is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Json mapping : Json.parse(text).elements()) {
                formats.add(new MappedFormat(MappingJson.read(mapping)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonException | MappingException e) {
            throw new IllegalStateException("The list of formats is damaged: " + e.getMessage(), e);
        }
        formats.add(new SynonymFormat(true));
        formats.add(new SynonymFormat(false));
        formats.add(new AnswersOnly());
        formats.add(new PromptsOnly());
        return List.copyOf(formats);
    }

    /** One format in several variants. */
    private record Variants(List<Format> variants) implements Format {
        @Override
        public String id() {
            return variants.get(0).id();
        }

        @Override
        public String title() {
            return variants.get(0).title();
        }

        @Override
        public Match recognise(Json record) {
            return variants.stream()
                    .map(v -> v.recognise(record))
                    .max(Comparator.comparingDouble(Match::sureness))
                    .orElse(Match.NONE);
        }

        @Override
        public Draft read(Json record) throws RowProblem {
            for (Format variant : variants) {
                if (variant.fits(record)) {
                    return variant.read(record);
                }
            }
            return variants.get(0).read(record);
        }
    }
}
