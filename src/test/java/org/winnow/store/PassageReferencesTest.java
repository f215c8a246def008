package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.store.Passages.Reference;

class PassageReferencesTest {
    @Test
    void referencesAreReadAsTheyWereWritten() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            List<Reference> references = new ArrayList<>();
            for (int j = 0; j <= i % 5; j++) {
                Double[] scores = {
                    random.nextDouble(), null, 1e-7 * random.nextInt(9), -0.5, 1e22, 100d, 0.69, 12.5, -0d
                };
                references.add(new Reference(random.nextInt(Integer.MAX_VALUE), scores[random.nextInt(scores.length)]));
            }

            assertThat(Passages.references(Passages.text(references))).isEqualTo(references);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [[1,0.5]]                   | 1 | 0.5
                    [[1, 0.5]]                  | 1 | 0.5
                    [ [1,5e-1] ]                | 1 | 0.5
                    [[123456789012345678,2.50]] | 123456789012345678 | 2.5
                    [[7,0.12345678901234567890]] | 7 | 0.12345678901234568
                    """)
    void otherSpellingsAreReadToo(String stored, long id, double score) throws Exception {
        assertThat(Passages.references(stored)).containsExactly(new Reference(id, score));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[1,0.5]", "[[1,0.5]]]", "[[01,0.5]]", "[[1,00.5]]", "[[1,.5]]", "[[1,0.]]", "[[1,0.5],]"})
    void whatIsNoJsonIsRefused(String stored) {
        assertThatThrownBy(() -> Passages.references(stored)).isInstanceOf(org.winnow.text.JsonException.class);
    }
}
