package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevealedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "plain text 😀        ~ plain text 😀",
                "a\\u200bb            ~ aZWSPb",
                "a\\u200b\\u200bb     ~ aZWSP×2b",
                "pay \\u202e100\\u202c now ~ pay RLO100PDF now",
                "\\ufeffstart         ~ BOMstart",
                "bell\\u0007          ~ bellU+0007",
                "10\\u00a0km          ~ 10\\u00a0km",
                "soft\\u00adhyphen    ~ softSHYhyphen"
            })
    void whatCannotBeSeenStandsByItsName(String text, String shown) {
        assertThat(Revealed.of(unescaped(text)).shown()).isEqualTo(unescaped(shown));
    }

    @Test
    void placesAreThoseOfTheSource() {
        Revealed revealed = Revealed.of("a\u200bbc\u202ed");

        assertThat(revealed.shown()).isEqualTo("aZWSPbcRLOd");
        assertThat(new int[] {
                    revealed.at(0), revealed.at(1), revealed.at(2), revealed.at(4), revealed.at(5), revealed.at(6)
                })
                .containsExactly(0, 1, 5, 7, 10, 11);
        assertThat(revealed.said()).isEqualTo("a [zero width space (U+200B)] bc [right-to-left override (U+202E)] d");
    }

    @Test
    void anUnusualSpaceStaysAndIsMarked() {
        Revealed revealed = Revealed.of("10\u00a0km");

        assertThat(revealed.signs()).isEmpty();
        assertThat(revealed.spaces()).containsExactly(new Revealed.Sign(2, 3, 2, 3));
    }

    static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
