package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatTableTest {
    @ParameterizedTest
    @CsvSource({
        "support-bot, support-bot",
        "helpdesk-tickets, helpdesk-|tickets",
        "style-guide-pairs, style-|guide-pairs",
        "handwritten_by_maren_2026, handwritten_|by_maren_2026",
        "conversationsofyesterday, conversationsofyesterday"
    })
    void aLongNameIsBrokenNearItsMiddle(String name, String folded) {
        assertThat(HeatTable.folded(name)).isEqualTo(folded.replace('|', '\n'));
    }
}
