package org.winnow.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;
import org.winnow.store.Measures;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class FacetsTest {
    @TempDir
    private Path folder;

    @Test
    void countsValuesMostFirstThenByName() throws StoreException {
        try (Store store = Shelf.create(folder)) {
            Columns columns = store.columns();

            assertThat(Facets.count(columns, columns.live(), Dimension.STATUS, 10))
                    .isEqualTo(new Facet(
                            Dimension.STATUS,
                            List.of(
                                    count("accepted", 2),
                                    count("needs-edit", 1),
                                    count("rejected", 1),
                                    count("unreviewed", 1)),
                            0));
            assertThat(Facets.count(columns, columns.live(), Dimension.STATUS, 1))
                    .isEqualTo(new Facet(Dimension.STATUS, List.of(count("accepted", 2)), 3));
        }
    }

    @Test
    void aTagCountsTheExamplesBelowItOnce() throws StoreException {
        try (Store store = Shelf.create(folder)) {
            Columns columns = store.columns();

            assertThat(Facets.count(columns, columns.live(), Dimension.TAG, 10).counts())
                    .containsExactly(
                            count("billing", 2),
                            count("billing/refund", 2),
                            count("Billing", 1),
                            count("shipping", 1),
                            count("two words", 1));
        }
    }

    @Test
    void aPatternIsNoValueAndAValueWithoutExamplesIs() throws Exception {
        try (Store store = Shelf.create(folder)) {
            Columns columns = store.columns();
            Query query = Query.parse("tag:bill*,gone");

            assertThat(Facets.count(columns, new RoaringBitmap(), Dimension.TAG, 10, query)
                            .counts())
                    .containsExactly(new Facet.Count("gone", 0, true));
        }
    }

    @Test
    void aTagThatOnlyHasTagsBelowItIsListedToo() throws StoreException {
        try (Store store = tagged("a/b/c", "a/b/d", "a/e")) {
            Columns columns = store.columns();

            assertThat(Facets.count(columns, columns.live(), Dimension.TAG, 10).counts())
                    .containsExactly(
                            count("a", 3), count("a/b", 2), count("a/b/c", 1), count("a/b/d", 1), count("a/e", 1));
        }
    }

    @Test
    void everyCountIsWhatAClickOnItShows() throws StoreException, QueryException {
        try (Store store = Shelf.create(folder)) {
            QueryEngine engine = new QueryEngine(store);
            Query query = Query.parse("tokens<100");

            for (Facet facet : engine.facets(query, 100)) {
                for (Facet.Count count : facet.counts()) {
                    Query clicked = query.toggled(facet.dimension(), count.value());
                    assertThat(engine.select(clicked).getCardinality())
                            .as(clicked.text())
                            .isEqualTo(count.count());
                }
            }
        }
    }

    @Test
    void tickedValuesStayInSightAndSoDoTheOthersOfTheirDimension() throws StoreException, QueryException {
        try (Store store = Shelf.create(folder)) {
            List<Facet> facets = new QueryEngine(store).facets(Query.parse("status:accepted tag:shipping"), 2);

            assertThat(facets.get(Dimension.STATUS.ordinal()))
                    .isEqualTo(new Facet(
                            Dimension.STATUS, List.of(count("rejected", 1), new Facet.Count("accepted", 0, true)), 0));
            assertThat(facets.get(Dimension.TAG.ordinal()))
                    .isEqualTo(new Facet(Dimension.TAG, List.of(new Facet.Count("shipping", 0, true)), 0));
        }
    }

    @Test
    void aPatternIsNoValueOfSingleOnesEither() throws StoreException, QueryException {
        try (Store store = Shelf.create(folder)) {
            Columns columns = store.columns();

            assertThat(Facets.count(columns, columns.live(), Dimension.SOURCE, 1, Query.parse("source:*.jsonl")))
                    .isEqualTo(new Facet(Dimension.SOURCE, List.of(count("a.csv", 3)), 1));
        }
    }

    @Test
    void barsFollowTheRuleOfTheDatasetViewer() throws StoreException {
        try (Store store = measured(IntStream.rangeClosed(1, 25).toArray())) {
            Columns columns = store.columns();

            assertThat(Facets.histogram(columns, columns.live(), Measure.TOKENS, 10))
                    .isEqualTo(new Histogram(
                            Measure.TOKENS,
                            List.of(
                                    new Histogram.Bin(1, 3, 3),
                                    new Histogram.Bin(4, 6, 3),
                                    new Histogram.Bin(7, 9, 3),
                                    new Histogram.Bin(10, 12, 3),
                                    new Histogram.Bin(13, 15, 3),
                                    new Histogram.Bin(16, 18, 3),
                                    new Histogram.Bin(19, 21, 3),
                                    new Histogram.Bin(22, 24, 3),
                                    new Histogram.Bin(25, 25, 1)),
                            25,
                            1,
                            25,
                            13,
                            24));
        }
    }

    @Test
    void oneNumberIsOneBar() throws StoreException {
        try (Store store = measured(7, 7, 7)) {
            Columns columns = store.columns();

            assertThat(Facets.histogram(columns, columns.live(), Measure.TOKENS, 10))
                    .isEqualTo(new Histogram(Measure.TOKENS, List.of(new Histogram.Bin(7, 7, 3)), 3, 7, 7, 7, 7));
            assertThat(Facets.histogram(columns, new RoaringBitmap(), Measure.TOKENS, 10))
                    .isEqualTo(new Histogram(Measure.TOKENS, List.of(), 0, 0, 0, 0, 0));
            assertThatThrownBy(() -> Facets.histogram(columns, columns.live(), Measure.TOKENS, 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void barsCoverEveryNumberOnceWhateverTheSpread() throws StoreException, QueryException {
        Random random = new Random(7);
        int[] numbers = random.ints(500, 0, 100).map(x -> x * x * x * 2000).toArray();
        numbers[0] = Integer.MAX_VALUE;
        numbers[1] = 0;
        int[] sorted = Arrays.stream(numbers).sorted().toArray();
        try (Store store = measured(numbers)) {
            QueryEngine engine = new QueryEngine(store);
            Histogram histogram =
                    Facets.histogram(store.columns(), store.columns().live(), Measure.TOKENS, 10);

            assertThat(histogram.p50()).isEqualTo(sorted[249]);
            assertThat(histogram.p95()).isEqualTo(sorted[474]);
            assertThat(histogram.bins()).hasSize(10);
            assertThat(histogram.bins().stream().mapToInt(Histogram.Bin::count).sum())
                    .isEqualTo(500);
            for (Histogram.Bin bin : histogram.bins()) {
                assertThat(engine.select(Query.of(bin.term(Measure.TOKENS))).getCardinality())
                        .isEqualTo(bin.count());
            }
        }
    }

    private static Facet.Count count(String value, int count) {
        return new Facet.Count(value, count, false);
    }

    private Store tagged(String... tags) throws StoreException {
        Store store = Projects.measuredBy(Shelf.WORDS).createAt(folder.resolve("tags.winnow"));
        store.write(transaction -> {
            for (String tag : tags) {
                transaction.insert(example(tag, "x", tag));
            }
            return tags.length;
        });
        return store;
    }

    private Store measured(int... tokens) throws StoreException {
        Store store = Projects.measuredBy(content -> new Measures("en", Integer.parseInt(content.instruction()), 0, 0))
                .createAt(folder.resolve("numbers.winnow"));
        store.write(transaction -> {
            for (int i = 0; i < tokens.length; i++) {
                transaction.insert(example("e" + i, "" + tokens[i]));
            }
            return tokens.length;
        });
        return store;
    }

    private static Example example(String id, String instruction, String... tags) {
        return new Example(
                id,
                Content.of(List.of(Message.of(Role.USER, instruction))),
                Review.NEW.withTags(List.of(tags)),
                Provenance.HAND_WRITTEN);
    }
}
