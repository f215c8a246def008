package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.kit.HistogramData.Bin;

class HistogramDataTest {
    @Test
    void aBinSaysHowManyOfHowMany() {
        assertThat(new Bin("64 to 127", 3000, 120).words()).isEqualTo("64 to 127: 120 of 3,000");
    }

    @Test
    void aBinThatIsWhollyInTheSetSaysOneNumber() {
        assertThat(new Bin("64 to 127", 3000, 3000).words()).isEqualTo("64 to 127: 3,000");
    }

    @Test
    void theHighestBarIsNeverZero() {
        assertThat(new HistogramData("Tokens", List.of()).max()).isEqualTo(1);
        assertThat(new HistogramData("Tokens", List.of(new Bin("a", 3, 1), new Bin("b", 9, 0))).max())
                .isEqualTo(9);
    }
}
