package org.winnow.faults;

/**
 * What a judge found.
 *
 * @param lost deeds that were told to be saved and are gone
 * @param wrong 1 if anything else is not as it must be
 * @param sentence what
 */
record Verdict(long lost, int wrong, String sentence) {
    static final Verdict FINE = new Verdict(0, 0, "");

    static Verdict lost(long deeds, String sentence) {
        return new Verdict(deeds, deeds == 0 ? 1 : 0, sentence);
    }

    static Verdict wrong(String sentence) {
        return new Verdict(0, 1, sentence);
    }

    boolean isFine() {
        return lost == 0 && wrong == 0;
    }
}
