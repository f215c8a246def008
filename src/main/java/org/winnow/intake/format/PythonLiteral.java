package org.winnow.intake.format;

import org.jspecify.annotations.Nullable;
import org.winnow.intake.input.JsonQuote;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Reads what Python's {@code repr} writes of lists, tuples, dicts, strings, numbers, {@code None}, {@code True} and calls
 * such as {@code Document(metadata={...}, page_content='...')}: Ragas and TruLens put them into CSV cells, LangChain
 * into logs. Nothing is ever executed.
 */
final class PythonLiteral {
    private static final int DEEPEST = 60;

    private final String text;
    private final StringBuilder out;
    private int at;

    private PythonLiteral(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 16);
    }

    /** The same value as JSON; null if the text is no such literal. Cost: one pass. */
    static @Nullable Json parse(String text) {
        PythonLiteral literal = new PythonLiteral(text);
        try {
            literal.blanks();
            if (!literal.value(0)) {
                return null;
            }
            literal.blanks();
            return literal.at == text.length() ? Json.parse(literal.out.toString()) : null;
        } catch (JsonException e) {
            return null;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean value(int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        return switch (peek()) {
            case '[' -> sequence(']', depth);
            case '(' -> sequence(')', depth);
            case '{' -> pairs('}', ':', depth);
            case '\'', '"' -> string();
            default -> word(depth);
        };
    }

    private boolean sequence(char close, int depth) {
        at++;
        out.append('[');
        for (boolean first = true; ; first = false) {
            blanks();
            if (peek() == close) {
                at++;
                out.append(']');
                return true;
            }
            out.append(first ? "" : ",");
            if (!value(depth + 1) || !separator(close)) {
                return false;
            }
        }
    }

    /** The inside of a dict ({@code 'key': value}) or of a call ({@code name=value}). */
    private boolean pairs(char close, char between, int depth) {
        at++;
        out.append('{');
        for (boolean first = true; ; first = false) {
            blanks();
            if (peek() == close) {
                at++;
                out.append('}');
                return true;
            }
            out.append(first ? "" : ",");
            if (!key(between) || !value(depth + 1) || !separator(close)) {
                return false;
            }
        }
    }

    private boolean key(char between) {
        if (between == '=') {
            String name = name();
            if (name.isEmpty()) {
                return false;
            }
            JsonQuote.append(out, name);
        } else if (!string()) {
            return false;
        }
        blanks();
        if (peek() != between) {
            return false;
        }
        at++;
        out.append(':');
        blanks();
        return true;
    }

    private boolean separator(char close) {
        blanks();
        if (peek() == ',') {
            at++;
            return true;
        }
        return peek() == close;
    }

    private String name() {
        int start = at;
        while (at < text.length() && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean word(int depth) {
        int start = at;
        if (peek() == '-' || peek() == '+') {
            at++;
        }
        String word = name();
        switch (word) {
            case "None", "nan" -> out.append("null");
            case "True" -> out.append("true");
            case "False" -> out.append("false");
            default -> {
                if (peek() == '(' && !word.isEmpty()) {
                    return pairs(')', '=', depth);
                }
                return number(start);
            }
        }
        return true;
    }

    private boolean number(int start) {
        while (at < text.length() && "0123456789.eE+-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        // an odd number is caught by the JSON reader
        out.append(text, start, at);
        return at > start;
    }

    private boolean string() {
        char quote = peek();
        if (quote != '\'' && quote != '"') {
            return false;
        }
        at++;
        StringBuilder said = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char unit = text.charAt(at++);
            if (unit != '\\') {
                said.append(unit);
            } else if (!escape(said)) {
                return false;
            }
        }
        if (at >= text.length()) {
            return false;
        }
        at++;
        JsonQuote.append(out, said.toString());
        return true;
    }

    private boolean escape(StringBuilder said) {
        char unit = peek();
        at++;
        switch (unit) {
            case 'n' -> said.append('\n');
            case 't' -> said.append('\t');
            case 'r' -> said.append('\r');
            case '\\', '\'', '"' -> said.append(unit);
            case 'x' -> {
                return code(said, 2);
            }
            case 'u' -> {
                return code(said, 4);
            }
            case 'U' -> {
                return code(said, 8);
            }
            default -> said.append('\\').append(unit);
        }
        return true;
    }

    private boolean code(StringBuilder said, int digits) {
        if (at + digits > text.length()) {
            return false;
        }
        try {
            said.appendCodePoint(Integer.parseUnsignedInt(text.substring(at, at + digits), 16));
        } catch (IllegalArgumentException e) {
            return false;
        }
        at += digits;
        return true;
    }
}
