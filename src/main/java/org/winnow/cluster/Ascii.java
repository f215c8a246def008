package org.winnow.cluster;

import org.winnow.text.Hashes;

/** What each ASCII character is to {@link MessageReader}, as tables that take the place of branches. */
final class Ascii {
    /** The bit of a kind that is set for characters of words. */
    static final int IS_LETTER = 7;

    private static final int MAYBE_FACT = 1 << 8;
    private static final int SIGN = 1 << 31;

    /** The lower-case form in the seven lowest bits, 0 for what separates words; below zero for signs and line ends. */
    static final int[] KINDS = new int[128];

    /** With which a step of a hash multiplies: 0 for what separates words. */
    static final long[] FACTORS = new long[128];

    /** What a step of a hash adds: 0 for characters of words. */
    static final long[] SUMMANDS = new long[128];

    static {
        for (int c = 0; c < 128; c++) {
            boolean isLetter = Character.isLetterOrDigit(c) || c == '_';
            KINDS[c] = isLetter ? Character.toLowerCase(c) | 1 << IS_LETTER : 0;
            // One step from 1 to nothing leaves the factor of a step.
            FACTORS[c] = isLetter ? Hashes.step(1, 0) : 0;
            SUMMANDS[c] = isLetter ? 0 : Hashes.START;
        }
        for (char c : "$%-.,:/+#\n\r".toCharArray()) {
            KINDS[c] |= SIGN;
        }
        for (char c : "0123456789$/".toCharArray()) {
            KINDS[c] |= MAYBE_FACT;
        }
    }

    private Ascii() {}

    /** Whether a text can hold facts, from the kinds of all its characters together; but for {@code www.}. */
    static boolean maybeFacts(int all) {
        return (all & MAYBE_FACT) != 0;
    }
}
