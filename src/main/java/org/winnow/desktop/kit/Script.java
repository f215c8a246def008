package org.winnow.desktop.kit;

import java.util.List;
import java.util.Locale;
import javafx.css.Styleable;

/**
 * The writing of a text, where it decides the font. On Linux JavaFX finds no fallback for CJK fonts with CFF outlines (what
 * the common Noto packages hold) and puts the pieces of a right-to-left line in the wrong order when a fallback font draws
 * its letters (both seen with JavaFX 21.0.12), so such texts get a font of their own writing.
 */
public enum Script {
    /** Latin and everything that fallback fonts do well. */
    OTHER(List.of()),
    /** Arabic letters. */
    ARABIC(List.of("Noto Sans Arabic", "Noto Naskh Arabic", "Segoe UI", "Geeza Pro", "DejaVu Sans")),
    /** Hebrew letters. */
    HEBREW(List.of("Noto Sans Hebrew", "Segoe UI", "Arial Hebrew", "DejaVu Sans")),
    /** Chinese characters without kana or hangul. */
    CHINESE(List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Microsoft YaHei",
            "PingFang SC",
            "WenQuanYi Zen Hei",
            "Noto Serif CJK SC")),
    /** Kana. */
    JAPANESE(List.of("Noto Sans CJK JP", "Source Han Sans", "Yu Gothic UI", "Hiragino Sans", "Noto Serif CJK JP")),
    /** Hangul. */
    KOREAN(List.of("Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", "Noto Serif CJK KR"));

    private static final int LOOKED_AT = 2000;

    @SuppressWarnings("ImmutableEnumChecker") // the lists above cannot change
    private final List<String> families;

    Script(List<String> families) {
        this.families = families;
    }

    /** The font families that write it, best first. */
    public List<String> families() {
        return families;
    }

    /** The style class of texts in it, such as {@code script-arabic}. */
    public String styleClass() {
        return "script-" + name().toLowerCase(Locale.ROOT);
    }

    /** The first of these writings in the text; Chinese only if no kana or hangul follows. Looks at 2,000 characters. */
    public static Script of(CharSequence text) {
        boolean han = false;
        int end = Math.min(text.length(), LOOKED_AT);
        for (int i = 0; i < end; ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (c < 0x590) {
                continue;
            }
            Script script = of(Character.UnicodeScript.of(c));
            if (script == CHINESE) {
                han = true;
            } else if (script != OTHER) {
                return script;
            }
        }
        return han ? CHINESE : OTHER;
    }

    private static Script of(Character.UnicodeScript script) {
        return switch (script) {
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case HAN, BOPOMOFO -> CHINESE;
            case HIRAGANA, KATAKANA -> JAPANESE;
            case HANGUL -> KOREAN;
            default -> OTHER;
        };
    }

    /** Gives the node the font of the text's writing, and takes that of another away; cheap enough for table cells. */
    public static void apply(Styleable node, CharSequence text) {
        Script script = of(text);
        for (Script other : values()) {
            if (other != OTHER) {
                Styles.toggle(node, other.styleClass(), other == script);
            }
        }
    }
}
