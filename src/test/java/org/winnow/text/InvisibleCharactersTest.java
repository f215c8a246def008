package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.text.InvisibleCharacters.Found;
import org.winnow.text.InvisibleCharacters.Kind;

class InvisibleCharactersTest {
    @ParameterizedTest
    @CsvSource({
        "200b, ZERO_WIDTH, zero width space (U+200B)",
        "feff, ZERO_WIDTH, zero width no-break space (U+FEFF)",
        "ad, ZERO_WIDTH, soft hyphen (U+00AD)",
        "200d, ZERO_WIDTH, zero width joiner (U+200D)",
        "202e, BIDI, right-to-left override (U+202E)",
        "2066, BIDI, left-to-right isolate (U+2066)",
        "200f, DIRECTION_MARK, right-to-left mark (U+200F)",
        "a0, SPACE, no-break space (U+00A0)",
        "2028, SPACE, line separator (U+2028)",
        "0, CONTROL, null (U+0000)",
        "1b, CONTROL, escape (U+001B)",
        "7f, CONTROL, delete (U+007F)",
        "e0041, TAG, tag latin capital letter a (U+E0041)"
    })
    void namesEachCharacterWithItsSpan(String point, Kind kind, String name) {
        String character = Character.toString(Integer.parseInt(point, 16));

        assertThat(InvisibleCharacters.find("ab" + character + "cd"))
                .containsExactly(new Found(2, 2 + character.length(), kind, name));
    }

    @Test
    void aRunOfTheSameCharacterIsOneFinding() {
        assertThat(InvisibleCharacters.find("a\u200b\u200b\u200b\u00a0b"))
                .containsExactly(
                        new Found(1, 4, Kind.ZERO_WIDTH, "zero width space (U+200B)"),
                        new Found(4, 5, Kind.SPACE, "no-break space (U+00A0)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain\ttext\r\nwith lines\n",
                "family 👩‍👩‍👧‍👦 and 🏳️‍🌈",
                "👩🏽‍💻 at work",
                "❤️‍🔥",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f England",
                "क्‍ष हिन्दी",
                "می\u200cخواهم",
                "ภาษา\u200bไทย",
                "naïve café 東京 😀"
            })
    void whatAScriptOrAnEmojiNeedsIsNotListed(String text) {
        assertThat(InvisibleCharacters.find(text)).isEmpty();
    }

    @Test
    void joinersWithoutAnythingToJoinAreListed() {
        assertThat(InvisibleCharacters.find("\u200dx")).hasSize(1);
        assertThat(InvisibleCharacters.find("pass\u200dword")).hasSize(1);
        assertThat(InvisibleCharacters.find("pass\u200cword")).hasSize(1);
        assertThat(InvisibleCharacters.find("no\u200bspace")).hasSize(1);
    }
}
