package org.winnow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    @ParameterizedTest
    @CsvSource({
        "A, LETTER, a, A",
        "?, LETTER, ?, ?",
        "/, LETTER, /, /",
        "1, LETTER, 1, 1",
        "Shift+E, LETTER, E, Shift E",
        "G R, LETTER, gr, G R",
        "Space, NAMED, '', Space",
        "Enter, NAMED, '', Enter",
        "Backspace, NAMED, '', ⌫",
        "Left, NAMED, '', ←",
        "Shift+Down, NAMED, '', Shift ↓",
        "PageUp, NAMED, '', PgUp",
        "F2, CHORD, '', F2",
        "Shift+F6, CHORD, '', Shift F6",
        "Ctrl+K, CHORD, '', Ctrl K",
        "Ctrl+Shift+P, CHORD, '', Ctrl Shift P",
        "Ctrl+Alt+B, CHORD, '', Ctrl Alt B",
        "Alt+Up, CHORD, '', Alt ↑",
        "Ctrl+=, CHORD, '', Ctrl =",
        "Ctrl++, CHORD, '', Ctrl +",
        "Ctrl+-, CHORD, '', Ctrl -",
        "'Ctrl+,', CHORD, '', 'Ctrl ,'",
        "Ctrl+1, CHORD, '', Ctrl 1"
    })
    void keysAreReadAsTheyAreWrittenOnMenus(String text, Keys.Kind kind, String letters, String cap) {
        Keys keys = Keys.parse(text);
        assertThat(keys.kind()).isEqualTo(kind);
        assertThat(keys.letters()).isEqualTo(letters);
        assertThat(keys.cap()).isEqualTo(cap);
        assertThat(keys.chord() == null).isEqualTo(kind == Keys.Kind.LETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Strg+K", "Ctrl+Nothing", "Hello", "Ctrl+"})
    void whatNamesNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> Keys.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
