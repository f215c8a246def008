package org.winnow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds characters that a reader does not see: bidirectional controls, zero-width characters, control characters, tag
 * characters and unusual spaces (the list of Unicode UAX #9 and of "Trojan Source", CVE-2021-42574). Joiners where a script
 * or an emoji needs them, flags spelled with tags, tabs and line breaks are not listed.
 */
public final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /** The sorts, from harmless to alarming. */
    public enum Kind {
        /** A space other than the ordinary one, such as the no-break space. */
        SPACE,
        /** Takes no room: zero-width space or joiner, byte order mark, soft hyphen. */
        ZERO_WIDTH,
        /** A mark that sets the direction beside it; common in right-to-left text. */
        DIRECTION_MARK,
        /** A C0 or C1 control character. */
        CONTROL,
        /** A tag character outside a flag: can spell a hidden text. */
        TAG,
        /** Embeds, overrides or isolates a direction: what is shown is not what the trainer reads. */
        BIDI
    }

    /**
     * A stretch of the same character.
     *
     * @param start first UTF-16 unit
     * @param end one past the last
     * @param kind its sort
     * @param name what Unicode calls it, in lower case, with its number: {@code zero width space (U+200B)}
     */
    public record Found(int start, int end, Kind kind, String name) {}

    /** The stretches in order. Cost: one pass. */
    public static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            if (isPlain(unit)) {
                i++;
                continue;
            }
            int point = text.codePointAt(i);
            int size = Character.charCount(point);
            Kind kind = kind(point);
            if (kind == null || isNeeded(text, i, point)) {
                i += size;
                continue;
            }
            int end = i + size;
            while (end < text.length() && text.codePointAt(end) == point) {
                end += size;
            }
            found.add(new Found(i, end, kind, name(point)));
            i = end;
        }
        return found;
    }

    private static boolean isPlain(char unit) {
        return (unit > 0x1f && unit < 0x7f) || unit == '\n' || unit == '\t' || unit == '\r';
    }

    private static @Nullable Kind kind(int point) {
        return switch (point) {
            case 0xa0,
                    0x1680,
                    0x2000,
                    0x2001,
                    0x2002,
                    0x2003,
                    0x2004,
                    0x2005,
                    0x2006,
                    0x2007,
                    0x2008,
                    0x2009,
                    0x200a,
                    0x2028,
                    0x2029,
                    0x202f,
                    0x205f -> Kind.SPACE;
            case 0xad,
                    0x034f,
                    0x180e,
                    0x200b,
                    0x200c,
                    0x200d,
                    0x2060,
                    0x2061,
                    0x2062,
                    0x2063,
                    0x2064,
                    0xfeff,
                    0x115f,
                    0x1160,
                    0x3164,
                    0xffa0 -> Kind.ZERO_WIDTH;
            case 0x200e, 0x200f, 0x061c -> Kind.DIRECTION_MARK;
            case 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069 -> Kind.BIDI;
            default -> rest(point);
        };
    }

    private static @Nullable Kind rest(int point) {
        if (point >= 0xe0000 && point <= 0xe007f) {
            return Kind.TAG;
        }
        boolean control = point < 0x20 || (point >= 0x7f && point < 0xa0) || (point >= 0xfff9 && point <= 0xfffb);
        return control ? Kind.CONTROL : null;
    }

    private static boolean isNeeded(String text, int i, int point) {
        if (i == 0) {
            return false;
        }
        return switch (point) {
            case 0x200d -> isJoined(text, i) || joinsScript(text.codePointBefore(i));
            case 0x200c -> joinsScript(text.codePointBefore(i));
            case 0x200b -> isUnspaced(text.codePointBefore(i));
            default -> point >= 0xe0020 && point <= 0xe007f && isInFlag(text, i);
        };
    }

    /** Between two emoji, of which the first may carry a skin tone or a variation selector. */
    private static boolean isJoined(String text, int i) {
        int before = i;
        int point = text.codePointBefore(before);
        while ((point == 0xfe0f || (point >= 0x1f3fb && point <= 0x1f3ff)) && before > Character.charCount(point)) {
            before -= Character.charCount(point);
            point = text.codePointBefore(before);
        }
        return isPictograph(point) && i + 1 < text.length() && isPictograph(text.codePointAt(i + 1));
    }

    private static boolean isPictograph(int point) {
        return (point >= 0x1f000 && point <= 0x1faff) || (point >= 0x2190 && point <= 0x2bff);
    }

    /** Arabic, Syriac, the scripts of India and around it, Mongolian: their letters change shape at a joiner. */
    private static boolean joinsScript(int point) {
        return (point >= 0x0600 && point <= 0x109f)
                || (point >= 0x1780 && point <= 0x18af)
                || (point >= 0xa840 && point <= 0xabff)
                || (point >= 0xfb50 && point <= 0xfefc)
                || (point >= 0x11000 && point <= 0x11fff);
    }

    /** Thai, Lao, Tibetan, Burmese, Khmer: written without spaces, where a zero-width one allows a line break. */
    private static boolean isUnspaced(int point) {
        return (point >= 0x0e00 && point <= 0x109f) || (point >= 0x1780 && point <= 0x17ff);
    }

    private static boolean isInFlag(String text, int i) {
        int before = i;
        while (before > 1) {
            int point = text.codePointBefore(before);
            if (point == 0x1f3f4) {
                return true;
            }
            if (point < 0xe0020 || point > 0xe007f || i - before > 16) {
                return false;
            }
            before -= 2;
        }
        return false;
    }

    private static String name(int point) {
        String name = Character.getName(point);
        String number = String.format(Locale.ROOT, "U+%04X", point);
        return name == null ? number : name.toLowerCase(Locale.ROOT) + " (" + number + ")";
    }
}
