package org.winnow.spelling;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;

/**
 * The letters that a language is written with, as far as its words can be looked up one by one between spaces: Arabic,
 * Hebrew, the writings of India and those without spaces are not.
 */
enum Alphabet {
    /** Latin letters. */
    LATIN(UnicodeScript.LATIN),
    /** Cyrillic letters. */
    CYRILLIC(UnicodeScript.CYRILLIC),
    /** Greek letters. */
    GREEK(UnicodeScript.GREEK),
    /** Armenian letters. */
    ARMENIAN(UnicodeScript.ARMENIAN),
    /** Georgian letters. */
    GEORGIAN(UnicodeScript.GEORGIAN);

    private static final Set<String> IN_CYRILLIC =
            Set.of("ru", "uk", "bg", "be", "mk", "sr", "kk", "ky", "tg", "tt", "ba", "mn", "ce");
    private static final Set<String> IN_OTHERS = Set.of(
            "ar", "fa", "ur", "ps", "pnb", "ug", "sd", "ckb", "he", "yi", "zh", "ja", "ko", "th", "lo", "km", "my",
            "bo", "dz", "hi", "mr", "ne", "sa", "bn", "as", "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "am", "ti",
            "dv");

    private final UnicodeScript script;

    Alphabet(UnicodeScript script) {
        this.script = script;
    }

    /** Of a language by its ISO 639 code; none where words are not looked up. */
    static Optional<Alphabet> of(String language) {
        if (IN_OTHERS.contains(language)) {
            return Optional.empty();
        }
        if (IN_CYRILLIC.contains(language)) {
            return Optional.of(CYRILLIC);
        }
        return Optional.of(
                switch (language) {
                    case "el" -> GREEK;
                    case "hy" -> ARMENIAN;
                    case "ka" -> GEORGIAN;
                    default -> LATIN;
                });
    }

    /** True if any letter of the stretch is one of these. */
    boolean writes(String text, int start, int end) {
        for (int i = start; i < end; ) {
            int point = text.codePointAt(i);
            if (UnicodeScript.of(point) == script) {
                return true;
            }
            i += Character.charCount(point);
        }
        return false;
    }
}
