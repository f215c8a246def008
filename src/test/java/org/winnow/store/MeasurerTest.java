package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
import org.winnow.model.Example;

class MeasurerTest {
    private static final int COUNT = 9_001;

    @TempDir
    Path folder;

    private final AtomicInteger measured = new AtomicInteger();
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
        Measuring measuring = content -> {
            measured.incrementAndGet();
            int length = content.response().length();
            return new Measures("de", 10 + length, 5, length);
        };
        return Projects.measuredBy(measuring).cachedIn(folder.resolve("cache"));
    }

    private void fill(int count) throws StoreException {
        store.write(transaction -> {
            for (int i = 0; i < count; i++) {
                Example example = Samples.saying("e" + transaction.hashCode() + i, "question", "x".repeat(i % 50));
                transaction.insert(example, Prepared.of(example.content()));
            }
            return true;
        });
    }

    @Test
    void anExampleThatWasMadeReadyElsewhereHasNoMeasuresAtFirst() throws Exception {
        fill(10);

        assertThat(store.unmeasured()).isEqualTo(10);
        assertThat(store.columns().number(Measure.TOKENS, 3)).isZero();
        assertThat(store.columns().code(Dimension.LANGUAGE, 3)).isEqualTo(-1);
        assertThat(measured.get()).isZero();
    }

    @Test
    void allAreMeasuredAndStaySoWhenTheProjectIsOpenedAgain() throws Exception {
        fill(COUNT);

        store.measure(Progress.NONE);

        assertMeasured();
        store.close();
        store = projects().openAt(file);
        assertMeasured();
        assertThat(measured.get()).isEqualTo(COUNT);
    }

    private void assertMeasured() {
        assertThat(store.unmeasured()).isZero();
        assertThat(store.columns().having(Dimension.LANGUAGE, "de").getCardinality())
                .isEqualTo(COUNT);
        for (int key = 1; key <= COUNT; key++) {
            assertThat(store.columns().number(Measure.RESPONSE_TOKENS, key)).isEqualTo((key - 1) % 50);
        }
    }

    @Test
    void whatWasCancelledGoesOnWhereItStopped() throws Exception {
        fill(COUNT);
        Progress once = new Progress() {
            private boolean stop;

            @Override
            public void at(long done, long total) {
                stop = true;
            }

            @Override
            public void checkCancelled() {
                if (stop) {
                    throw new CancelledException();
                }
            }
        };
        assertThatThrownBy(() -> store.measure(once)).isInstanceOf(CancelledException.class);
        int left = store.unmeasured();
        assertThat(left).isBetween(1, COUNT - 1);
        store.close();
        store = projects().openAt(file);
        assertThat(store.unmeasured()).isEqualTo(left);

        store.measure(Progress.NONE);

        assertMeasured();
    }

    @Test
    void whatIsWrittenByHandIsMeasuredAtOnceAndDoesNotHideWhatWaits() throws Exception {
        fill(3);
        int key = store.write(transaction -> transaction.insert(Samples.saying("hand", "question", "four")));

        assertThat(store.columns().number(Measure.RESPONSE_TOKENS, key)).isEqualTo(4);
        assertThat(store.unmeasured()).isEqualTo(4);
        store.measure(Progress.NONE);
        assertThat(store.unmeasured()).isZero();
        assertThat(store.columns().having(Dimension.LANGUAGE, "de")).isEqualTo(RoaringBitmap.bitmapOf(1, 2, 3, 4));
    }

    @Test
    void anEditMeanwhileKeepsItsOwnMeasures() throws Exception {
        fill(3);
        store.write(transaction -> {
            transaction.set(
                    2,
                    Field.MESSAGES,
                    "[{\"role\":\"user\",\"content\":\"q\"},"
                            + "{\"role\":\"assistant\",\"content\":\"a longer answer\"}]");
            return true;
        });

        store.measure(Progress.NONE);

        assertThat(store.columns().number(Measure.RESPONSE_TOKENS, 2)).isEqualTo("a longer answer".length());
    }
}
