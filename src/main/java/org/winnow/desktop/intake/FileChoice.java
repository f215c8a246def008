package org.winnow.desktop.intake;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.words.Words;
import org.winnow.intake.ImportReport;
import org.winnow.intake.ImportRequest;
import org.winnow.intake.Preview;
import org.winnow.intake.format.MappingException;
import org.winnow.intake.format.MappingJson;

/**
 * A file that the user wants to import, with what is known of it and what was chosen. Immutable.
 *
 * @param file the file
 * @param format the format chosen by the user; null for the detected one
 * @param places the user's own mapping: for each {@link Slot} the JSON pointer; empty without one
 * @param preview the first rows; null until they are read
 * @param failure why the file cannot be read; null if it can
 * @param report what became of it; null before the import
 */
public record FileChoice(
        Path file,
        @Nullable String format,
        Map<Slot, String> places,
        @Nullable Preview preview,
        @Nullable String failure,
        @Nullable ImportReport report) {
    /** Copies the map. */
    public FileChoice {
        places = Map.copyOf(places);
    }

    /** What a field of the file can be. */
    public enum Slot {
        /** What is asked. */
        INSTRUCTION(Words.of("intake.instruction"), Words.of("intake.what-the-person-asks")),
        /** The answer to learn. */
        RESPONSE(Words.of("intake.response"), Words.of("intake.the-answer-that-the-model-shall")),
        /** Standing instructions. */
        SYSTEM(Words.of("intake.system"), Words.of("intake.standing-instructions-to-the-model")),
        /** What a retriever found. */
        PASSAGES(Words.of("intake.passages"), Words.of("intake.the-texts-that-the-answer-is")),
        /** A judgement. */
        FEEDBACK(Words.of("intake.feedback"), Words.of("intake.a-thumb-a-score-or-a")),
        /** Labels. */
        TAGS(Words.of("intake.tags"), Words.of("intake.labels-in-a-list-or-separated")),
        /** The identifier. */
        ID(Words.of("intake.identifier"), Words.of("intake.what-the-record-is-called-elsewhere"));

        private final String title;
        private final String help;

        Slot(String title, String help) {
            this.title = title;
            this.help = help;
        }

        /** As shown on screen. */
        public String title() {
            return title;
        }

        /** What it means. */
        public String help() {
            return help;
        }
    }

    static FileChoice of(Path file) {
        return new FileChoice(file, null, Map.of(), null, null, null);
    }

    /** The name without folders. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** True once its rows can be brought in. */
    public boolean ready() {
        Preview known = preview;
        return report == null
                && known != null
                && known.detection().layout() != null
                && (known.detection().known() || format != null || mapped());
    }

    /** True if the user has said where instruction or response lie. */
    public boolean mapped() {
        return places.containsKey(Slot.INSTRUCTION) || places.containsKey(Slot.RESPONSE);
    }

    FileChoice withFormat(@Nullable String id) {
        return new FileChoice(file, id, Map.of(), preview, null, null);
    }

    FileChoice withPlace(Slot slot, @Nullable String pointer) {
        Map<Slot, String> next = new LinkedHashMap<>(places);
        if (pointer == null) {
            next.remove(slot);
        } else {
            next.put(slot, pointer);
        }
        return new FileChoice(file, null, next, preview, null, null);
    }

    FileChoice withPreview(Preview read) {
        return new FileChoice(file, format, places, read, null, report);
    }

    FileChoice withFailure(String sentence) {
        return new FileChoice(file, format, places, null, sentence, report);
    }

    FileChoice withReport(ImportReport done) {
        return new FileChoice(file, format, places, preview, null, done);
    }

    /** What to ask the importer for. */
    ImportRequest request() throws MappingException {
        ImportRequest request = ImportRequest.of(file);
        Optional<String> mapping = mapping();
        if (mapping.isPresent()) {
            return request.withMapping(MappingJson.parse(mapping.get()), mapping.get());
        }
        return request.withFormat(format);
    }

    private Optional<String> mapping() {
        if (!mapped()) {
            return Optional.empty();
        }
        StringBuilder json = new StringBuilder(Words.of("intake.id-own-mapping-title-own-mapping"));
        text(json, "instruction", Slot.INSTRUCTION);
        text(json, "response", Slot.RESPONSE);
        text(json, "system", Slot.SYSTEM);
        text(json, "recordId", Slot.ID);
        wrapped(json, "passages", "[{\"at\":%s}]", Slot.PASSAGES);
        wrapped(json, "feedback", "[{\"at\":%s}]", Slot.FEEDBACK);
        wrapped(json, "tags", "{\"at\":[%s],\"split\":\";,\"}", Slot.TAGS);
        if (!places.containsKey(Slot.RESPONSE)) {
            json.append(",\"responseOptional\":true");
        }
        return Optional.of(json.append('}').toString());
    }

    private void text(StringBuilder json, String name, Slot slot) {
        wrapped(json, name, "%s", slot);
    }

    private void wrapped(StringBuilder json, String name, String pattern, Slot slot) {
        String pointer = places.get(slot);
        if (pointer != null) {
            String quoted = '"' + new String(JsonStringEncoder.getInstance().quoteAsString(pointer)) + '"';
            json.append(",\"").append(name).append("\":").append(pattern.replace("%s", quoted));
        }
    }

    /** The rows of the preview; empty until they are read. */
    public List<Preview.Line> rows() {
        return preview == null ? List.of() : preview.rows();
    }
}
