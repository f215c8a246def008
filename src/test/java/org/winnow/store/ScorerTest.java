package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
import org.winnow.model.Content;

/** The response of an example says here what its scores are: {@code 70,-15,review}, or nothing. */
class ScorerTest {
    private static final int MANY = 9_000;
    private static final String DOWN = "[{\"key\":\"thumb\",\"kind\":\"thumb\",\"polarity\":\"down\",\"raw\":null}]";

    @TempDir
    Path folder;

    private final AtomicInteger scored = new AtomicInteger();
    private Path file;
    private Store store;

    @BeforeEach
    void create() throws Exception {
        file = folder.resolve("project.winnow");
        store = projects().createAt(file);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private Projects projects() {
        return Projects.measuredBy(content -> new Measures("en", 1, 1, 1)).cachedIn(folder.resolve("cache"));
    }

    private void add(String... responses) throws StoreException {
        store.write(transaction -> {
            for (int i = 0; i < responses.length; i++) {
                transaction.insert(Samples.saying("e" + store.columns().size() + "-" + i, "question", responses[i]));
            }
            return true;
        });
    }

    private Scores scores(Content content) {
        scored.incrementAndGet();
        String[] words = content.response().split(",", -1);
        return words.length < 3
                ? Scores.NONE
                : new Scores(Integer.valueOf(words[0]), Integer.valueOf(words[1]), words[2]);
    }

    private void score() throws StoreException {
        store.score(this::scores, Progress.NONE);
    }

    private List<String> shown(int... keys) {
        Columns columns = store.columns();
        return Arrays.stream(keys)
                .mapToObj(key -> columns.number(Measure.GROUNDED, key) + " " + columns.number(Measure.SUCCESS, key)
                        + " " + columns.code(Dimension.OUTCOME, key))
                .toList();
    }

    @Test
    void whatIsNewWaitsAndWhatIsScoredDoesNot() throws Exception {
        add("70,-15,review", "nothing");
        assertThat(store.unscored()).isEqualTo(2);
        score();
        assertThat(store.unscored()).isZero();
        assertThat(shown(1, 2)).containsExactly("70 -15 0", "-1 -1001 -1");
        score();
        assertThat(scored).hasValue(2);
    }

    @Test
    void scoresAreThereAfterOpeningAgain() throws Exception {
        add("70,-15,review", "nothing", "0,0,keep");
        score();
        List<String> before = shown(1, 2, 3);
        store.close();
        store = projects().openAt(file);
        assertThat(shown(1, 2, 3)).isEqualTo(before);
        assertThat(store.unscored()).isZero();
    }

    @Test
    void anEditOfTheContentTakesTheScoresAwayAndOneOfTheReviewDoesNot() throws Exception {
        add("70,-15,review", "80,20,keep");
        score();
        store.write(transaction -> {
            transaction.set(1, Field.NOTE, "seen");
            transaction.set(2, Field.FEEDBACK, DOWN);
            return true;
        });
        assertThat(shown(1)).containsExactly("70 -15 0");
        assertThat(store.columns().having(Dimension.OUTCOME, "keep").isEmpty()).isTrue();
        assertThat(store.unscored()).isEqualTo(1);
        score();
        assertThat(scored).hasValue(3);
        assertThat(shown(2)).containsExactly("80 20 1");
    }

    @Test
    void scoresOfAContentThatChangedMeanwhileAreNotKept() throws Exception {
        add("70,-15,review");
        store.score(
                content -> {
                    Scores scores = scores(content);
                    if (scored.get() == 1) {
                        edit("20,-30,rewrite");
                    }
                    return scores;
                },
                Progress.NONE);
        assertThat(store.unscored()).isEqualTo(1);
        score();
        assertThat(shown(1)).containsExactly("20 -30 0");
    }

    private void edit(String response) {
        try {
            store.write(transaction -> {
                transaction.set(
                        1,
                        Field.MESSAGES,
                        ExampleJson.value(Samples.saying("x", "question", response), Field.MESSAGES));
                return true;
            });
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aScoringThatIsCancelledGoesOnWhereItWas() throws Exception {
        add(IntStream.range(0, MANY).mapToObj(i -> i % 100 + ",1,keep").toArray(String[]::new));
        Progress once = new Progress() {
            @Override
            public void at(long done, long total) {
                // seen by checkCancelled
            }

            @Override
            public void checkCancelled() {
                if (store.unscored() < MANY) {
                    throw new CancelledException();
                }
            }
        };
        assertThatThrownBy(() -> store.score(this::scores, once)).isInstanceOf(CancelledException.class);
        int left = store.unscored();
        assertThat(left).isBetween(1, MANY - 1);
        score();
        assertThat(store.unscored()).isZero();
        assertThat(store.columns().within(Measure.GROUNDED, 40, 49).getCardinality())
                .isEqualTo(MANY / 10);
    }

    @Test
    void whoHasNoScoreIsInNoRangeAndLastInEitherOrder() throws Exception {
        add("nothing", "70,-15,review", "0,5,review");
        score();
        Columns columns = store.columns();
        assertThat(columns.within(Measure.GROUNDED, Integer.MIN_VALUE, 50)).isEqualTo(RoaringBitmap.bitmapOf(3));
        assertThat(columns.within(Measure.SUCCESS, -100, -1)).isEqualTo(RoaringBitmap.bitmapOf(2));
        assertThat(columns.sorted(columns.live(), new Order.ByMeasure(Measure.GROUNDED, false)))
                .containsExactly(3, 2, 1);
        assertThat(columns.sorted(columns.live(), new Order.ByMeasure(Measure.GROUNDED, true)))
                .containsExactly(2, 3, 1);
    }

    @Test
    void aDamagedExampleHoldsNobodyUp() throws Exception {
        add("70,-15,review", "80,20,keep");
        store.close();
        try (Session session = Database.plain(file)) {
            session.run("UPDATE content SET messages = replace(messages, '70', '71') WHERE key = 1");
        }
        store = projects().openAt(file);
        score();
        assertThat(shown(1, 2)).containsExactly("-1 -1001 -1", "80 20 0");
    }
}
