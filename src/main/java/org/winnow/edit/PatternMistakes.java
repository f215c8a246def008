package org.winnow.edit;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Says what is wrong with an expression and where. RE2/J (1.8) names the kind of the mistake and repeats the piece that is
 * wrong, but never says where it stands.
 */
final class PatternMistakes {
    private PatternMistakes() {}

    static SearchException said(PatternSyntaxException e, String find) {
        String kind = String.valueOf(e.getDescription());
        String piece = e.getPattern() == null ? "" : e.getPattern();
        if (kind.contains("missing closing )") || kind.contains("internal error")) {
            return bracket(find);
        }
        if (kind.contains("trailing backslash")) {
            return at("There is nothing behind this backslash; write \\\\ for a backslash.", find.length() - 1);
        }
        int position = Math.max(0, find.lastIndexOf(piece));
        return at(sentence(kind, piece), position);
    }

    private static String sentence(String kind, String piece) {
        if (kind.contains("missing closing ]")) {
            return "This [ is never closed; write \\[ for a bracket.";
        }
        if (kind.contains("missing argument") || kind.contains("nested repetition")) {
            return String.format(
                    "There is nothing that \"%s\" could repeat; write \\%s for the sign itself.", piece, sign(piece));
        }
        if (kind.contains("repeat count")) {
            return String.format("\"%s\" is no number of times: write {2,5}, and no more than 1000.", piece);
        }
        if (kind.contains("escape")) {
            return escape(piece);
        }
        if (kind.contains("character class")) {
            return String.format("\"%s\" is no range or class of characters.", piece);
        }
        if (kind.contains("Perl")) {
            return String.format(
                    "\"%s\" is not known here: looking ahead or behind is not possible, (?:...) and (?P<name>...) are.",
                    piece);
        }
        if (kind.contains("named capture") || kind.contains("duplicate")) {
            return String.format("\"%s\": each group needs a name of its own, as in (?P<name>...).", piece);
        }
        return String.format("The expression cannot be understood: %s.", kind);
    }

    private static String escape(String piece) {
        return piece.matches("\\\\[1-9].*")
                ? String.format(
                        "\"%s\": what a group has found cannot be looked for again in the same expression.", piece)
                : String.format("\"%s\" means nothing; write \\\\ for a backslash.", piece);
    }

    private static String sign(String piece) {
        return piece.isEmpty() ? "*" : piece.substring(piece.length() - 1);
    }

    private static SearchException at(String sentence, int position) {
        return new SearchException(sentence, false, position);
    }

    /** Finds the round bracket that has no partner. */
    private static SearchException bracket(String find) {
        Deque<Integer> open = new ArrayDeque<>();
        boolean inClass = false;
        for (int i = 0; i < find.length(); i++) {
            char unit = find.charAt(i);
            if (unit == '\\') {
                i++;
            } else if (inClass) {
                inClass = unit != ']';
            } else if (unit == '[') {
                inClass = true;
            } else if (unit == '(') {
                open.push(i);
            } else if (unit == ')' && open.poll() == null) {
                return at("This ) has no ( before it; write \\) for a bracket.", i);
            }
        }
        Integer last = open.poll();
        return at("This ( is never closed; write \\( for a bracket.", last == null ? 0 : last);
    }
}
