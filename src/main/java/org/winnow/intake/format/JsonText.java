package org.winnow.intake.format;

/** Writes JSON text. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** A text as a JSON string, escaping only what RFC 8259 demands. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        quote(out, text);
        return out.toString();
    }

    /** Appends a text as a JSON string. */
    static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (unit < ' ') {
                        out.append("\\u00").append(HEX.charAt(unit >> 4)).append(HEX.charAt(unit & 15));
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        out.append('"');
    }
}
