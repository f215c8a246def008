package org.winnow.store;

/**
 * Writes strict JSON on one line: escapes quotation marks, backslashes and control characters, and nothing else (RFC
 * 8259, section 7). Commas are set by looking at what stands before.
 */
final class JsonOut {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder(1024);

    JsonOut open(char bracket) {
        comma();
        out.append(bracket);
        return this;
    }

    JsonOut close(char bracket) {
        out.append(bracket);
        return this;
    }

    /** The name of the field whose value is written next. */
    JsonOut name(String name) {
        comma();
        quote(name);
        out.append(':');
        return this;
    }

    JsonOut text(String text) {
        comma();
        quote(text);
        return this;
    }

    /** Anything that is JSON already. */
    JsonOut raw(String json) {
        comma();
        out.append(json);
        return this;
    }

    /** Whole numbers without a fraction, so that a weight of 1 is {@code 1}; numbers JSON does not know as strings. */
    JsonOut number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return text(Double.toString(number));
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15 && !isNegativeZero(number);
        return raw(whole ? Long.toString((long) number) : Double.toString(number));
    }

    JsonOut number(long number) {
        return raw(Long.toString(number));
    }

    private static boolean isNegativeZero(double number) {
        return number == 0 && 1 / number < 0;
    }

    private void comma() {
        if (out.length() == 0) {
            return;
        }
        char last = out.charAt(out.length() - 1);
        if (last != '{' && last != '[' && last != ':') {
            out.append(',');
        }
    }

    private void quote(String text) {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\') {
                out.append(text, done, i);
                escape(unit);
                done = i + 1;
            }
        }
        out.append(text, done, text.length()).append('"');
    }

    private void escape(char unit) {
        out.append('\\');
        switch (unit) {
            case '"', '\\' -> out.append(unit);
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            default -> out.append("u00").append(HEX[unit >> 4]).append(HEX[unit & 15]);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
