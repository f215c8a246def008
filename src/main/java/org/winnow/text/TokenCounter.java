package org.winnow.text;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/**
 * Counts the tokens of a text exactly as jtokkit's {@code countTokensOrdinary}: special tokens such as
 * {@code <|im_end|>} count as the plain text they are.
 *
 * <p>Most words of a dataset come again, so the counts of short pieces are remembered. A text is cut only where the split
 * patterns of both encodings (OpenAI tiktoken, {@code cl100k_base} and {@code o200k_base}) always begin a new piece: before
 * a space that follows no white space, and between a letter and ASCII punctuation other than the apostrophe. Neither
 * pattern looks behind, and both look ahead from white space only, so the sum over the pieces is the count of the whole.
 *
 * <p>Thread-safe without locks: a remembered piece is immutable and may be lost or replaced by another thread, never
 * wrong. Memory: at most {@value #SLOTS} remembered pieces of {@value #LONGEST} units (under 16 MB) beside jtokkit's own
 * tables.
 */
public final class TokenCounter {
    private static final int SLOTS = 1 << 17;
    private static final int LONGEST = 24;

    private final Encoding encoding;
    private final Piece[] memo = new Piece[SLOTS];

    private TokenCounter(EncodingType type) {
        this.encoding = Encodings.newLazyEncodingRegistry().getEncoding(type);
    }

    /** The counter for {@code o200k_base} (GPT-4o and later). The first call reads the vocabulary, some 100 ms. */
    public static TokenCounter o200k() {
        return O200k.COUNTER;
    }

    /** The counter for {@code cl100k_base} (GPT-4, GPT-3.5). The first call reads the vocabulary, some 100 ms. */
    public static TokenCounter cl100k() {
        return Cl100k.COUNTER;
    }

    /** The number of tokens. Cost: one pass, and jtokkit's for the pieces not seen lately. */
    public int count(String text) {
        int total = 0;
        int start = 0;
        int hash = 0;
        int length = text.length();
        char previous = 'a';
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            if (i > start && beginsPiece(previous, unit)) {
                total += piece(text, start, i, hash);
                start = i;
                hash = 0;
            }
            hash = 31 * hash + unit;
            previous = unit;
        }
        return start < length ? total + piece(text, start, length, hash) : total;
    }

    private static boolean beginsPiece(char previous, char unit) {
        if (unit > '~') {
            return false;
        }
        if (unit == ' ') {
            return previous < 0x80
                    ? previous > ' ' && previous < 0x7f
                    : Character.isLetterOrDigit(previous) || Character.isSurrogate(previous);
        }
        return unit > ' ' && unit != '\'' && !isAsciiLetterOrDigit(unit) && Character.isLetter(previous);
    }

    private static boolean isAsciiLetterOrDigit(char unit) {
        int lower = unit | 0x20;
        return (lower >= 'a' && lower <= 'z') || (unit >= '0' && unit <= '9');
    }

    private int piece(String text, int start, int end, int hash) {
        if (end - start > LONGEST) {
            return encoding.countTokensOrdinary(text.substring(start, end));
        }
        int slot = ((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 15;
        Piece first = memo[slot];
        if (first != null && first.is(text, start, end, hash)) {
            return first.count;
        }
        Piece second = memo[slot ^ 1];
        if (second != null && second.is(text, start, end, hash)) {
            return second.count;
        }
        String word = text.substring(start, end);
        int count = encoding.countTokensOrdinary(word);
        memo[first == null || second != null ? slot : slot ^ 1] = new Piece(word, hash, count);
        return count;
    }

    private record Piece(String word, int hash, int count) {
        boolean is(String text, int start, int end, int wanted) {
            return hash == wanted && word.length() == end - start && text.startsWith(word, start);
        }
    }

    private static final class O200k {
        static final TokenCounter COUNTER = new TokenCounter(EncodingType.O200K_BASE);
    }

    private static final class Cl100k {
        static final TokenCounter COUNTER = new TokenCounter(EncodingType.CL100K_BASE);
    }
}
