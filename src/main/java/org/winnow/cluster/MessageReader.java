package org.winnow.cluster;

import org.winnow.text.Hashes;
import org.winnow.text.Normal;
import org.winnow.text.Words;

/**
 * Reads one text in one pass: its words into a list, and a hash of it that is blind to case, punctuation and white space
 * but not to the signs that change what is said.
 */
final class MessageReader implements Words.Visitor {
    private final Ints words;
    private String text = "";
    private boolean keepsWords;
    private boolean lineBegins;
    private int gapStart;
    private long hash;
    private long firstWord;
    private long secondWord;

    /** Words are added to the list. */
    MessageReader(Ints words) {
        this.words = words;
    }

    /** Reads a text that is already composed, and returns its hash. */
    long read(String composed, boolean keepWords) {
        text = composed;
        keepsWords = keepWords;
        lineBegins = true;
        gapStart = 0;
        hash = 0;
        firstWord = 0;
        secondWord = 0;
        Words.visit(composed, this);
        if (firstWord == 0) {
            return Hashes.of(Normal.collapse(composed));
        }
        gap(gapStart, composed.length());
        return hash;
    }

    /** Whether the text last read begins with yes or no. */
    byte polarity() {
        return Polarity.of(firstWord, secondWord);
    }

    @Override
    public void word(int start, int end, long wordHash) {
        gap(gapStart, start);
        gapStart = Math.max(gapStart, end);
        hash = Hashes.combine(hash, wordHash);
        if (firstWord == 0) {
            firstWord = wordHash;
        } else if (secondWord == 0) {
            secondWord = wordHash;
        }
        if (keepsWords) {
            words.add(((int) (wordHash >>> 32) & ~1) | (lineBegins ? 1 : 0));
        }
        lineBegins = false;
    }

    private void gap(int start, int end) {
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            if (unit == ' ') {
                continue;
            }
            if (unit == '\n' || unit == '\r') {
                lineBegins = true;
            } else if (carriesMeaning(unit, i)) {
                hash = Hashes.combine(hash, unit);
            }
        }
    }

    /** Signs whose loss would make different answers equal: €29 and $29, 5 and 5 %, 5 and -5, 1.5 and 1 5, C and C++. */
    private boolean carriesMeaning(char unit, int at) {
        boolean digitFollows = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        boolean spaceBefore = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        return switch (unit) {
            case '$', '%' -> true;
            case '-', '\u2212' -> digitFollows && spaceBefore;
            case '.', ',', ':', '/' -> digitFollows && at > 0 && Character.isDigit(text.charAt(at - 1));
            case '+', '#' -> at > 0 && (Character.isLetter(text.charAt(at - 1)) || text.charAt(at - 1) == unit);
            default -> unit > 0xA0 && Character.getType(unit) == Character.CURRENCY_SYMBOL;
        };
    }
}
