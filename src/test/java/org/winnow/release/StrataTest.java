package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrataTest {
    @Test
    void theRarestTagOfAllGivesTheStratum() {
        List<List<String>> tags = List.of(
                List.of("billing", "refund"),
                List.of("billing"),
                List.of("billing", "roaming"),
                List.of("roaming"),
                List.of());

        assertThat(Strata.rarestTag(tags)).containsExactly("refund", "billing", "roaming", "roaming", Strata.UNTAGGED);
    }

    @Test
    void equallyRareTagsGoByTheAlphabet() {
        assertThat(Strata.rarestTag(List.of(List.of("b", "a"), List.of("a", "b"))))
                .containsExactly("a", "a");
    }
}
