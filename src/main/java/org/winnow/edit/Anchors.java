package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import org.winnow.model.Citation;

/**
 * Keeps citations on the words that they are on while the text around them changes. A citation beside a replaced stretch
 * moves with its words; one that holds the whole stretch grows or shrinks with it; one that the stretch cuts into, or
 * swallows, no longer stands for anything and is dropped.
 */
final class Anchors {
    private Anchors() {}

    /** A stretch of the old text, {@code start} to {@code end}, that became {@code length} units of the new one. */
    record Swap(int start, int end, int length) {}

    /** What differs between two texts, as one stretch: all but the longest common start and end. */
    static List<Swap> between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        if (head == before.length() && head == after.length()) {
            return List.of();
        }
        return List.of(new Swap(head, before.length() - tail, after.length() - tail - head));
    }

    /** The citations of the new text; swaps are ascending and do not overlap. */
    static List<Citation> moved(List<Citation> citations, List<Swap> swaps) {
        if (swaps.isEmpty()) {
            return citations;
        }
        List<Citation> moved = new ArrayList<>();
        for (Citation citation : citations) {
            int start = citation.start();
            int end = citation.end();
            boolean whole = true;
            for (Swap swap : swaps) {
                int grown = swap.length() - (swap.end() - swap.start());
                if (swap.end() <= citation.start()) {
                    start += grown;
                    end += grown;
                } else if (swap.start() >= citation.start()
                        && swap.end() <= citation.end()
                        && !swallows(swap, citation)) {
                    end += grown;
                } else if (swap.start() < citation.end()) {
                    whole = false;
                }
            }
            if (whole) {
                moved.add(new Citation(start, end, citation.passage()));
            }
        }
        return moved;
    }

    private static boolean swallows(Swap swap, Citation citation) {
        return swap.start() == citation.start() && swap.end() == citation.end();
    }
}
