package org.winnow.cluster;

import java.nio.charset.StandardCharsets;
import org.winnow.text.Hashes;
import org.winnow.text.Normal;
import org.winnow.text.Words;

/**
 * Reads one text in one pass: its words into a list, and a hash of it that is blind to case, punctuation and white space
 * but not to the signs that change what is said. Words are those of {@link Words}; ASCII is read here at several times its
 * speed, and in other texts what lies around other characters, up to an ASCII separator, is left to it.
 */
final class MessageReader implements Words.Visitor {
    private final Ints words;
    private char[] units = new char[1 << 10];
    private long[] pending = new long[1 << 10];
    private int length;
    private String text = "";
    private boolean maybeFacts;
    private boolean keepsWords;
    private boolean lineBegins;
    private int shift;
    private int gapStart;
    private long hash;
    private long firstWord;
    private long secondWord;

    /** Words are added to the list. */
    MessageReader(Ints words) {
        this.words = words;
    }

    /** Reads a text, composed by {@link Normal#compose} first, and returns its hash. */
    long read(String said, boolean keepWords) {
        keepsWords = keepWords;
        lineBegins = true;
        hash = 0;
        firstWord = 0;
        secondWord = 0;
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        // As long in UTF-8 as in UTF-16 is ASCII alone.
        if (bytes.length == said.length()) {
            text = said;
            ascii(bytes);
        } else {
            text = Normal.compose(said);
            any();
        }
        return firstWord == 0 ? Hashes.of(Normal.collapse(text)) : hash;
    }

    /** Whether the text last read is nothing but white space. */
    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether the text last read begins with yes or no. */
    byte polarity() {
        return Polarity.of(firstWord, secondWord);
    }

    /** Adds the hashes of the facts of the text last read to a list. */
    void addFacts(Ints list) {
        if (maybeFacts) {
            Facts.visit(text, (start, end, fact) -> list.add(fact));
        }
    }

    /**
     * Hashes words as {@link Hashes#step} does, but without a branch at their ends, which no processor foresees: behind
     * each character the hash so far is written down, and stands where the word has ended.
     */
    private void ascii(byte[] bytes) {
        if (pending.length <= bytes.length) {
            pending = new long[bytes.length + (bytes.length >> 1) + 1];
        }
        // Locals, since fields are read anew behind each call.
        long[] out = pending;
        int[] kinds = Ascii.KINDS;
        long[] factors = Ascii.FACTORS;
        long[] summands = Ascii.SUMMANDS;
        long word = Hashes.START;
        int count = 0;
        int inWord = 0;
        int all = 0;
        maybeFacts = false;
        for (int i = 0; i < bytes.length; i++) {
            int unit = bytes[i] & 127;
            int kind = kinds[unit];
            int letter = kind >>> Ascii.IS_LETTER & 1;
            out[count] = word;
            count += inWord & (letter ^ 1);
            inWord = letter;
            word = (word ^ (kind & 127)) * factors[unit] + summands[unit];
            all |= kind;
            if (kind < 0) {
                count = sign(i, count);
            }
        }
        out[count] = word;
        flush(count + inWord);
        maybeFacts |= Ascii.maybeFacts(all);
    }

    /** Returns how many words are still pending. */
    private int sign(int at, int count) {
        char unit = text.charAt(at);
        maybeFacts |= unit == '.' && at > 0 && Character.toLowerCase(text.charAt(at - 1)) == 'w'; // as in www.
        if (unit != '\n' && unit != '\r' && !carriesMeaning(unit, at)) {
            return count;
        }
        flush(count);
        separator(at);
        return 0;
    }

    /** Takes in the words that are pending. */
    private void flush(int count) {
        if (count == 0) {
            return;
        }
        if (secondWord == 0) {
            int second = firstWord == 0 ? 1 : 0;
            firstWord = second == 1 ? Hashes.mix(pending[0]) : firstWord;
            secondWord = second < count ? Hashes.mix(pending[second]) : 0;
        }
        long combined = hash;
        int[] list = words.reserve(count);
        int first = words.size();
        for (int i = 0; i < count; i++) {
            long word = Hashes.mix(pending[i]);
            combined = Hashes.combine(combined, word);
            list[first + i] = (int) (word >>> 32) & ~1;
        }
        hash = combined;
        list[first] |= lineBegins ? 1 : 0;
        lineBegins = false;
        words.grow(keepsWords ? count : 0);
    }

    private void any() {
        length = text.length();
        if (units.length < length) {
            units = new char[length + (length >> 1)];
        }
        text.getChars(0, length, units, 0);
        maybeFacts = true;
        visit();
    }

    private void visit() {
        int i = 0;
        while (i < length) {
            int start = i;
            long word = Hashes.START;
            while (i < length && units[i] < 128) {
                int letter = Ascii.KINDS[units[i]] & 127;
                if (letter == 0) {
                    break;
                }
                word = Hashes.step(word, letter);
                i++;
            }
            if (i < length && units[i] >= 128) {
                i = others(start, i);
            } else if (i > start) {
                add(Hashes.mix(word));
            } else {
                separator(i++);
            }
        }
    }

    /** Leaves to {@link Words} what lies from a start up to the next ASCII separator; no word reaches across one. */
    private int others(int start, int from) {
        int end = from;
        while (end < length && (units[end] >= 128 || (Ascii.KINDS[units[end]] & 127) != 0)) {
            end++;
        }
        shift = start;
        gapStart = start;
        Words.visit(text.substring(start, end), this);
        gap(gapStart, end);
        return end;
    }

    @Override
    public void word(int start, int end, long wordHash) {
        gap(gapStart, start + shift);
        gapStart = Math.max(gapStart, end + shift);
        add(wordHash);
    }

    private void add(long wordHash) {
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
            separator(i);
        }
    }

    private void separator(int at) {
        char unit = text.charAt(at);
        if (unit == '\n' || unit == '\r') {
            lineBegins = true;
        } else if ((unit < 128 ? Ascii.KINDS[unit] < 0 : unit > 0xA0) && carriesMeaning(unit, at)) {
            hash = Hashes.combine(hash, unit);
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
            default -> Character.getType(unit) == Character.CURRENCY_SYMBOL;
        };
    }
}
