package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.cluster.Options.Fields;

class OptionsTest {
    @ParameterizedTest
    @CsvSource({
        "0.5999, 0, 256",
        "1.0001, 0, 256",
        "-1, 0, 256",
        "NaN, 0, 256",
        "Infinity, 0, 256",
        "0.8, -1, 256",
        "0.8, 0, 1",
        "0.8, 0, 0",
        "0.8, 0, -5"
    })
    void whatCannotBeSearchedForIsRefused(double threshold, int width, int cap) {
        assertThatThrownBy(() -> new Options(threshold, Fields.BOTH, true, width, cap))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threshold " + threshold + ", width " + width + ", bucket cap " + cap);
    }

    @ParameterizedTest
    @CsvSource({"0.6, 0, 2", "1, 0, 2", "0.6, 9, 1000000", "0.8, 1, 256"})
    void theEdgesAreAllowed(double threshold, int width, int cap) {
        assertThat(Options.DEFAULT.withThreshold(threshold).withWidth(width).withBucketCap(cap))
                .isEqualTo(new Options(threshold, Fields.BOTH, true, width, cap));
    }

    @Test
    void eachChangeLeavesTheRestAlone() {
        Options options = new Options(0.7, Fields.RESPONSE, false, 4, 99);

        assertThat(options.withThreshold(0.9)).isEqualTo(new Options(0.9, Fields.RESPONSE, false, 4, 99));
        assertThat(options.withFields(Fields.INSTRUCTION))
                .isEqualTo(new Options(0.7, Fields.INSTRUCTION, false, 4, 99));
        assertThat(options.withMask(true)).isEqualTo(new Options(0.7, Fields.RESPONSE, true, 4, 99));
        assertThat(options.withWidth(5)).isEqualTo(new Options(0.7, Fields.RESPONSE, false, 5, 99));
        assertThat(options.withBucketCap(7)).isEqualTo(new Options(0.7, Fields.RESPONSE, false, 4, 7));
    }
}
