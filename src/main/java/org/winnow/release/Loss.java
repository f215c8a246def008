package org.winnow.release;

import java.util.List;

/**
 * Something that the examples have and the released rows do not, or have in another form.
 *
 * @param kind short and stable, such as {@code weights}
 * @param sentence what happened to it, for a person
 * @param examples how many written examples it concerns
 * @param count how many things: passages, weights, parts
 * @param firstIds identifiers of the first examples, at most {@link #FIRST_IDS}
 */
public record Loss(String kind, String sentence, long examples, long count, List<String> firstIds) {
    /** How many identifiers are listed. */
    public static final int FIRST_IDS = 10;

    /** Copies the list. */
    public Loss {
        firstIds = List.copyOf(firstIds);
    }
}
