package org.winnow.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Cuts a text into the words that can be searched for: maximal runs of letters, digits and marks (the categories L, N, M
 * and Co of Unicode), lower-cased code point by code point, composed by form C of Unicode Annex 15. Scripts that set no
 * spaces between words (Chinese, Japanese, Thai and others) are cut into single characters with the marks on them, so that
 * a phrase of them finds every place where they stand side by side. Everything else, {@code _} included, separates.
 *
 * <p>A cursor over one text at a time that makes no object per word. Cost: one pass. Not for several threads.
 */
public final class SearchTokens {
    /** Longer words stand for themselves by their first bytes and a hash. */
    private static final int LONGEST = 1024;

    private static final int SEPARATOR = 0;
    private static final int WORD = 1;
    private static final int SINGLE = 2;
    private static final int KIND = 3;
    /** May change when it is composed with its neighbours. */
    private static final int LOOSE = 4;
    /** A mark that belongs to whatever stands before it. */
    private static final int MARK = 8;

    private static final byte[] KINDS = kinds();

    private String text = "";
    private int at;
    private int start;
    private boolean loose;
    private byte[] bytes = new byte[64];
    private int length;

    /** Begins a text. */
    public SearchTokens of(String newText) {
        text = newText;
        at = 0;
        return this;
    }

    /** Goes to the next word; false if there is none. */
    public boolean next() {
        int end = text.length();
        int i = at;
        int kind = SEPARATOR;
        while (i < end) {
            kind = kind(i);
            if ((kind & KIND) != SEPARATOR) {
                break;
            }
            i += width(i);
        }
        start = i;
        at = i;
        length = 0;
        if (i == end) {
            return false;
        }
        loose = false;
        if ((kind & KIND) == SINGLE) {
            single(kind);
        } else {
            word();
        }
        if (loose) {
            length = 0;
            encode(Normalizer.normalize(text.substring(start, at), Normalizer.Form.NFC));
        }
        if (length > LONGEST) {
            shorten();
        }
        return true;
    }

    /** The first UTF-16 unit of the word in the text. */
    public int start() {
        return start;
    }

    /** One past its last unit. */
    public int end() {
        return at;
    }

    /** The word in UTF-8; valid up to {@link #length} and until the next one. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes the word has. */
    public int length() {
        return length;
    }

    private void word() {
        int end = text.length();
        int i = start;
        while (i < end) {
            char unit = text.charAt(i);
            int kind = kind(i);
            if ((kind & KIND) != WORD) {
                break;
            }
            if (unit < 128) {
                put(unit >= 'A' && unit <= 'Z' ? unit + 32 : unit);
                i++;
            } else {
                loose |= (kind & LOOSE) != 0;
                int point = text.codePointAt(i);
                encode(Character.toLowerCase(point));
                i += Character.charCount(point);
            }
        }
        at = i;
    }

    private void single(int kind) {
        loose = (kind & LOOSE) != 0;
        int point = text.codePointAt(start);
        encode(Character.toLowerCase(point));
        int i = start + Character.charCount(point);
        while (i < text.length() && (kind(i) & MARK) != 0) {
            loose = true;
            i += width(i);
        }
        at = i;
    }

    private void encode(String composed) {
        for (int i = 0; i < composed.length(); ) {
            int point = composed.codePointAt(i);
            encode(Character.toLowerCase(point));
            i += Character.charCount(point);
        }
    }

    private void encode(int point) {
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xC0 | (point >> 6));
            put(0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            put(0xE0 | (point >> 12));
            put(0x80 | ((point >> 6) & 0x3F));
            put(0x80 | (point & 0x3F));
        } else {
            put(0xF0 | (point >> 18));
            put(0x80 | ((point >> 12) & 0x3F));
            put(0x80 | ((point >> 6) & 0x3F));
            put(0x80 | (point & 0x3F));
        }
    }

    private void put(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }

    private void shorten() {
        byte[] hash = Hashes.sha256Hex(Arrays.copyOf(bytes, length)).getBytes(StandardCharsets.US_ASCII);
        length = LONGEST - hash.length;
        for (byte each : hash) {
            put(each);
        }
    }

    private int width(int index) {
        return Character.isHighSurrogate(text.charAt(index)) ? Character.charCount(text.codePointAt(index)) : 1;
    }

    private int kind(int index) {
        char unit = text.charAt(index);
        return Character.isSurrogate(unit) ? kindOf(text.codePointAt(index)) : KINDS[unit];
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int point = 0; point < kinds.length; point++) {
            kinds[point] = (byte) kindOf(point);
        }
        return kinds;
    }

    private static int kindOf(int point) {
        boolean mark = isMark(point);
        if (!mark && !isWord(point)) {
            return SEPARATOR;
        }
        boolean loose = mark || !isStable(point);
        if (point >= 0x0E00 && isUnspaced(point)) {
            return loose && !mark ? SINGLE | LOOSE : SINGLE;
        }
        return WORD | (loose ? LOOSE : 0) | (mark ? markOf(point) : 0);
    }

    private static int markOf(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.INHERITED ? MARK : 0;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isWord(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.PRIVATE_USE;
    }

    /** True for letters that form C leaves alone whatever stands beside them, marks apart. A few others are not listed. */
    private static boolean isStable(int point) {
        return point < 0x0300
                || (point > 0x0374 && point < 0x0900)
                || (point >= 0x0E00 && point < 0x0F00)
                || (point >= 0x3041 && point < 0xA000)
                || (point >= 0xAC00 && point < 0xD7B0);
    }

    private static boolean isUnspaced(int point) {
        if (point == 0x30FC || point == 0xFF70) {
            return true; // the long-vowel marks, which the two kana share
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
