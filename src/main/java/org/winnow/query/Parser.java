package org.winnow.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.winnow.store.FullText;

/** Reads the structure of a query: words, phrases, "or", "not" and parentheses. {@link FieldParser} reads fields. */
final class Parser {
    /** Words that join conditions and have to be quoted when they are searched for. */
    static final Set<String> KEYWORDS = Set.of("or", "and", "not");

    /** Deepest nesting of parentheses and negations; far beyond what a person writes, far within the stack. */
    private static final int DEEPEST = 100;

    private final String text;
    private final Scanner scanner;

    Parser(String text) {
        this.text = text;
        this.scanner = new Scanner(text);
    }

    List<Term> parse() throws QueryException {
        List<Term> terms = any(0);
        if (!scanner.atEnd()) {
            throw scanner.fault("This ) closes nothing: there is no ( before it.");
        }
        return terms;
    }

    private List<Term> any(int depth) throws QueryException {
        List<Term> first = all(depth);
        if (!scanner.atOr()) {
            return first;
        }
        List<Term> either = new ArrayList<>();
        either.add(joined(first, "before"));
        while (scanner.atOr()) {
            scanner.passOr();
            either.add(joined(all(depth), "after"));
        }
        return List.of(new Term.Any(either));
    }

    private Term joined(List<Term> terms, String where) throws QueryException {
        if (terms.isEmpty()) {
            throw scanner.fault("Something is missing " + where
                    + " this \"or\". To search for the word, write \"or\" in" + " quotation marks.");
        }
        return new Term.All(terms);
    }

    private List<Term> all(int depth) throws QueryException {
        List<Term> terms = new ArrayList<>();
        scanner.skipSpace();
        while (!scanner.atEnd() && !scanner.at(')') && !scanner.atOr()) {
            if (!scanner.passKeyword("and")) {
                terms.add(one(depth));
            }
            scanner.skipSpace();
        }
        return terms;
    }

    private Term one(int depth) throws QueryException {
        if (depth > DEEPEST) {
            throw scanner.fault("There are too many parentheses inside each other.");
        }
        int start = scanner.position();
        if (scanner.at('-')) {
            scanner.skip(1);
            return negated(start, "-", depth);
        }
        if (scanner.passKeyword("not")) {
            scanner.skipSpace();
            return negated(start, "not", depth);
        }
        if (scanner.at('(')) {
            return parenthesis(start, depth);
        }
        if (!scanner.at('"') && fieldEnd(text, start) >= 0) {
            return new FieldParser(scanner).parse();
        }
        return words(FullText.Where.ANYWHERE);
    }

    private Term negated(int start, String sign, int depth) throws QueryException {
        if (scanner.atEnd() || scanner.atSpace() || scanner.at(')') || scanner.at('|') || scanner.atOr()) {
            throw new QueryException(
                    "Right after \"" + sign + "\" comes what to leave out, as in " + sign
                            + (sign.equals("-") ? "" : " ") + "lang:de.",
                    start);
        }
        return new Term.Not(one(depth + 1));
    }

    private Term parenthesis(int start, int depth) throws QueryException {
        scanner.skip(1);
        List<Term> inside = any(depth + 1);
        if (!scanner.at(')')) {
            throw new QueryException("This ( is never closed.", start);
        }
        if (inside.isEmpty()) {
            throw new QueryException("There is nothing between these parentheses.", start);
        }
        scanner.skip(1);
        return new Term.All(inside);
    }

    private Term words(FullText.Where where) throws QueryException {
        int start = scanner.position();
        boolean quoted = scanner.at('"');
        String word = quoted ? scanner.quoted() : scanner.word(false);
        return Words.term(where, word, quoted, quoted && scanner.passStar(), start);
    }

    /** True for what ends a word that is not quoted. */
    static boolean endsWord(char unit) {
        return unit == '(' || unit == ')' || unit == '"' || unit == '|' || Scanner.isSpace(unit);
    }

    /** The index of the sign behind a field's name that begins here; -1 if none does. */
    static int fieldEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isName(text.charAt(end), end == start)) {
            end++;
        }
        return end > start && end < text.length() && ":<>=".indexOf(text.charAt(end)) >= 0 ? end : -1;
    }

    private static boolean isName(char unit, boolean first) {
        boolean letter = (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
        return letter || (!first && (unit == '-' || unit == '_'));
    }
}
