package org.winnow.intake.input;

import java.io.IOException;

/**
 * Finds where a JSON value ends by its brackets and quotes alone, so that a broken value does not take its neighbours
 * along. Where brackets do not match, or a line ends inside of a string, the value is broken and ends at the next bracket
 * that is followed by a comma and another bracket, or by the end of the list.
 */
final class JsonScanner {
    private static final int REMEMBERED = 1 << 12;

    private final ByteWindow window;
    private final Collector collector;
    private final byte[] opened = new byte[REMEMBERED];
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean broken;
    private boolean tookComma;
    private byte last;
    private byte secondLast;

    JsonScanner(ByteWindow window, Collector collector) {
        this.window = window;
        this.collector = collector;
    }

    /** Steps over white space. */
    void blanks() throws IOException {
        while (window.more()) {
            byte[] buffer = window.buffer();
            int at = window.position();
            int end = window.end();
            while (at < end && isBlank(buffer[at])) {
                at++;
            }
            window.moveTo(at);
            if (at < end) {
                return;
            }
        }
    }

    /**
     * Collects the value at the position.
     *
     * @return false if the file ended inside of it
     */
    boolean value() throws IOException {
        collector.clear();
        depth = 0;
        inString = false;
        escaped = false;
        broken = false;
        tookComma = false;
        last = 0;
        secondLast = 0;
        int first = window.peek();
        if (first == '{' || first == '[' || first == '"') {
            return nested();
        }
        scalar();
        return true;
    }

    private void scalar() throws IOException {
        boolean first = true;
        while (window.more()) {
            byte[] buffer = window.buffer();
            int start = window.position();
            int at = start;
            while (at < window.end() && (first || !endsScalar(buffer[at]))) {
                at++;
                first = false;
            }
            collector.add(buffer, start, at);
            window.moveTo(at);
            if (at < window.end()) {
                return;
            }
        }
    }

    private static boolean endsScalar(byte unit) {
        return isBlank(unit) || unit == ',' || unit == ']' || unit == '}' || unit == '{' || unit == '[';
    }

    private boolean nested() throws IOException {
        while (window.more()) {
            byte[] buffer = window.buffer();
            int start = window.position();
            int end = window.end();
            int at = start;
            boolean done = false;
            while (at < end && !done) {
                byte unit = buffer[at++];
                done = step(unit);
                if (!isBlank(unit)) {
                    secondLast = last;
                    last = unit;
                }
            }
            collector.add(buffer, start, at);
            window.moveTo(at);
            if (done && (!broken || depth <= 0 || tookComma || looksLikeEnd())) {
                return true;
            }
        }
        return false;
    }

    /** Takes one byte; true if the value may end behind it. */
    private boolean step(byte unit) {
        if (inString) {
            return inString(unit);
        }
        switch (unit) {
            case '"' -> inString = true;
            case '{', '[' -> {
                if (depth < REMEMBERED) {
                    opened[depth] = unit;
                }
                depth++;
            }
            case '}', ']' -> {
                return close(unit);
            }
            default -> {
                return false;
            }
        }
        return false;
    }

    private boolean inString(byte unit) {
        if (escaped) {
            escaped = false;
        } else if (unit == '\\') {
            escaped = true;
        } else if (unit == '"') {
            inString = false;
            return depth == 0;
        } else if (unit == '\n') {
            inString = false;
            broken = true;
            return endedInsideOfString();
        }
        return false;
    }

    /** A string without its closing quote has swallowed the end of the element if the line ends like one. */
    private boolean endedInsideOfString() {
        tookComma = last == ',' && (secondLast == '}' || secondLast == ']');
        return tookComma;
    }

    /** True if the last value was broken and has taken the comma behind it along. */
    boolean tookComma() {
        return tookComma;
    }

    private boolean close(byte unit) {
        depth--;
        boolean matches = depth >= REMEMBERED || (depth >= 0 && opened[depth] == (unit == '}' ? '{' : '['));
        if (!matches) {
            broken = true;
        }
        return broken || depth <= 0;
    }

    private boolean looksLikeEnd() {
        byte[] buffer = window.buffer();
        int at = skip(buffer, window.position());
        if (at >= window.end()) {
            return true;
        }
        if (buffer[at] != ',') {
            return false;
        }
        at = skip(buffer, at + 1);
        return at < window.end() && (buffer[at] == '{' || buffer[at] == '[');
    }

    private int skip(byte[] buffer, int from) {
        int at = from;
        while (at < window.end() && isBlank(buffer[at])) {
            at++;
        }
        return at;
    }

    static boolean isBlank(byte unit) {
        return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
    }
}
