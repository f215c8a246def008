package org.winnow.model;

/**
 * What a check saw in an example.
 *
 * @param check identifier of the check, such as {@code empty} or {@code leaked-token}
 * @param severity how much it matters
 * @param field where: {@code messages/2}, {@code passages/0}, or {@code example} for the whole
 * @param start first UTF-16 unit of the span in the text of that field
 * @param end one past its last unit; equal to {@code start} where there is no span
 * @param evidence a sentence for a person, naming what was seen
 */
public record Finding(String check, Severity severity, String field, int start, int end, String evidence) {
    /** The field name of a message. */
    public static String message(int index) {
        return "messages/" + index;
    }

    /** The field name of a passage. */
    public static String passage(int index) {
        return "passages/" + index;
    }

    /** The index in the field's name, or -1 for the whole example. */
    public int index() {
        int slash = field.indexOf('/');
        return slash < 0 ? -1 : Integer.parseInt(field.substring(slash + 1));
    }
}
