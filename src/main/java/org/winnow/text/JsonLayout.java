package org.winnow.text;

/**
 * Lays JSON out for reading, and takes the layout away again. Only white space between values changes: strings, the
 * spelling of numbers and the order of keys stay as they are. For text that is well-formed JSON; of any other text no
 * character but white space outside quotes is lost either.
 */
public final class JsonLayout {
    private final String dense;
    private final StringBuilder out;
    private int depth;

    private JsonLayout(String dense) {
        this.dense = dense;
        this.out = new StringBuilder(dense.length() * 2);
    }

    /** One value or key to a line, two spaces deeper in each object or list; empty ones stay on their line. */
    public static String spread(String json) {
        JsonLayout layout = new JsonLayout(dense(json));
        layout.run();
        return layout.out.toString();
    }

    private void run() {
        int i = 0;
        while (i < dense.length()) {
            if (dense.charAt(i) == '"') {
                int end = stringEnd(dense, i);
                out.append(dense, i, end);
                i = end;
            } else {
                sign(i);
                i++;
            }
        }
    }

    private void sign(int i) {
        char sign = dense.charAt(i);
        switch (sign) {
            case '{', '[' -> {
                out.append(sign);
                depth++;
                line(!isAt(i + 1, "}]"));
            }
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                line(!isAt(i - 1, "{["));
                out.append(sign);
            }
            case ',' -> {
                out.append(sign);
                line(true);
            }
            case ':' -> out.append(": ");
            default -> out.append(sign);
        }
    }

    private boolean isAt(int i, String signs) {
        return i < 0 || i >= dense.length() || signs.indexOf(dense.charAt(i)) >= 0;
    }

    private void line(boolean wanted) {
        if (wanted) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    /** Without white space between values. */
    public static String dense(String json) {
        StringBuilder out = new StringBuilder(json.length());
        int i = 0;
        while (i < json.length()) {
            char unit = json.charAt(i);
            int end = unit == '"' ? stringEnd(json, i) : i + 1;
            if (" \n\r\t".indexOf(unit) < 0) {
                out.append(json, i, end);
            }
            i = end;
        }
        return out.toString();
    }

    /** Behind the quote that ends the string which begins there; the end of the text if none does. */
    private static int stringEnd(String json, int start) {
        int i = start + 1;
        while (i < json.length() && json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(json.length(), i + 1);
    }
}
