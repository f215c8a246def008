package org.winnow.query;

import org.winnow.store.FullText;

/** Makes conditions on the full text out of what was written. */
final class Words {
    private Words() {}

    /**
     * The condition of a word or phrase.
     *
     * @param quoted true if it stood in quotation marks, where a star is punctuation
     * @param star true if a star stood behind the closing mark
     * @param start where it began, for the fault
     */
    static Term term(FullText.Where where, String written, boolean quoted, boolean star, int start)
            throws QueryException {
        boolean prefix = star || (!quoted && written.endsWith("*"));
        String words = prefix && !star ? written.substring(0, written.length() - 1) : written;
        if (!quoted && words.indexOf('*') >= 0) {
            throw new QueryException(
                    "In a search for words a * can only stand at the end of one, as in refund*.",
                    start + words.indexOf('*'));
        }
        if (!Vocabulary.searchable(words)) {
            throw new QueryException(
                    "There is no letter or digit in " + (words.isEmpty() ? "this" : "\"" + words + "\"")
                            + ", so there is nothing to search for.",
                    start);
        }
        return new Term.Words(where, words, prefix);
    }
}
