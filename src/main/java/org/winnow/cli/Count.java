package org.winnow.cli;

import java.util.Locale;

/** Numbers in sentences. */
final class Count {
    private Count() {}

    /** A number with its thousands apart: {@code 1,204}. */
    static String of(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** A number of things: {@code 1 example}, {@code 2,048 examples}. */
    static String of(long number, String thing) {
        return of(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
