package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.winnow.model.Passage;
import org.winnow.store.Passages.Reference;
import org.winnow.store.Passages.Stored;

class PassageCacheTest {
    private static final long ROOM_FOR_TEN = 10 * 1_000;

    @Test
    void whatWasReadIsKnownAndNothingElse() {
        PassageCache cache = new PassageCache();
        cache.remember(passages(1, 3));

        assertThat(cache.known(references(2, 4))).isEqualTo(passages(2, 3));
    }

    @Test
    void whatIsAskedForStaysAndTheRestGoes() {
        PassageCache cache = new PassageCache(ROOM_FOR_TEN);
        cache.remember(passages(1, 2));
        for (int i = 100; i < 200; i++) {
            cache.remember(passages(i, i));
            assertThat(cache.known(references(1, 1))).as("after " + i).isEqualTo(passages(1, 1));
        }

        assertThat(cache.known(references(2, 2))).isEmpty();
        assertThat(cache.known(references(199, 199))).isNotEmpty();
    }

    @Test
    void itTakesNoMoreThanItsShare() {
        PassageCache cache = new PassageCache(ROOM_FOR_TEN);
        cache.remember(passages(1, 10_000));

        assertThat(cache.known(references(1, 10_000))).hasSizeLessThan(50);
    }

    @Test
    void askingForTheSameTwiceIsHarmless() {
        PassageCache cache = new PassageCache();
        cache.remember(passages(1, 1));

        assertThat(cache.known(List.of(new Reference(1, 0.5), new Reference(1, null))))
                .isEqualTo(passages(1, 1));
    }

    private static Map<Long, Stored> passages(long first, long last) {
        Map<Long, Stored> made = new HashMap<>();
        LongStream.rangeClosed(first, last).forEach(number -> {
            Passage passage = Passage.of("text ".repeat(100) + number);
            made.put(number, new Stored(passage, Digest.of(passage)));
        });
        return made;
    }

    private static List<Reference> references(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> new Reference(number, null))
                .toList();
    }
}
