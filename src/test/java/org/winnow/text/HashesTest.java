package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HashesTest {
    @Test
    void sha256IsTheStandardOne() {
        // FIPS 180-2, appendix B.1
        assertThat(Hashes.sha256Hex("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Hashes.sha256Hex("")).startsWith("e3b0c44298fc1c149afbf4c8996fb924");
    }

    @Test
    void mixIsTheFinaliserOfMurmurHash3() {
        assertThat(Hashes.mix(0)).isZero();
        assertThat(Hashes.mix(1)).isEqualTo(0xb456bcfc34c2cb2cL);
    }

    @Test
    void differentTextsHaveDifferentHashes() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            hashes.add(Hashes.of("text " + i));
        }

        assertThat(hashes).hasSize(100_000);
    }

    @Test
    void theOrderOfCombiningMatters() {
        assertThat(Hashes.combine(1, 2)).isNotEqualTo(Hashes.combine(2, 1));
    }
}
