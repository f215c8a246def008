package org.winnow.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Cluster;
import org.winnow.model.Feedback;
import org.winnow.model.Judgement;
import org.winnow.model.Severity;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.model.Tags;
import org.winnow.store.Dimension;
import org.winnow.store.FullText;
import org.winnow.store.Measure;

/** The names of fields, and the values of the fields that have a fixed list of them. */
final class Vocabulary {
    /** The value that stands for having none. */
    static final String NONE = "none";

    private static final List<String> TRAITS = List.of(
            "passages",
            "system",
            "tools",
            "citations",
            "alternatives",
            "feedback",
            "response",
            "tags",
            "note",
            "reason",
            "edits",
            "finding",
            "cluster",
            "rating",
            "flag");

    /** The words of {@code org.winnow.rag.Success.Band}, which this room does not know. */
    private static final List<String> OUTCOMES = List.of("keep", "review", "rewrite");

    private static final Map<String, String> ALIASES =
            Map.of("language", "lang", "tags", "tag", "file", "source", "findings", "finding");

    private static final Map<String, FullText.Where> TEXTS = Map.of(
            "instruction",
            FullText.Where.INSTRUCTION,
            "response",
            FullText.Where.RESPONSE,
            "passages",
            FullText.Where.PASSAGES,
            "tools",
            FullText.Where.TOOLS,
            "text",
            FullText.Where.ANYWHERE);

    private Vocabulary() {}

    /** The name as the language has it: lower case, aliases resolved. */
    static String field(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(lower, lower);
    }

    static Optional<Dimension> dimension(String field) {
        return Stream.of(Dimension.values())
                .filter(each -> each.field().equals(field))
                .findFirst();
    }

    static Optional<Measure> measure(String field) {
        return Stream.of(Measure.values())
                .filter(each -> each.field().equals(field))
                .findFirst();
    }

    static FullText.@Nullable Where text(String field) {
        return TEXTS.get(field);
    }

    /** The field that searches some texts; empty for all texts. */
    static String fieldOf(FullText.Where where) {
        return where == FullText.Where.ANYWHERE ? "" : where.name().toLowerCase(Locale.ROOT);
    }

    /** All fields that can be written, for suggestions. */
    static List<String> fields() {
        List<String> all = new ArrayList<>();
        Stream.of(Dimension.values()).map(Dimension::field).forEach(all::add);
        Stream.of(Measure.values()).map(Measure::field).forEach(all::add);
        all.addAll(List.of(
                "id", "is", "edited", "changed", "changed-by", "set", "similar", "instruction", "response", "tools"));
        return all;
    }

    /** The values that a dimension can have; empty if that is up to the project. */
    static List<String> values(Dimension dimension) {
        return switch (dimension) {
            case STATUS -> Stream.of(Status.values()).map(Status::word).toList();
            case SPLIT -> Stream.of(Split.values()).map(Split::word).toList();
            case FEEDBACK ->
                Stream.of(Feedback.Polarity.values())
                        .map(Feedback.Polarity::word)
                        .toList();
            case SEVERITY -> Stream.of(Severity.values()).map(Severity::word).toList();
            case CLUSTER ->
                Stream.of(Cluster.Kind.values()).map(Cluster.Kind::word).toList();
            case PASSAGE -> Stream.of(Judgement.values()).map(Judgement::word).toList();
            case HAS -> TRAITS;
            case TAG, SOURCE, FORMAT, LANGUAGE, FINDING -> List.of();
            case OUTCOME -> OUTCOMES;
        };
    }

    /** A value as the store spells it. Tags and file names keep their case; other values are words in lower case. */
    static String tidy(Dimension dimension, String value) {
        return switch (dimension) {
            case TAG -> Tags.tidy(value);
            case SOURCE -> value;
            case STATUS, CLUSTER, SPLIT, FEEDBACK, SEVERITY, PASSAGE, OUTCOME ->
                value.toLowerCase(Locale.ROOT).replace('_', '-');
            case FORMAT, LANGUAGE, FINDING, HAS -> value.toLowerCase(Locale.ROOT);
        };
    }

    /** True if full text can find anything by it: punctuation alone is not kept there. */
    static boolean searchable(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
