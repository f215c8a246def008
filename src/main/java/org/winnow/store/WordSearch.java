package org.winnow.store;

import org.roaringbitmap.RoaringBitmap;

/** Searches the full text index; never ranks, since that reads every match of a common word. */
final class WordSearch implements FullText {
    private final Readers readers;

    WordSearch(Readers readers) {
        this.readers = readers;
    }

    @Override
    public RoaringBitmap search(String phrase, boolean prefix, Where where) throws StoreException {
        String quoted = '"' + Words.of(phrase).replace("\"", "\"\"") + '"' + (prefix ? " *" : "");
        return readers.read(session -> {
            RoaringBitmap found = new RoaringBitmap();
            if (where != Where.PASSAGES) {
                session.each(
                        "SELECT rowid FROM words WHERE words MATCH ?",
                        row -> found.add(row.getInt(1)),
                        column(where) + quoted);
            }
            if (where == Where.PASSAGES || where == Where.ANYWHERE) {
                session.each(
                        "SELECT key FROM passage_use WHERE passage IN"
                                + " (SELECT rowid FROM passage_words WHERE passage_words MATCH ?)",
                        row -> found.add(row.getInt(1)),
                        quoted);
            }
            return found;
        });
    }

    private static String column(Where where) {
        return switch (where) {
            case INSTRUCTION -> "instruction : ";
            case RESPONSE -> "response : ";
            case ANYWHERE, PASSAGES -> "";
        };
    }
}
