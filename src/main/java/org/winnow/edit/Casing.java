package org.winnow.edit;

import java.util.Locale;

/** Gives a word the case of another, so that "Kindly" becomes "Please" where "kindly" becomes "please". */
final class Casing {
    private Casing() {}

    /** The replacement in capitals if what it replaces is, with a capital if that has one, else as it is. */
    static String like(String found, String replacement) {
        if (replacement.isEmpty() || found.isEmpty() || !Character.isUpperCase(found.codePointAt(0))) {
            return replacement;
        }
        boolean capitals = found.codePoints().filter(Character::isLetter).count() > 1
                && found.codePoints().noneMatch(Character::isLowerCase);
        if (capitals) {
            return replacement.toUpperCase(Locale.ROOT);
        }
        int first = replacement.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(replacement, Character.charCount(first), replacement.length())
                .toString();
    }
}
