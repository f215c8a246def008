package org.winnow.check;

import java.util.ArrayList;
import java.util.List;
import org.winnow.text.Span;

/** Where a Markdown text is code: fenced blocks and inline code. */
final class Code {
    private final List<Span> spans;

    /** Cost: one pass, nothing where there is no backtick. */
    Code(String text) {
        List<Span> found = new ArrayList<>(0);
        int from = text.indexOf('`');
        while (from >= 0) {
            int ticks = from;
            while (ticks < text.length() && text.charAt(ticks) == '`') {
                ticks++;
            }
            String fence = text.substring(from, Math.min(ticks, from + 3));
            int close = text.indexOf(fence, ticks);
            boolean block = fence.length() == 3;
            int end = close < 0 ? (block ? text.length() : ticks) : close + fence.length();
            boolean inline = block || (close > 0 && text.lastIndexOf('\n', close) < from);
            if (inline && end > ticks) {
                found.add(new Span(from, end));
                from = text.indexOf('`', end);
            } else {
                from = text.indexOf('`', ticks);
            }
        }
        spans = List.copyOf(found);
    }

    /** True if the character of that index is code. */
    boolean holds(int index) {
        for (Span span : spans) {
            if (index < span.end()) {
                return index >= span.start();
            }
        }
        return false;
    }
}
