package org.winnow.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.model.Citation;

/**
 * Keeps citations on the words that they are on while the text around them changes. A citation beside a replaced stretch
 * moves with its words; one that holds the whole stretch grows or shrinks with it; one that the stretch cuts into, or
 * swallows, no longer stands for anything and is dropped.
 */
final class Anchors {
    /** Beyond it, comparing texts that have nothing in common takes seconds. */
    private static final int MOST_WORDS = 4_000;

    private Anchors() {}

    /** A stretch of the old text, {@code start} to {@code end}, that became {@code length} units of the new one. */
    record Swap(int start, int end, int length) {}

    /**
     * What differs between two texts, word by word; as one stretch where more than {@link #MOST_WORDS} words lie between
     * the first and the last difference.
     */
    static List<Swap> between(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
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
        List<String> old = words(before.substring(head, before.length() - tail));
        List<String> now = words(after.substring(head, after.length() - tail));
        if (old.size() + now.size() > MOST_WORDS) {
            return List.of(new Swap(head, before.length() - tail, after.length() - tail - head));
        }
        return swaps(head, old, now);
    }

    private static List<Swap> swaps(int head, List<String> old, List<String> now) {
        List<Swap> swaps = new ArrayList<>();
        int at = head;
        int passed = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            at += length(old.subList(passed, delta.getSource().getPosition()));
            int end = at + length(delta.getSource().getLines());
            swaps.add(new Swap(at, end, length(delta.getTarget().getLines())));
            at = end;
            passed = delta.getSource().last() + 1;
        }
        return swaps;
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    /** Runs of letters and digits, and everything between them unit by unit. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean goesOn = i + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(i))
                    && Character.isLetterOrDigit(text.charAt(i + 1));
            if (!goesOn) {
                words.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        return words;
    }

    /** The citations of the new text; swaps are ascending and do not overlap. */
    static List<Citation> moved(List<Citation> citations, List<Swap> swaps) {
        if (swaps.isEmpty()) {
            return citations;
        }
        List<Citation> moved = new ArrayList<>();
        for (Citation citation : citations) {
            moved(citation, swaps).ifPresent(moved::add);
        }
        return moved;
    }

    private static Optional<Citation> moved(Citation citation, List<Swap> swaps) {
        int start = citation.start();
        int end = citation.end();
        for (Swap swap : swaps) {
            int grown = swap.length() - (swap.end() - swap.start());
            if (swap.end() <= citation.start()) {
                start += grown;
                end += grown;
            } else if (swap.start() < citation.end()) {
                if (!isInside(swap, citation)) {
                    return Optional.empty();
                }
                end += grown;
            }
        }
        return Optional.of(new Citation(start, end, citation.passage()));
    }

    private static boolean isInside(Swap swap, Citation citation) {
        boolean whole = swap.start() == citation.start() && swap.end() == citation.end();
        return !whole && swap.start() >= citation.start() && swap.end() <= citation.end();
    }
}
