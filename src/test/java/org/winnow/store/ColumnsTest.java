package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Cluster;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Finding;
import org.winnow.model.Role;
import org.winnow.model.Severity;
import org.winnow.model.Split;
import org.winnow.model.Status;

class ColumnsTest {
    private static final int EXAMPLES = 120;
    private static final int EDITS = 500;

    @TempDir
    Path folder;

    private final Random random = new Random(42);
    private final Samples samples = new Samples(42);
    private final TreeSet<Integer> deleted = new TreeSet<>();

    @Test
    void equalARecountOfTheExamplesAfterManyEditsAndAfterOpeningAgain() throws Exception {
        Path file = folder.resolve("care.winnow");
        try (Store store = Projects.create(file)) {
            for (int i = 0; i < EXAMPLES; i++) {
                Example example = samples.example("e" + i);
                store.write(transaction -> transaction.insert(example));
            }
            for (int i = 0; i < EDITS; i++) {
                edit(store);
                if (i % 100 == 99) {
                    assertThat(shown(store.columns())).isEqualTo(recounted(store));
                }
            }
        }
        try (Store store = Projects.open(file)) {
            assertThat(shown(store.columns())).isEqualTo(recounted(store));
        }
    }

    private void edit(Store store) throws Exception {
        int key = 1 + random.nextInt(EXAMPLES - 1);
        int kind = random.nextInt(10);
        store.write(transaction -> {
            switch (kind) {
                case 0 -> findings(transaction, key);
                case 1 ->
                    transaction.replaceClusters(List.of(
                            new Cluster(Cluster.Kind.NEAR, List.of(key, key + 1), 0.8),
                            new Cluster(Cluster.Kind.values()[random.nextInt(4)], List.of(1, 2, 3), 1)));
                case 2 -> {
                    boolean isDeleted = !deleted.remove(key) && deleted.add(key);
                    transaction.set(key, Field.DELETED, isDeleted ? "1" : "0");
                }
                default -> {
                    Field field = Field.values()[random.nextInt(Field.values().length - 1)];
                    transaction.set(key, field, ExampleJson.value(samples.example("x"), field));
                }
            }
            return true;
        });
    }

