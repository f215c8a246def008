package org.winnow.check;

/** Counting digits before anything dear is tried. */
final class Digits {
    private Digits() {}

    /** True if that many digits stand somewhere within {@code window} units. */
    static boolean hasCluster(String text, int wanted, int window) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < wanted; i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
            digits -= i >= window && isDigit(text.charAt(i - window)) ? 1 : 0;
        }
        return digits >= wanted;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    static String of(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (isDigit(unit)) {
                digits.append(unit);
            }
        }
        return digits.toString();
    }
}
