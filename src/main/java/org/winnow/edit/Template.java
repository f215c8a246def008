package org.winnow.edit;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** What takes the place of a hit: texts, and groups of the expression between them. */
final class Template {
    private record Piece(String text, int group) {}

    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** A text that stands for itself. */
    static Template literal(String text) {
        return new Template(List.of(new Piece(text, -1)));
    }

    /** A text with groups, as {@link Search#check} has them. */
    static Template of(String text, Pattern pattern) throws SearchException {
        return new Template(new Reading(text, pattern).all());
    }

    String fill(String text, Matching.Walk walk) {
        if (pieces.size() == 1 && pieces.get(0).group < 0) {
            return pieces.get(0).text;
        }
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.group < 0) {
                filled.append(piece.text);
            } else if (walk.start(piece.group) >= 0) { // a group that took no part stands for nothing
                filled.append(text, walk.start(piece.group), walk.end(piece.group));
            }
        }
        return filled.toString();
    }

    private static final class Reading {
        private final String text;
        private final Pattern pattern;
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        private int at;

        Reading(String text, Pattern pattern) {
            this.text = text;
            this.pattern = pattern;
        }

        List<Piece> all() throws SearchException {
            while (at < text.length()) {
                char unit = text.charAt(at);
                if (unit == '\\') {
                    escape();
                } else if (unit == '$') {
                    dollar();
                } else {
                    plain.append(unit);
                    at++;
                }
            }
            flush();
            return pieces.isEmpty() ? List.of(new Piece("", -1)) : pieces;
        }

        private void flush() {
            if (!plain.isEmpty()) {
                pieces.add(new Piece(plain.toString(), -1));
                plain.setLength(0);
            }
        }

        private void escape() throws SearchException {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
            switch (next) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case '\\', '$' -> plain.append(next);
                default -> throw wrong("Write \\\\ for a backslash; \\n is a line break and \\t a tab.", at);
            }
            at += 2;
        }

        private void dollar() throws SearchException {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
            if (next == '$') {
                plain.append('$');
                at += 2;
            } else if (next == '{') {
                named();
            } else if (next >= '0' && next <= '9') {
                numbered();
            } else {
                throw wrong("Write $$ for a dollar; $1 stands for the first group in brackets.", at);
            }
        }

        private void named() throws SearchException {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw wrong("This { is never closed.", at + 1);
            }
            String name = text.substring(at + 2, end);
            Integer group = pattern.namedGroups().get(name);
            if (group == null) {
                throw wrong(
                        String.format("The expression has no group called \"%s\"; (?P<%s>...) makes one.", name, name),
                        at);
            }
            flush();
            pieces.add(new Piece("", group));
            at = end + 1;
        }

        private void numbered() throws SearchException {
            int group = text.charAt(at + 1) - '0';
            int end = at + 2;
            if (group > pattern.groupCount()) {
                throw wrong(
                        pattern.groupCount() == 0
                                ? "The expression has no group: put round brackets around what this stands for."
                                : String.format(
                                        "The expression has no group %d, only %d.", group, pattern.groupCount()),
                        at);
            }
            // as many digits as there are groups, so that $12 is group 1 and a 2 where there are fewer than 12
            while (end < text.length() && Character.digit(text.charAt(end), 10) >= 0 && text.charAt(end) < 128) {
                int longer = group * 10 + text.charAt(end) - '0';
                if (longer > pattern.groupCount()) {
                    break;
                }
                group = longer;
                end++;
            }
            flush();
            pieces.add(new Piece("", group));
            at = end;
        }

        private static SearchException wrong(String sentence, int position) {
            return new SearchException(sentence, true, position);
        }
    }
}
