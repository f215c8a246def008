package org.winnow.store;

import org.jspecify.annotations.Nullable;

/**
 * What is measured in an interaction after it was stored: nothing that anyone decided, so it is taken away when the content
 * changes and measured again by {@link Store#score}.
 *
 * @param grounded how well the response is grounded in the passages, 0 to 100; null if nothing in it can be checked
 * @param success points of success, within 900 on either side; null if nothing speaks for or against it
 * @param outcome a word for what follows from the points; null if there are none
 */
public record Scores(
        @Nullable Integer grounded,
        @Nullable Integer success,
        @Nullable String outcome) {
    /** Of an example of which nothing is known. */
    public static final Scores NONE = new Scores(null, null, null);
}
