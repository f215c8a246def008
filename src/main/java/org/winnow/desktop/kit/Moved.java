package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import org.winnow.text.Span;

/** Where stretches of a text lie after it was changed in one place. */
final class Moved {
    private Moved() {}

    /** The stretches that the change left whole, moved with their text; those that it touches are gone. One pass. */
    static List<Span> spans(List<Span> spans, String before, String after) {
        if (spans.isEmpty()) {
            return spans;
        }
        int shorter = Math.min(before.length(), after.length());
        int head = alikeAtTheStart(before, after, shorter);
        int tail = alikeAtTheEnd(before, after, shorter - head);
        int moved = after.length() - before.length();
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            if (span.end() < head || (span.end() == head && !goesOn(after, head))) {
                kept.add(span);
            } else if (span.start() >= before.length() - tail) {
                kept.add(new Span(span.start() + moved, span.end() + moved));
            }
        }
        return kept;
    }

    private static int alikeAtTheStart(String a, String b, int most) {
        int count = 0;
        while (count < most && a.charAt(count) == b.charAt(count)) {
            count++;
        }
        return count;
    }

    private static int alikeAtTheEnd(String a, String b, int most) {
        int count = 0;
        while (count < most && a.charAt(a.length() - 1 - count) == b.charAt(b.length() - 1 - count)) {
            count++;
        }
        return count;
    }

    private static boolean goesOn(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    }
}
