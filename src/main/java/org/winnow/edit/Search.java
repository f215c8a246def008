package org.winnow.edit;

/**
 * What is looked for in texts.
 *
 * @param find a literal text or, with {@code regex}, an expression as RE2 has them (syntax: github.com/google/re2/wiki/Syntax):
 *     its cost grows with the text alone, whatever the expression; {@code ^} and {@code $} stand for the ends of lines
 * @param regex true if it is an expression
 * @param wholeWord true to pass over hits that cut a word: that begin or end with a letter, digit or underscore and have
 *     another one beside it
 * @param caseSensitive false to find upper and lower case alike
 */
public record Search(String find, boolean regex, boolean wholeWord, boolean caseSensitive) {
    /** A literal text. */
    public static Search literal(String find, boolean wholeWord, boolean caseSensitive) {
        return new Search(find, false, wholeWord, caseSensitive);
    }

    /**
     * Looks whether it can be understood, with what shall take the place of its hits.
     *
     * @param replacement a literal text; with {@code regex} {@code $1} stands for the first group, {@code $0} for all that
     *     was found, <code>${name}</code> for a named group, {@code $$} for a dollar, {@code \n} and {@code \t} for a line
     *     break and a tab, {@code \\} for a backslash
     * @throws SearchException with a sentence that points at the mistake; also if there is nothing to look for
     */
    public void check(String replacement) throws SearchException {
        Matching.of(this, replacement, false);
    }
}
