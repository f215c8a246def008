package org.winnow.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds UTF-8 that was once read in an older encoding, such as {@code â€™} for an apostrophe, and undoes it where no byte
 * was lost. Written from scratch after the idea of ftfy (Robyn Speer): a stretch counts only if its characters, put back
 * into bytes of one of seven encodings, are valid UTF-8 for characters that people use; see {@link Plausible}.
 */
public final class Mojibake {
    private static final int DEEPEST = 3;

    private Mojibake() {}

    /**
     * A stretch that was read in the wrong encoding.
     *
     * @param start first UTF-16 unit
     * @param end one past the last
     * @param encoding the encoding that it was probably read in, such as {@code windows-1252}
     * @param repair the text it stood for; null if bytes were lost on the way, so that nobody can tell
     */
    public record Garbled(
            int start, int end, String encoding, @Nullable String repair) {}

    /**
     * The stretches in order, without overlaps; empty for nearly every text. Cost: one pass over ASCII; a few table
     * look-ups per other character.
     */
    public static List<Garbled> find(String text) {
        return find(text, DEEPEST);
    }

    /** The text with every stretch repaired of which nothing was lost; the same string if there is none. */
    public static String repair(String text) {
        return repair(text, find(text));
    }

    private static List<Garbled> find(String text, int depth) {
        int first = ByteTable.firstLead(text);
        if (first < 0) {
            return List.of();
        }
        List<List<Garbled>> found = new ArrayList<>();
        for (ByteTable table : ByteTable.all()) {
            List<Garbled> stretches = new GarbledScanner(text, table).scan(first);
            if (!stretches.isEmpty()) {
                found.add(stretches);
            }
        }
        found.sort(Comparator.comparingInt(Mojibake::worth).reversed());
        List<Garbled> chosen = new ArrayList<>();
        for (List<Garbled> stretches : found) {
            for (Garbled garbled : stretches) {
                Garbled whole = deeper(text, garbled, depth);
                if (whole != null
                        && chosen.stream().noneMatch(other -> other.start < whole.end && whole.start < other.end)) {
                    chosen.add(whole);
                }
            }
        }
        chosen.sort(Comparator.comparingInt(Garbled::start));
        return List.copyOf(chosen);
    }

    /** Text can be garbled twice: what comes out of a repair is looked at again. Null if control characters remain. */
    private static @Nullable Garbled deeper(String text, Garbled garbled, int depth) {
        String repair = garbled.repair;
        if (repair == null) {
            return garbled;
        }
        if (depth > 1 && ByteTable.firstLead(repair) >= 0) {
            String before = text.substring(Math.max(0, garbled.start - 1), garbled.start);
            String after = text.substring(garbled.end, Math.min(text.length(), garbled.end + 1));
            List<Garbled> again = find(before + repair + after, depth - 1).stream()
                    .filter(inner -> inner.start >= before.length() && inner.end <= before.length() + repair.length())
                    .map(inner -> new Garbled(
                            inner.start - before.length(), inner.end - before.length(), inner.encoding, inner.repair))
                    .toList();
            return withoutControls(new Garbled(garbled.start, garbled.end, garbled.encoding, repair(repair, again)));
        }
        return withoutControls(garbled);
    }

    private static @Nullable Garbled withoutControls(Garbled garbled) {
        String repair = garbled.repair;
        return repair != null && repair.chars().anyMatch(unit -> unit >= 0x80 && unit < 0xa0) ? null : garbled;
    }

    private static int worth(List<Garbled> stretches) {
        int worth = 0;
        for (Garbled garbled : stretches) {
            int length = garbled.end - garbled.start;
            worth += garbled.repair == null ? length : 4 * length;
        }
        return worth;
    }

    private static String repair(String text, List<Garbled> stretches) {
        StringBuilder repaired = new StringBuilder();
        int from = 0;
        for (Garbled garbled : stretches) {
            if (garbled.repair != null) {
                repaired.append(text, from, garbled.start).append(garbled.repair);
                from = garbled.end;
            }
        }
        return from == 0 ? text : repaired.append(text, from, text.length()).toString();
    }
}
