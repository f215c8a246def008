package org.winnow.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Content;
import org.winnow.model.Feedback;
import org.winnow.model.Judgement;
import org.winnow.model.Review;
import org.winnow.model.Role;

/**
 * What the columns know of one example: taken from its row when a project is opened, and from the example when it is
 * stored, so that both agree.
 */
final class Facts {
    private Facts() {}

    /** What follows from the content. */
    static void ofContent(ColumnEditor columns, int key, int bits, int passages) {
        for (Trait trait : Trait.OF_CONTENT) {
            columns.put(Dimension.HAS, key, trait.word, trait.in(bits));
        }
        for (Feedback.Polarity polarity : Feedback.Polarity.values()) {
            columns.put(Dimension.FEEDBACK, key, polarity.word(), Trait.has(bits, polarity));
        }
        columns.number(Measure.PASSAGES, key, passages);
    }

    /** What is counted in the messages. */
    static void ofMeasures(ColumnEditor columns, int key, Measures measures) {
        columns.single(Dimension.LANGUAGE, key, measures.language().isEmpty() ? null : measures.language());
        columns.number(Measure.TOKENS, key, measures.tokens());
        columns.number(Measure.INSTRUCTION_TOKENS, key, measures.instructionTokens());
        columns.number(Measure.RESPONSE_TOKENS, key, measures.responseTokens());
    }

    /** What was measured in the interaction; null if that is still to be done. */
    static void ofScores(ColumnEditor columns, int key, @Nullable Scores scores) {
        Integer grounded = scores == null ? null : scores.grounded();
        Integer success = scores == null ? null : scores.success();
        int none = scores == null ? Measure.GROUNDED.unknown() : Measure.GROUNDED.none();
        columns.number(Measure.GROUNDED, key, grounded == null ? none : grounded);
        columns.number(Measure.SUCCESS, key, success == null ? Measure.SUCCESS.unknown() : success);
        columns.single(Dimension.OUTCOME, key, scores == null ? null : scores.outcome());
    }

    static void ofMarks(ColumnEditor columns, int key, Review.Marks marks) {
        ofRating(columns, key, marks.rating());
        has(columns, key, Trait.FLAG, marks.flagged());
        ofJudgements(columns, key, marks);
    }

    static void ofRating(ColumnEditor columns, int key, @Nullable Integer rating) {
        columns.number(Measure.RATING, key, rating == null ? Measure.RATING.unknown() : rating);
        has(columns, key, Trait.RATING, rating != null);
    }

    static void ofJudgements(ColumnEditor columns, int key, Review.Marks marks) {
        columns.several(
                Dimension.PASSAGE,
                key,
                marks.judged().stream().map(Judgement::word).toList());
    }

    static void ofTurns(ColumnEditor columns, int key, int turns) {
        columns.number(Measure.TURNS, key, turns);
    }

    static void ofOrigin(ColumnEditor columns, int key, String file, String format, long line) {
        columns.grow(key);
        columns.single(Dimension.SOURCE, key, file);
        columns.single(Dimension.FORMAT, key, format);
        columns.number(Measure.LINE, key, (int) Math.min(line, Integer.MAX_VALUE));
    }

    static void ofTags(ColumnEditor columns, int key, List<String> tags) {
        columns.several(Dimension.TAG, key, tags);
        has(columns, key, Trait.TAGS, !tags.isEmpty());
    }

    /** Of a key that had none before. */
    static void ofNewTags(ColumnEditor columns, int key, List<String> tags) {
        tags.forEach(tag -> columns.put(Dimension.TAG, key, tag, true));
        has(columns, key, Trait.TAGS, !tags.isEmpty());
    }

    static void has(ColumnEditor columns, int key, Trait trait, boolean has) {
        columns.put(Dimension.HAS, key, trait.word, has);
    }

    /** Messages that are not system messages. */
    static int turns(Content content) {
        return (int) content.messages().stream()
                .filter(message -> message.role() != Role.SYSTEM)
                .count();
    }
}
