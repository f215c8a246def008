package org.winnow.text;

import java.util.ArrayList;
import java.util.List;
import org.winnow.text.Mojibake.Garbled;

/**
 * Looks for garbled stretches under the supposition of one encoding. A stretch is a row of UTF-8 sequences with nothing
 * between them; it counts if one of its characters is plausible by itself or two are together. Made for one text.
 */
final class GarbledScanner {
    private static final char LOST = '\ufffd';

    private final String text;
    private final ByteTable table;
    private final List<Garbled> found = new ArrayList<>();

    private final List<Garbled> pieces = new ArrayList<>();
    private final StringBuilder decoded = new StringBuilder();
    private int point;
    private int end;
    private boolean lossy;

    GarbledScanner(String text, ByteTable table) {
        this.text = text;
        this.table = table;
    }

    List<Garbled> scan(int from) {
        int i = from;
        while (i < text.length()) {
            i = isLead(byteAt(i)) ? stretch(i) : i + 1;
        }
        return found;
    }

    private int stretch(int start) {
        pieces.clear();
        decoded.setLength(0);
        boolean sure = false;
        int company = 0;
        int from = start;
        int i = start;
        while (i < text.length() && sequence(i)) {
            if (lossy) {
                flush(from, i);
                pieces.add(new Garbled(i, end, table.name(), null));
                from = end;
                sure |= point < 0;
                company++;
            } else {
                Plausible plausible = Plausible.of(point);
                sure |= (plausible == Plausible.ALONE && isFree(i))
                        || (plausible == Plausible.IN_A_WORD && isInWord(i));
                company += plausible == Plausible.IN_COMPANY ? 1 : 0;
                decoded.appendCodePoint(point);
            }
            i = end;
        }
        flush(from, i);
        if (sure || company >= 2) {
            found.addAll(pieces);
        }
        return Math.max(i, start + 1);
    }

    private void flush(int from, int to) {
        if (to > from) {
            pieces.add(new Garbled(from, to, table.name(), decoded.toString()));
            decoded.setLength(0);
        }
    }

    /**
     * Reads one sequence. Sets {@link #point} and {@link #end}, and {@link #lossy} where its tail is missing: then the point
     * is -1 if its head alone gives it away.
     */
    private boolean sequence(int i) {
        int lead = byteAt(i);
        lossy = false;
        if (!isLead(lead)) {
            return false;
        }
        int size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        int value = lead & (0x7f >> size);
        int taken = 1;
        while (taken < size && isTail(byteAt(i + taken))) {
            value = value << 6 | (byteAt(i + taken) & 0x3f);
            taken++;
        }
        end = i + taken;
        if (taken == size) {
            point = value;
            return isShortest(value, size) && Plausible.of(value) != Plausible.NO;
        }
        return isBroken(i, taken);
    }

    private boolean isBroken(int i, int taken) {
        if (isGraveAfterLetter(i, taken)) {
            point = 'à';
            end = text.startsWith("  ", i + 1) ? i + 2 : i + 1;
            return true;
        }
        int first = byteAt(i) << 8 | (taken > 1 ? byteAt(i + 1) : 0);
        if (first == 0xefb8 && table.loses(0x8f)) {
            point = 0xfe0f; // the only common character whose third byte vanishes
            return true;
        }
        lossy = true;
        boolean giveaway = isGiveaway(first) && !table.isCyrillic();
        return isGap(i, giveaway);
    }

    private boolean isGap(int i, boolean giveaway) {
        boolean gap = end < text.length() && text.charAt(end) == LOST;
        end += gap ? 1 : 0;
        point = giveaway || (gap && isLower(i - 1)) ? -1 : 0;
        return giveaway || gap;
    }

    /** The first bytes of curly quotes and of emoji, which nobody writes side by side as letters. */
    private static boolean isGiveaway(int firstBytes) {
        return firstBytes == 0xe280 || firstBytes == 0xf09f;
    }

    /** The second byte of à is a no-break space, which many tools turn into a plain one or swallow. */
    private boolean isGraveAfterLetter(int i, int taken) {
        return taken == 1
                && text.charAt(i) == 'Ã'
                && isLower(i - 1)
                && i + 1 < text.length()
                && text.charAt(i + 1) == ' ';
    }

    private static boolean isShortest(int value, int size) {
        return switch (size) {
            case 2 -> value >= 0x80;
            case 3 -> value >= 0x800 && (value < 0xd800 || value > 0xdfff);
            default -> value >= 0x10000 && value <= 0x10ffff;
        };
    }

    /** Signs such as © come from two bytes that some languages and formulas write side by side. */
    private boolean isFree(int i) {
        if (point >= 0x800) {
            return true;
        }
        return text.charAt(i) == 'Â' && !isUpper(i - 1);
    }

    /** An accented letter stands beside a letter; for encodings and letters that are less sure, a lower-case one. */
    private boolean isInWord(int i) {
        if (end - i > 2) {
            return true;
        }
        char lead = text.charAt(i);
        if (text.charAt(end - 1) == '\u00a0' && lead != 'Ã') {
            return false;
        }
        if (lead == 'Ã') {
            return isLetter(i - 1) || (isLetter(end) && isLetterLike(text.charAt(end - 1)));
        }
        return isLower(i - 1) || isLower(end);
    }

    private boolean isLetter(int i) {
        return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
    }

    /** False for quotation marks, dashes and ellipses, which may well follow a letter. */
    private static boolean isLetterLike(char unit) {
        return "–—‘’‚“”„…".indexOf(unit) < 0;
    }

    private boolean isLower(int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
    }

    private boolean isUpper(int i) {
        return i >= 0 && i < text.length() && Character.isUpperCase(text.charAt(i));
    }

    private int byteAt(int i) {
        return i < text.length() ? table.byteOf(text.charAt(i)) : 0;
    }

    private static boolean isLead(int value) {
        return value >= 0xc2 && value <= 0xf4;
    }

    private static boolean isTail(int value) {
        return value >= 0x80 && value <= 0xbf;
    }
}
