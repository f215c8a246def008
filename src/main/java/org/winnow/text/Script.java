package org.winnow.text;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The writing systems that the language detector tells apart, with the language that a script decides by itself. */
enum Script {
    LATIN(null, 1),
    CYRILLIC(null, 1),
    ARABIC(null, 1),
    DEVANAGARI(null, 1),
    HAN("zh", 3),
    KANA("ja", 2),
    HANGUL("ko", 2),
    HEBREW("he", 1),
    THAI("th", 1),
    GREEK("el", 1),
    ARMENIAN("hy", 1),
    GEORGIAN("ka", 1),
    BENGALI("bn", 1),
    GURMUKHI("pa", 1),
    GUJARATI("gu", 1),
    ORIYA("or", 1),
    TAMIL("ta", 1),
    TELUGU("te", 1),
    KANNADA("kn", 1),
    MALAYALAM("ml", 1),
    SINHALA("si", 1),
    LAO("lo", 1),
    KHMER("km", 1),
    MYANMAR("my", 1),
    TIBETAN("bo", 1),
    ETHIOPIC("am", 1),
    OTHER(null, 1);

    private static final Map<Character.UnicodeScript, Script> BY_UNICODE = byUnicode();

    private final @Nullable String language;
    private final int weight;

    Script(@Nullable String language, int weight) {
        this.language = language;
        this.weight = weight;
    }

    /** The language that the script decides, or null if several common ones share it. */
    @Nullable
    String language() {
        return language;
    }

    /** How many letters of an alphabet one letter of this script is worth, so that mixed texts are judged fairly. */
    int weight() {
        return weight;
    }

    static Script of(int point) {
        if (point < 0x2b0) {
            return LATIN;
        }
        if (point < 0x530) {
            return point >= 0x400 ? CYRILLIC : point >= 0x370 ? GREEK : OTHER;
        }
        if (point >= 0x4e00 && point <= 0x9fff) {
            return HAN;
        }
        return BY_UNICODE.getOrDefault(Character.UnicodeScript.of(point), OTHER);
    }

    private static Map<Character.UnicodeScript, Script> byUnicode() {
        Map<Character.UnicodeScript, Script> scripts = new EnumMap<>(Character.UnicodeScript.class);
        for (Script script : values()) {
            if (script != KANA && script != OTHER) {
                scripts.put(Character.UnicodeScript.forName(script.name()), script);
            }
        }
        scripts.put(Character.UnicodeScript.HIRAGANA, KANA);
        scripts.put(Character.UnicodeScript.KATAKANA, KANA);
        scripts.put(Character.UnicodeScript.BOPOMOFO, HAN);
        return Map.copyOf(scripts);
    }
}
