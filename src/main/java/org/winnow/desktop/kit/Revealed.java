package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winnow.text.InvisibleCharacters;
import org.winnow.text.InvisibleCharacters.Found;

/**
 * A text whose invisible and bidirectional control characters can be seen: each stands as its short name, such as {@code
 * ZWSP}, so that it has no effect on what is beside it. Unusual spaces stay and are only underlined: French and tables are
 * full of them.
 *
 * @param source the text
 * @param shown what is shown
 * @param signs where the short names stand in what is shown
 * @param spaces where unusual spaces stand in what is shown
 * @param said the text with the names in full, for those who hear it
 */
public record Revealed(String source, String shown, List<Sign> signs, List<Sign> spaces, String said) {
    /** Copies the lists. */
    public Revealed {
        signs = List.copyOf(signs);
        spaces = List.copyOf(spaces);
    }

    /** A stretch of the source, {@code from} to {@code to}, that is shown at {@code start} to {@code end}. */
    public record Sign(int from, int to, int start, int end) {}

    /** Of this text. Cost: one pass. */
    public static Revealed of(String text) {
        List<Found> found = InvisibleCharacters.find(text);
        if (found.isEmpty()) {
            return new Revealed(text, text, List.of(), List.of(), text);
        }
        StringBuilder shown = new StringBuilder();
        StringBuilder said = new StringBuilder();
        List<Sign> signs = new ArrayList<>();
        List<Sign> spaces = new ArrayList<>();
        int done = 0;
        for (Found each : found) {
            shown.append(text, done, each.start());
            said.append(text, done, each.start());
            int start = shown.length();
            int point = text.codePointAt(each.start());
            boolean space = each.kind() == InvisibleCharacters.Kind.SPACE && !isBreak(point);
            if (space) {
                shown.append(text, each.start(), each.end());
                said.append(' ');
            } else {
                int times = text.codePointCount(each.start(), each.end());
                shown.append(name(point)).append(times > 1 ? "×" + times : "");
                said.append(" [").append(each.name()).append("] ");
            }
            (space ? spaces : signs).add(new Sign(each.start(), each.end(), start, shown.length()));
            done = each.end();
        }
        shown.append(text, done, text.length());
        said.append(text, done, text.length());
        return new Revealed(text, shown.toString(), signs, spaces, said.toString());
    }

    private static boolean isBreak(int point) {
        return point == 0x2028 || point == 0x2029;
    }

    /** The short name: that of the code charts of Unicode where they have one, else the number. */
    static String name(int point) {
        return switch (point) {
            case 0xad -> "SHY";
            case 0x34f -> "CGJ";
            case 0x61c -> "ALM";
            case 0x180e -> "MVS";
            case 0x200b -> "ZWSP";
            case 0x200c -> "ZWNJ";
            case 0x200d -> "ZWJ";
            case 0x200e -> "LRM";
            case 0x200f -> "RLM";
            case 0x2028 -> "LSEP";
            case 0x2029 -> "PSEP";
            case 0x202a -> "LRE";
            case 0x202b -> "RLE";
            case 0x202c -> "PDF";
            case 0x202d -> "LRO";
            case 0x202e -> "RLO";
            case 0x2060 -> "WJ";
            case 0x2066 -> "LRI";
            case 0x2067 -> "RLI";
            case 0x2068 -> "FSI";
            case 0x2069 -> "PDI";
            case 0xfeff -> "BOM";
            default -> String.format(Locale.ROOT, "U+%04X", point);
        };
    }

    /** Where a place of the source is shown; inside a stretch that became a name, at the name's beginning. */
    int at(int place) {
        int moved = 0;
        for (Sign sign : signs) {
            if (sign.to() > place) {
                return sign.from() < place ? sign.start() : place + moved;
            }
            moved = sign.end() - sign.to();
        }
        return place + moved;
    }
}