    private void findings(Transaction transaction, int key) throws StoreException {
        List<Finding> found = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            found.add(new Finding(
                    "check-" + random.nextInt(3), samples.pick(Severity.values()), "example", 0, 0, "seen"));
        }
        transaction.replaceFindings(Map.of(key, found));
        if (!found.isEmpty() && random.nextBoolean()) {
            transaction.ignoreFinding(key, found.get(0), true);
        }
    }

    /** What the columns show: per dimension and value, and per measure, the keys. */
    private static Map<String, Object> shown(Columns columns) {
        Map<String, Object> shown = new TreeMap<>();
        for (Dimension dimension : Dimension.values()) {
            int[] counts = columns.count(dimension, all(columns));
            for (int code = 0; code < counts.length; code++) {
                String value = columns.values(dimension).get(code);
                RoaringBitmap having = columns.having(dimension, value);
                assertThat(counts[code]).isEqualTo(having.getCardinality());
                if (!having.isEmpty()) {
                    shown.put(dimension + " " + value, having.stream().boxed().toList());
                }
                assertCodes(columns, dimension, code, having);
            }
        }
        for (Measure measure : Measure.values()) {
            shown.put(
                    measure + "",
                    IntStream.range(1, columns.size())
                            .map(key -> columns.number(measure, key))
                            .boxed()
                            .toList());
        }
        shown.put(
                "clusters",
                Arrays.stream(columns.sorted(all(columns), new Order.ByClusters()))
                        .boxed()
                        .toList());
        shown.put("live", columns.live().stream().boxed().toList());
        return shown;
    }

    private static void assertCodes(Columns columns, Dimension dimension, int code, RoaringBitmap having) {
        if (!dimension.several()) {
            assertThat(having.stream().map(key -> columns.code(dimension, key))).allMatch(found -> found == code);
        }
    }

    private static RoaringBitmap all(Columns columns) {
        return RoaringBitmap.bitmapOfRange(1, columns.size());
    }

    private Map<String, Object> recounted(Store store) throws Exception {
        Map<String, Object> wanted = new TreeMap<>();
        Map<Measure, List<Integer>> numbers = new TreeMap<>();
        recountClusters(wanted, store);
        for (int key = 1; key < store.columns().size(); key++) {
            Example example = store.examples().load(key);
            recount(wanted, key, example);
            recountHas(wanted, key, example);
            if (store.examples()
                    .original(key)
                    .filter(first -> !first.equals(example.content()))
                    .isPresent()) {
                add(wanted, "HAS edits", key);
            }
            for (Finding finding : store.findings().of(key)) {
                add(wanted, "FINDING " + finding.check(), key);
                add(wanted, "SEVERITY " + finding.severity().word(), key);
                add(wanted, "HAS finding", key);
            }
            if (!deleted.contains(key)) {
                add(wanted, "live", key);
            }
            add(wanted, "LANGUAGE " + store.measuring().of(example.content()).language(), key);
            measure(store.measuring(), example)
                    .forEach((measure, number) -> numbers.computeIfAbsent(measure, m -> new ArrayList<>())
                            .add(number));
        }
        numbers.forEach((measure, list) -> wanted.put(measure.name(), list));
        wanted.replaceAll((name, keys) -> keys instanceof TreeSet<?> set ? List.copyOf(set) : keys);
        return wanted;
    }

    private static void recountClusters(Map<String, Object> wanted, Store store) throws StoreException {
        ClusterPlacing placing = new ClusterPlacing(store.columns().size());
        List<Cluster> clusters = store.findings().clusters();
        for (int i = 0; i < clusters.size(); i++) {
            for (int key : clusters.get(i).keys()) {
                placing.member(i, clusters.get(i).kind(), key);
                add(wanted, "CLUSTER " + clusters.get(i).kind().word(), key);
                add(wanted, "HAS cluster", key);
            }
        }
        ClusterColumn places = placing.done();
        wanted.put(
                "clusters",
                all(store.columns()).stream()
                        .boxed()
                        .sorted(Comparator.comparing(places::rank))
                        .toList());
    }

    private static void recount(Map<String, Object> wanted, int key, Example example) {
        add(wanted, "STATUS " + example.status().word(), key);
        add(wanted, "SPLIT " + example.review().split().word(), key);
        add(wanted, "SOURCE " + example.provenance().file(), key);
        add(wanted, "FORMAT " + example.provenance().format(), key);
        example.tags().forEach(tag -> add(wanted, "TAG " + tag, key));
        example.review().marks().judged().forEach(each -> add(wanted, "PASSAGE " + each.word(), key));
        for (Feedback feedback : example.content().feedback()) {
            add(wanted, "FEEDBACK " + feedback.polarity().word(), key);
        }
    }

    private static void recountHas(Map<String, Object> wanted, int key, Example example) {
        Map<String, Boolean> has = new HashMap<>(ofContent(example));
        has.put("tags", !example.tags().isEmpty());
        has.put("note", example.review().note() != null);
        has.put("rating", example.review().marks().rating() != null);
        has.put("flag", example.review().marks().flagged());
        has.put("reason", example.review().reason() != null);
        has.forEach((name, is) -> {
            if (is) {
                add(wanted, "HAS " + name, key);
            }
        });
    }

    private static Map<String, Boolean> ofContent(Example example) {
        return Map.of(
                "passages",
                !example.passages().isEmpty(),
                "system",
                example.messages().stream().anyMatch(message -> message.role() == Role.SYSTEM),
                "tools",
                example.content().tools() != null,
                "citations",
                !example.content().citations().isEmpty(),
                "alternatives",
                !example.content().alternatives().isEmpty(),
                "feedback",
                !example.content().feedback().isEmpty(),
                "response",
                example.content().responseIndex() >= 0);
    }

    private static Map<Measure, Integer> measure(Measuring measuring, Example example) {
        Measures measures = measuring.of(example.content());
        Integer rating = example.review().marks().rating();
        return Map.of(
                Measure.GROUNDED, Measure.GROUNDED.unknown(),
                Measure.SUCCESS, Measure.SUCCESS.unknown(),
                Measure.RATING, rating == null ? Measure.RATING.unknown() : rating,
                Measure.TOKENS, measures.tokens(),
                Measure.INSTRUCTION_TOKENS, measures.instructionTokens(),
                Measure.RESPONSE_TOKENS, measures.responseTokens(),
                Measure.TURNS,
                        (int) example.messages().stream()
                                .filter(message -> message.role() != Role.SYSTEM)
                                .count(),
                Measure.PASSAGES, example.passages().size(),
                Measure.LINE, (int) example.provenance().line());
    }

    @SuppressWarnings("unchecked")
    private static void add(Map<String, Object> wanted, String name, int key) {
        ((Set<Integer>) wanted.computeIfAbsent(name, n -> new TreeSet<Integer>())).add(key);
    }

    @Test
    void aViewStaysAsItWas() throws Exception {
        try (Store store = Projects.create(folder.resolve("care.winnow"))) {
            store.write(transaction -> transaction.insert(Samples.plain("a")));
            Columns before = store.columns();
            store.write(transaction -> {
                transaction.set(1, Field.STATUS, "accepted");
                transaction.set(1, Field.TAGS, "[\"t\"]");
                return transaction.insert(Samples.plain("b"));
            });

            assertThat(before.size()).isEqualTo(2);
            assertThat(before.having(Dimension.STATUS, "unreviewed")).isEqualTo(RoaringBitmap.bitmapOf(1));
            assertThat(before.values(Dimension.TAG)).isEmpty();
            assertThat(before.having(Dimension.TAG, "t")).isEqualTo(new RoaringBitmap());
            assertThat(store.columns().having(Dimension.TAG, "t")).isEqualTo(RoaringBitmap.bitmapOf(1));
        }
    }

    @Test
    void theValuesThatEveryProjectKnowsComeInTheOrderOfTheScreen() {
        assertThat(ColumnView.empty().values(Dimension.STATUS))
                .isEqualTo(Arrays.stream(Status.values()).map(Status::word).toList());
        assertThat(ColumnView.empty().values(Dimension.SPLIT))
                .isEqualTo(Arrays.stream(Split.values()).map(Split::word).toList());
    }

    @Test
    void aDimensionOfSeveralValuesHasNoCode() {
        assertThatThrownBy(() -> ColumnView.empty().code(Dimension.TAG, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void sortsByANumberAndEqualOnesByKey(Measure measure) {
        ColumnView columns = numbered(5000);
        RoaringBitmap keys = RoaringBitmap.bitmapOfRange(100, 4900);

        for (boolean descending : new boolean[] {false, true}) {
            Comparator<Integer> byNumber = Comparator.comparing(key -> columns.number(measure, key));
            Comparator<Integer> missingLast =
                    Comparator.comparing(key -> columns.number(measure, key) < measure.lowest());
            Comparator<Integer> there = descending ? byNumber.reversed() : byNumber;
            int[] wanted = keys.stream()
                    .boxed()
                    .sorted(missingLast
                            .thenComparing(
                                    (a, b) -> columns.number(measure, a) < measure.lowest() ? 0 : there.compare(a, b))
                            .thenComparing(key -> key))
                    .mapToInt(key -> key)
                    .toArray();
            assertThat(columns.sorted(keys, new Order.ByMeasure(measure, descending)))
                    .isEqualTo(wanted);
        }
    }

    private static ColumnView numbered(int size) {
        Random random = new Random(1);
        ColumnEditor editor = ColumnView.empty().edit();
        for (int key = 1; key < size; key++) {
            editor.grow(key);
            for (Measure measure : Measure.values()) {
                int bound = 1 << Math.min(30, 4 * measure.ordinal() + 2);
                editor.number(measure, key, random.nextInt(10) == 0 ? -random.nextInt(bound) : random.nextInt(bound));
            }
        }
        return editor.done();
    }

    @Test
    void findsTheNumbersBetweenTwoBounds() {
        ColumnView columns = numbered(3000);
        RoaringBitmap wanted = new RoaringBitmap();
        for (int key = 1; key < 3000; key++) {
            int number = columns.number(Measure.TURNS, key);
            if (100 <= number && number <= 5000) {
                wanted.add(key);
            }
        }

        assertThat(columns.within(Measure.TURNS, 100, 5000)).isEqualTo(wanted);
    }

    @Test
    void sortsByAValueAlphabeticallyAndThoseWithoutOneLast() {
        ColumnEditor editor = ColumnView.empty().edit();
        String[] languages = {null, "fr", "de", null, "en", "de"};
        for (int key = 1; key < languages.length; key++) {
            editor.grow(key);
            editor.single(Dimension.LANGUAGE, key, languages[key]);
        }
        editor.put(Dimension.TAG, 1, "b", true);
        editor.put(Dimension.TAG, 1, "z", true);
        editor.put(Dimension.TAG, 2, "a", true);
        editor.put(Dimension.TAG, 5, "y", true);
        ColumnView columns = editor.done();
        RoaringBitmap keys = RoaringBitmap.bitmapOfRange(1, 6);

        assertThat(columns.sorted(keys, new Order.ByDimension(Dimension.LANGUAGE, false)))
                .containsExactly(2, 5, 4, 1, 3);
        assertThat(columns.sorted(keys, new Order.ByDimension(Dimension.LANGUAGE, true)))
                .containsExactly(1, 4, 2, 5, 3);
        assertThat(columns.sorted(keys, new Order.ByDimension(Dimension.TAG, false)))
                .containsExactly(2, 1, 5, 3, 4);
        assertThat(columns.sorted(keys, new Order.ByDimension(Dimension.TAG, true)))
                .containsExactly(1, 5, 2, 3, 4);
        assertThat(columns.sorted(keys, new Order.ByArrival(true))).containsExactly(5, 4, 3, 2, 1);
    }
}
