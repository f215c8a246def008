package org.winnow.text;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two texts, by words, and by characters in scripts that write no spaces. White space is kept:
 * {@link Kind#SAME} and {@link Kind#REMOVED} pieces joined give the text before, {@link Kind#SAME} and {@link Kind#ADDED}
 * ones the text after. Myers' algorithm in linear space, from java-diff-utils.
 */
public final class WordDiff {
    /** Most words or lines on a side that are compared one by one; above it lines are tried, then the whole stretch. */
    static final int MOST = 3_000;

    private final String before;
    private final String after;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private final StringBuilder same = new StringBuilder();

    private WordDiff(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** What became of a piece. */
    public enum Kind {
        /** In both texts. */
        SAME,
        /** Only in the text before. */
        REMOVED,
        /** Only in the text after. */
        ADDED
    }

    /**
     * A stretch of either text.
     *
     * @param kind what became of it
     * @param text the stretch; never empty
     */
    public record Piece(Kind kind, String text) {}

    /**
     * The pieces in order, what was removed before what was added in its place. Cost: about words times changed words, at
     * most some ten million steps; longer texts are compared by lines first, and stretches of more than
     * {@value #MOST} changed lines count as replaced whole.
     */
    public static List<Piece> diff(String before, String after) {
        WordDiff diff = new WordDiff(before, after);
        diff.run();
        return List.copyOf(diff.pieces);
    }

    private void run() {
        int head = commonHead();
        int tail = commonTail(head);
        keep(before.substring(0, head));
        compare(before.substring(head, before.length() - tail), after.substring(head, after.length() - tail));
        keep(before.substring(before.length() - tail));
        flushChange();
        flushSame();
    }

    /** The common beginning, back to the start of a word, so that no word is shown half changed. */
    private int commonHead() {
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        while (head > 0 && (isInside(before, head) || isInside(after, head))) {
            head--;
        }
        return head;
    }

    private int commonTail(int head) {
        int most = Math.min(before.length(), after.length()) - head;
        int tail = 0;
        while (tail < most && before.charAt(before.length() - tail - 1) == after.charAt(after.length() - tail - 1)) {
            tail++;
        }
        while (tail > 0 && (isInside(before, before.length() - tail) || isInside(after, after.length() - tail))) {
            tail--;
        }
        return tail;
    }

    private static boolean isInside(String text, int i) {
        return i > 0 && i < text.length() && DiffTokens.isOneToken(text.charAt(i - 1), text.charAt(i));
    }

    private void compare(String old, String now) {
        List<String> oldWords = DiffTokens.words(old, MOST);
        List<String> newWords = DiffTokens.words(now, MOST);
        if (oldWords.size() <= MOST && newWords.size() <= MOST) {
            walk(oldWords, newWords, false);
            return;
        }
        List<String> oldLines = DiffTokens.lines(old);
        List<String> newLines = DiffTokens.lines(now);
        boolean worthTrying = oldLines.size() > 1 && newLines.size() > 1;
        if (worthTrying && oldLines.size() <= MOST && newLines.size() <= MOST) {
            walk(oldLines, newLines, true);
        } else {
            change(old, now);
        }
    }

    private void walk(List<String> old, List<String> now, boolean lines) {
        Patch<String> patch =
                Patch.generate(old, now, new MyersDiffWithLinearSpace<String>().computeDiff(old, now, null), false);
        int at = 0;
        StringBuilder was = new StringBuilder();
        StringBuilder is = new StringBuilder();
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int from = delta.getSource().getPosition();
            if (from > at) {
                replace(was, is, lines);
                keep(String.join("", old.subList(at, from)));
            }
            delta.getSource().getLines().forEach(was::append);
            delta.getTarget().getLines().forEach(is::append);
            at = from + delta.getSource().size();
        }
        replace(was, is, lines);
        keep(String.join("", old.subList(at, old.size())));
    }

    private void replace(StringBuilder was, StringBuilder is, boolean lines) {
        if (lines && isWordwise(was.toString(), is.toString())) {
            walk(DiffTokens.words(was.toString(), MOST), DiffTokens.words(is.toString(), MOST), false);
        } else if (!was.isEmpty() || !is.isEmpty()) {
            change(was.toString(), is.toString());
        }
        was.setLength(0);
        is.setLength(0);
    }

    private static boolean isWordwise(String was, String is) {
        return DiffTokens.words(was, MOST).size() <= MOST / 2
                && DiffTokens.words(is, MOST).size() <= MOST / 2;
    }

    private void keep(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (text.isBlank() && (!removed.isEmpty() || !added.isEmpty())) {
            same.append(text);
            return;
        }
        flushChange();
        same.append(text);
    }

    /** White space alone between two changes is counted into both, so that a replaced phrase reads as one. */
    private void change(String was, String is) {
        boolean open = !removed.isEmpty() || !added.isEmpty();
        if (open) {
            removed.append(same);
            added.append(same);
            same.setLength(0);
        } else {
            flushSame();
        }
        removed.append(was);
        added.append(is);
    }

    private void flushChange() {
        if (removed.isEmpty() && added.isEmpty()) {
            return;
        }
        String waiting = same.toString();
        same.setLength(0);
        add(Kind.REMOVED, removed);
        add(Kind.ADDED, added);
        same.append(waiting);
    }

    private void flushSame() {
        add(Kind.SAME, same);
    }

    private void add(Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text.toString()));
            text.setLength(0);
        }
    }
}
