package org.winnow.desktop.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Example;
import org.winnow.model.Severity;
import org.winnow.model.Status;

/**
 * A line of the table: the beginning of each text, and what the columns know.
 *
 * @param key the example; 0 while it is not loaded
 * @param status its status
 * @param instruction the beginning of the instruction, on one line
 * @param response the beginning of the response, on one line
 * @param tags its tags
 * @param tokens tokens of all messages
 * @param source the file it came from
 * @param language code of its language
 * @param worst the worst of its open findings; null for none
 */
public record Row(
        int key,
        Status status,
        String instruction,
        String response,
        List<String> tags,
        int tokens,
        String source,
        String language,
        @Nullable Severity worst) {
    private static final int SHOWN = 240;

    /** The line that stands in until an example is loaded. */
    static final Row LOADING = new Row(0, Status.UNREVIEWED, "", "", List.of(), 0, "", "", null);

    static Row of(int key, Example example, int tokens, String language, @Nullable Severity worst) {
        return new Row(
                key,
                example.status(),
                start(example.instruction()),
                start(example.response()),
                example.tags(),
                tokens,
                example.provenance().file(),
                language,
                worst);
    }

    /** The beginning of a text on one line; what a cell cannot show is not laid out. */
    public static String start(String text) {
        int end = Math.min(text.length(), SHOWN);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder line = new StringBuilder(end);
        boolean gap = false;
        for (int i = 0; i < end; i++) {
            char unit = text.charAt(i);
            boolean white = Character.isWhitespace(unit) || Character.isISOControl(unit);
            if (!white) {
                if (gap && line.length() > 0) {
                    line.append(' ');
                }
                line.append(unit);
            }
            gap = white;
        }
        return line.toString();
    }
}
