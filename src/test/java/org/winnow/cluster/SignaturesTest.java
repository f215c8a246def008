package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.text.Hashes;

class SignaturesTest {
    private static final long BASE = 0x9e3779b97f4a7c15L;

    private static int[] words(Random random, int count) {
        return random.ints(count, 0, 60)
                .map(word -> (int) Hashes.mix(word + 1) & ~1)
                .toArray();
    }

    private static long[] shingles(int[] words, int width) {
        int count = Math.max(1, words.length - width + 1);
        return IntStream.range(0, count)
                .mapToLong(i -> {
                    long hash = width;
                    for (int k = i; k < Math.min(words.length, i + width); k++) {
                        hash = hash * BASE + words[k];
                    }
                    return Hashes.mix(hash);
                })
                .toArray();
    }

    private static WordView view(int[] words) {
        WordView view = new WordView();
        view.show(words, 0, words.length);
        return view;
    }

    @Test
    void shinglesThatRollOnAreThoseOfEachRunOfWords() {
        Random random = new Random(8);
        for (int size = 1; size < 40; size++) {
            for (int width = 1; width < 9; width++) {
                int[] words = words(random, size);
                long[] wanted = shingles(words, width);
                assertThat(Arrays.copyOf(view(words).shingles(width, new long[2]), wanted.length))
                        .isEqualTo(wanted);
            }
        }
    }

    @Test
    void aViewLeavesOutWhatIsMarked() {
        int[] words = {2, 5, 4, 7, 9, 6, 8};
        WordView view = new WordView();
        view.showUnmarked(words, 1, 6);
        assertThat(view.shingles(2, new long[9])).startsWith(shingles(new int[] {4, 6}, 2));
        assertThat(view.size()).isEqualTo(2);
    }

    @Test
    void aSlotHoldsTheLeastValueThatFallsIntoIt() {
        Random random = new Random(9);
        Signer signer = new Signer();
        for (int run = 0; run < 200; run++) {
            int[] words = words(random, 1 + random.nextInt(300));
            Map<Integer, Integer> least = new HashMap<>();
            for (long shingle : shingles(words, 3)) {
                least.merge((int) (shingle >>> 58), (int) shingle, (a, b) -> Integer.compareUnsigned(a, b) < 0 ? a : b);
            }
            int[] slots = signer.sign(view(words), 3);
            least.forEach((slot, value) -> assertThat(slots[slot]).isEqualTo(value));
            // An empty slot copies a full one.
            assertThat(Arrays.stream(slots).boxed()).allMatch(least::containsValue);
        }
    }

    @Test
    void countsTheShinglesThatTwoTextsShare() {
        Random random = new Random(10);
        ShingleSet set = new ShingleSet();
        for (int run = 0; run < 200; run++) {
            int[] a = words(random, 1 + random.nextInt(200));
            int[] b = words(random, 1 + random.nextInt(200));
            System.arraycopy(a, 0, b, 0, Math.min(a.length, b.length) / 2);
            Set<Long> ofA = new HashSet<>();
            Set<Long> ofB = new HashSet<>();
            Arrays.stream(shingles(a, 3)).forEach(ofA::add);
            Arrays.stream(shingles(b, 3)).forEach(ofB::add);

            assertThat(set.load(view(a), 3)).isEqualTo(ofA.size());
            ofB.retainAll(ofA);
            assertThat(set.shared(view(b), 3)).isEqualTo(ofB.size());
        }
    }

    @Test
    void whatOccursTwiceIsFoundAndMostOfTheRestIsNot() {
        Random random = new Random(11);
        for (int size : new int[] {0, 1, 2, 100, 5_000}) {
            int[] hashes = random.ints(size, 0, 3 * size + 1)
                    .map(value -> (int) Hashes.mix(value))
                    .toArray();
            Map<Integer, Integer> counts = new HashMap<>();
            Arrays.stream(hashes).forEach(hash -> counts.merge(hash, 1, Integer::sum));
            int[] found = Sharing.of(hashes);
            int[] twice = IntStream.range(0, size)
                    .filter(i -> counts.getOrDefault(hashes[i], 0) > 1)
                    .toArray();

            assertThat(found).isSorted().doesNotHaveDuplicates().contains(twice);
            assertThat(found.length - twice.length).isLessThanOrEqualTo(size / 50);
        }
    }
}
