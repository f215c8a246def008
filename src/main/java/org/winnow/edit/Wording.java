package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.winnow.text.WordDiff;
import org.winnow.text.WordDiff.Kind;
import org.winnow.text.WordDiff.Piece;

/**
 * One thing that a person said in another way: what stood there and what they wrote instead. Two that differ in the
 * capitals of their first letters alone are the same wording.
 *
 * @param find what stood there, white space as one space
 * @param replacement what was written instead; empty for nothing
 */
record Wording(String find, String replacement) {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 8;

    /** What was worded differently between two texts; what was only added, or is no wording, is left out. */
    static List<Wording> between(String before, String after) {
        List<Wording> all = new ArrayList<>();
        List<Piece> pieces = WordDiff.diff(before, after);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).kind() == Kind.REMOVED) {
                boolean replaced = i + 1 < pieces.size() && pieces.get(i + 1).kind() == Kind.ADDED;
                of(pieces.get(i).text(), replaced ? pieces.get(i + 1).text() : "")
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Wording> of(String removed, String added) {
        String find = removed.replaceAll("\\s+", " ");
        String replacement = added.replaceAll("\\s+", " ").strip();
        // of what was only taken away the space goes with it
        String kept = replacement.isEmpty() ? find : find.strip();
        boolean fits = kept.length() <= LONGEST
                && replacement.length() <= LONGEST
                && kept.chars().filter(unit -> unit == ' ').count() < MOST_WORDS;
        return fits && isWording(kept) && !kept.equals(replacement)
                ? Optional.of(new Wording(kept, replacement))
                : Optional.empty();
    }

    /** Words, or signs that no keyboard has, such as dashes; not numbers, and not commas and full stops. */
    private static boolean isWording(String text) {
        boolean words = text.codePoints().anyMatch(Character::isLetter);
        boolean signs = text.codePoints().noneMatch(Character::isLetterOrDigit)
                && text.codePoints().anyMatch(point -> point > 127 && !Character.isSpaceChar(point));
        return words || signs;
    }

    /** True if nothing but capitals differs, which only an exact search can mend. */
    boolean isOfCase() {
        return find.equalsIgnoreCase(replacement);
    }

    /** The same for all wordings that are one. */
    Wording key() {
        if (isOfCase()) {
            return this;
        }
        boolean both = startsWithCapital(find) && startsWithCapital(replacement);
        return new Wording(find.toLowerCase(Locale.ROOT), both ? lowered(replacement) : replacement);
    }

    private static boolean startsWithCapital(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    private static String lowered(String text) {
        int first = Character.charCount(text.codePointAt(0));
        return text.substring(0, first).toLowerCase(Locale.ROOT) + text.substring(first);
    }
}
