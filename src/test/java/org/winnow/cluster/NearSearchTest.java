package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.model.Cluster;
import org.winnow.model.Example;

/** Against the plain definition: every pair, sets of strings. */
class NearSearchTest {
    @ParameterizedTest
    @ValueSource(ints = {14, 60, 150})
    void findsNearlyAllPairsAndNoOther(int words) {
        List<Example> examples = Samples.generated(3000, words, 42);
        Map<Long, Double> truth = bruteForce(examples, Options.Fields.BOTH, 0);

        Pairs pairs = Samples.find(Options.DEFAULT.withMask(false), examples).pairs();

        Set<Long> found = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            long pair = (long) pairs.first(i) << 32 | pairs.second(i);
            found.add(pair);
            assertThat((double) (float) (double) truth.getOrDefault(pair, 0.0)).isEqualTo(pairs.similarity(i));
        }
        List<Long> wanted = truth.entrySet().stream()
                .filter(pair -> pair.getValue() >= 0.7)
                .map(Map.Entry::getKey)
                .toList();
        long hits = wanted.stream().filter(found::contains).count();
        assertThat(wanted).hasSizeGreaterThan(50);
        assertThat((double) hits / wanted.size()).isGreaterThanOrEqualTo(0.99);
    }

    @ParameterizedTest
    @EnumSource(Options.Fields.class)
    void comparesTheFieldsThatWereAskedFor(Options.Fields fields) {
        List<Example> examples = Samples.generated(400, 100, 3);
        Map<Long, Double> truth = bruteForce(examples, fields, 5);

        Pairs pairs = Samples.find(
                        Options.DEFAULT.withMask(false).withFields(fields).withWidth(5), examples)
                .pairs();

        assertThat(pairs.size()).isGreaterThan(10);
        pairs.forEach(pair -> assertThat(truth).containsKey(pair));
    }

    @Test
    void givesTheSameResultOnAnyNumberOfThreadsAndInAnyOrder() throws Exception {
        List<Example> examples = Samples.generated(1500, 40, 5);
        Clusters once = Samples.find(Options.DEFAULT, examples);
        ForkJoinPool one = new ForkJoinPool(1);
        Clusters alone =
                one.submit(() -> Samples.find(Options.DEFAULT, examples)).get();
        one.shutdown();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
        Collections.shuffle(order, new Random(1));
        Clusters shuffled = new DuplicateSearch(Options.DEFAULT)
                .find(
                        visitor -> order.forEach(i -> visitor.visit(i + 1, examples.get(i))),
                        org.winnow.job.Progress.NONE);

        assertThat(alone.pairs()).isEqualTo(once.pairs());
        assertThat(alone.all()).isEqualTo(once.all());
        assertThat(alone.tally()).isEqualTo(once.tally());
        assertThat(shuffled.all()).isEqualTo(once.all());
    }

    @Test
    void aHigherThresholdOnlySplitsClusters() {
        Clusters found = Samples.find(Options.DEFAULT, Samples.generated(1500, 40, 6));
        List<Cluster> coarse = found.at(0.6);
        for (double threshold : new double[] {0.7, 0.8, 0.9, 0.95, 1}) {
            List<Cluster> fine = found.at(threshold);
            List<Cluster> before = coarse;
            assertThat(fine).allSatisfy(cluster -> {
                assertThat(cluster.similarity()).isGreaterThanOrEqualTo(threshold);
                assertThat(before).anyMatch(larger -> larger.keys().containsAll(cluster.keys()));
            });
            coarse = fine;
        }
    }

    @Test
    void anotherThresholdNeedsNoOtherSearch() {
        List<Example> examples = Samples.generated(1500, 40, 6);
        Clusters found = Samples.find(Options.DEFAULT, examples);

        assertThat(found.at(0.9))
                .isEqualTo(Samples.find(Options.DEFAULT.withThreshold(0.9), examples)
                        .all());
    }

    @Test
    void templatesDoNotExplode() {
        List<Example> examples = new ArrayList<>();
        String template = "thank you for writing to us about your parcel which is on its way and should arrive at the"
                + " address that you gave us within the next few working days";
        for (int i = 0; i < 3000; i++) {
            examples.add(Samples.example("Where is parcel number " + i, template + " order " + i + " code " + (i * 7)));
        }

        Clusters.Tally tally =
                Samples.find(Options.DEFAULT.withMask(false), examples).tally();

        assertThat(tally.examples()).isEqualTo(3000);
        assertThat(tally.skipped()).isPositive();
        // Each with each, in each band, would be 72 million.
        assertThat(tally.compared()).isLessThan(3000L * 32 * Signatures.BANDS + 1);
    }

    @Test
    void thinningChangesNoCluster() {
        Clusters found = Samples.find(Options.DEFAULT, Samples.generated(1000, 40, 8));
        PairList list = new PairList();
        Pairs all = found.pairs();
        for (int i = 0; i < all.size(); i++) {
            list.add(all.first(i), all.second(i), (float) all.similarity(i));
        }
        list.thin(1001);
        Pairs thinned = list.toPairs(key -> key);

        assertThat(thinned.thinned()).isTrue();
        assertThat(thinned.size()).isLessThan(all.size());
        for (double threshold : new double[] {0.6, 0.75, 0.9}) {
            assertThat(NearClusters.assemble(List.of(), List.of(), thinned, threshold))
                    .isEqualTo(NearClusters.assemble(List.of(), List.of(), all, threshold));
        }
    }

    /** All pairs of at least {@link Options#FLOOR}; width 0 as by default: three for the shorter text under 60 words. */
    private static Map<Long, Double> bruteForce(List<Example> examples, Options.Fields fields, int width) {
        List<List<String>> texts = examples.stream()
                .map(example -> switch (fields) {
                    case INSTRUCTION -> example.instruction();
                    case RESPONSE -> example.response();
                    case BOTH -> example.instruction() + " " + example.response();
                })
                .map(text -> List.of(text.toLowerCase().split("[^a-z0-9]+")))
                .toList();
        Map<String, Integer> ids = new HashMap<>();
        List<int[]> three = texts.stream().map(text -> shingles(text, 3, ids)).toList();
        List<int[]> five = texts.stream().map(text -> shingles(text, 5, ids)).toList();
        Map<Long, Double> pairs = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                int shorter = Math.min(texts.get(i).size(), texts.get(j).size());
                boolean wide = width == 5 || (width == 0 && shorter >= 60);
                double similarity = wide ? jaccard(five.get(i), five.get(j)) : jaccard(three.get(i), three.get(j));
                if (shorter >= 8 && similarity >= Options.FLOOR) {
                    pairs.put((long) (i + 1) << 32 | (j + 1), similarity);
                }
            }
        }
        return pairs;
    }

    private static int[] shingles(List<String> words, int width, Map<String, Integer> ids) {
        return IntStream.rangeClosed(0, words.size() - width)
                .map(i -> ids.computeIfAbsent(String.join(" ", words.subList(i, i + width)), text -> ids.size()))
                .sorted()
                .distinct()
                .toArray();
    }

    private static double jaccard(int[] a, int[] b) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int order = Integer.compare(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) shared / (a.length + b.length - shared);
    }
}
