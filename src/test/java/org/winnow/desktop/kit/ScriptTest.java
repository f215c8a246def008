package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
    @ParameterizedTest
    @CsvSource({
        "'', OTHER",
        "'Grüße, цена 5 €', OTHER",
        "'\uD83D\uDE00', OTHER",
        "'Care Plus تغطي', ARABIC",
        "'כן', HEBREW",
        "'保险', CHINESE",
        "'解約した', JAPANESE",
        "'漢字 한국어', KOREAN"
    })
    void theWritingIsFound(String text, Script expected) {
        assertThat(Script.of(text)).isEqualTo(expected);
    }

    @Test
    void onlyTheFirstTwoThousandCharactersAreLookedAt() {
        assertThat(Script.of(".".repeat(2000) + "保险")).isEqualTo(Script.OTHER);
    }

    @Test
    void anotherTextTakesTheFontOfTheFormerAway() {
        Region node = new Region();
        Script.apply(node, "保险");
        Script.apply(node, "תיקון");
        assertThat(node.getStyleClass()).containsExactly("script-hebrew");
    }
}
