package org.winnow.model;

/**
 * A JSON value kept as the exact text in which it arrived, so that the order of keys, the spelling of numbers
 * ({@code 1.10}, {@code 1e5}, integers past 2^63) and escapes survive.
 *
 * <p>The text is well-formed JSON by contract; whoever creates one has parsed it. Nothing here parses.
 *
 * @param text one JSON value, without surrounding white space
 */
public record RawJson(String text) {
    /** The empty object, {@code {}}: no unknown fields. */
    public static final RawJson EMPTY_OBJECT = new RawJson("{}");

    /** True for the empty object. */
    public boolean isEmptyObject() {
        return text.equals("{}");
    }
}
