package org.winnow.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * What a victim was told, deed by deed, up to where it ended.
 *
 * @param ready true if the project was open
 * @param outcomes of the deeds that returned, in order
 * @param size how many examples were last told to be there, after a commit; -1 if none was yet
 * @param seen what the victim itself showed at its end; empty if it did not come so far
 * @param closed true if it came to its end
 */
record Told(boolean ready, List<Outcome> outcomes, int size, String seen, boolean closed) {
    /**
     * What became of a deed.
     *
     * @param result what the call told
     * @param rows for an import that failed, how many rows the victim showed
     * @param sentence what the user would read; empty if nothing went wrong
     */
    record Outcome(Result result, int rows, String sentence) {}

    /** What a call told. */
    enum Result {
        /** It is saved. */
        SAVED,
        /** It is not saved. */
        FAILED,
        /** Nobody can tell. */
        UNSURE
    }

    /** Reads the lines of the victim. */
    static Told of(List<String> lines) {
        List<Outcome> outcomes = new ArrayList<>();
        int size = -1;
        String seen = "";
        boolean closed = false;
        boolean ready = false;
        for (String line : lines) {
            String[] words = line.split(" ", 3);
            switch (words[0]) {
                case "saved" -> outcomes.add(new Outcome(Result.SAVED, 0, ""));
                case "failed" -> outcomes.add(new Outcome(Result.FAILED, Integer.parseInt(words[1]), words[2]));
                case "unsure" -> outcomes.add(new Outcome(Result.UNSURE, Integer.parseInt(words[1]), words[2]));
                case "size" -> size = Integer.parseInt(words[1]);
                case "seen" -> seen = words[1];
                case "ready" -> ready = true;
                case "closed" -> closed = true;
                default -> {
                    // only says how far the victim is
                }
            }
        }
        return new Told(ready, List.copyOf(outcomes), size, seen, closed);
    }

    long saved() {
        return outcomes.stream()
                .filter(outcome -> outcome.result() == Result.SAVED)
                .count();
    }
}
