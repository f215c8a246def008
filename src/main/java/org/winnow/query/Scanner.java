package org.winnow.query;

/** A place in the text of a query that moves forward. */
final class Scanner {
    private final String text;
    private int position;

    Scanner(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    String text() {
        return text;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    boolean at(char unit) {
        return position < text.length() && text.charAt(position) == unit;
    }

    boolean atSpace() {
        return position < text.length() && isSpace(text.charAt(position));
    }

    void skip(int units) {
        position += units;
    }

    void skipSpace() {
        while (atSpace()) {
            position++;
        }
    }

    boolean atOr() {
        return at('|') || atKeyword("or");
    }

    void passOr() {
        position += at('|') ? 1 : 2;
    }

    /** Moves past a keyword if one stands here. */
    boolean passKeyword(String keyword) {
        if (!atKeyword(keyword)) {
            return false;
        }
        position += keyword.length();
        return true;
    }

    private boolean atKeyword(String keyword) {
        int end = position + keyword.length();
        return text.regionMatches(true, position, keyword, 0, keyword.length())
                && (end == text.length() || Parser.endsWord(text.charAt(end)));
    }

    /** Moves past a star if one stands here. */
    boolean passStar() {
        if (!at('*')) {
            return false;
        }
        position++;
        return true;
    }

    /** Reads to the end of the word; a comma ends it in a list. */
    String word(boolean inList) {
        int start = position;
        while (!atEnd() && !Parser.endsWord(text.charAt(position)) && !(inList && at(','))) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Reads what stands between quotation marks; a backslash makes the next mark or backslash part of it. */
    String quoted() throws QueryException {
        int start = position;
        StringBuilder inside = new StringBuilder();
        position++;
        while (!at('"')) {
            if (atEnd()) {
                throw new QueryException("This quotation mark is never closed.", start);
            }
            if (at('\\') && position + 1 < text.length() && "\"\\".indexOf(text.charAt(position + 1)) >= 0) {
                position++;
            }
            inside.append(text.charAt(position));
            position++;
        }
        position++;
        return inside.toString();
    }

    QueryException fault(String sentence) {
        return new QueryException(sentence, position);
    }

    /** All white space, no-break spaces included, since people paste. */
    static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
