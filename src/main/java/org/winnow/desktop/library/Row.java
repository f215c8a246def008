package org.winnow.desktop.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Example;
import org.winnow.model.Severity;
import org.winnow.model.Status;
import org.winnow.query.Highlights;
import org.winnow.store.Columns;
import org.winnow.store.FullText;
import org.winnow.store.Measure;

/**
 * A row of the table: a line of each text, and what the columns know.
 *
 * @param key the example; 0 while it is not loaded
 * @param status its status
 * @param instruction the line of the instruction
 * @param response the line of the response
 * @param tags its tags
 * @param tokens tokens of all messages
 * @param source the file it came from
 * @param language code of its language
 * @param worst the worst of its open findings; null for none
 * @param scores what was measured in the interaction, and its rating
 */
public record Row(
        int key,
        Status status,
        Line instruction,
        Line response,
        List<String> tags,
        int tokens,
        String source,
        String language,
        @Nullable Severity worst,
        Scores scores) {
    /** The row that stands in until an example is loaded. */
    static final Row LOADING =
            new Row(0, Status.UNREVIEWED, Line.EMPTY, Line.EMPTY, List.of(), 0, "", "", null, Scores.NONE);

    /**
     * Numbers that not every example has, as texts; empty for none.
     *
     * @param grounded groundedness in percent
     * @param success points of success
     * @param rating in stars
     */
    record Scores(String grounded, String success, String rating) {
        static final Scores NONE = new Scores("", "", "");

        static Scores of(Columns columns, int key) {
            int stars = columns.number(Measure.RATING, key);
            return new Scores(
                    text(columns, Measure.GROUNDED, key, " %"),
                    text(columns, Measure.SUCCESS, key, ""),
                    stars < Measure.RATING.lowest() ? "" : "★".repeat(stars));
        }

        private static String text(Columns columns, Measure measure, int key, String unit) {
            int number = columns.number(measure, key);
            return number < measure.lowest() ? "" : number + unit;
        }
    }

    static Row of(
            int key,
            Example example,
            Highlights highlights,
            Columns columns,
            String language,
            @Nullable Severity worst) {
        return new Row(
                key,
                example.status(),
                Line.of(example.instruction(), FullText.Where.INSTRUCTION, highlights),
                Line.of(example.response(), FullText.Where.RESPONSE, highlights),
                example.tags(),
                columns.number(Measure.TOKENS, key),
                example.provenance().file(),
                language,
                worst,
                Scores.of(columns, key));
    }
}
