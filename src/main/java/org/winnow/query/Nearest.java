package org.winnow.query;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that someone probably meant. */
final class Nearest {
    private static final int LONGEST = 40;

    private Nearest() {}

    /**
     * The known word nearest to a written one: one that it begins, else the one fewest changes of letters away, if those
     * are at most a third of its length.
     */
    static Optional<String> to(String written, Collection<String> known) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int least = Math.max(1, lower.length() / 3) + 1;
        for (String word : known) {
            int away = lower.length() >= 2 && word.startsWith(lower) ? 0 : distance(lower, word);
            if (away < least) {
                best = word;
                least = away;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Restricted Damerau-Levenshtein distance: insert, delete, replace, swap of neighbours cost 1 each. */
    private static int distance(String a, String b) {
        int[] older = new int[b.length() + 1];
        int[] old = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            old[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(old[j] + 1, row[j - 1] + 1), old[j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], older[j - 2] + 1);
                }
            }
            int[] spare = older;
            older = old;
            old = row;
            row = spare;
        }
        return old[b.length()];
    }
}
