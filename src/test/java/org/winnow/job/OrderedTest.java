package org.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderedTest {
    private final Workers workers = Workers.perProcessor("test", 1);
    private final Ordered<Integer> ordered = new Ordered<>(workers);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void resultsComeInTheOrderInWhichTheirWorkWasBegun() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        ordered.begin(() -> {
            second.await();
            return 1;
        });
        ordered.begin(() -> {
            second.countDown();
            return 2;
        });

        assertThat(List.of(ordered.take(), ordered.take())).containsExactly(1, 2);
    }

    @Test
    void theWorkRunsOnSeveralThreads() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            ordered.begin(() -> {
                both.countDown();
                both.await();
                return 0;
            });
        }

        assertThat(ordered.take() + ordered.take()).isZero();
    }

    @Test
    void aFailureComesInItsTurnAndEndsNothingElse() throws Exception {
        ordered.begin(() -> 1);
        ordered.begin(() -> {
            throw new IOException("the second");
        });
        ordered.begin(() -> 3);
        List<Integer> taken = new ArrayList<>();
        taken.add(ordered.take());
        assertThatThrownBy(ordered::take).isInstanceOf(IOException.class).hasMessage("the second");
        taken.add(ordered.take());

        assertThat(taken).containsExactly(1, 3);
        assertThat(ordered.size()).isZero();
    }

    @Test
    void anErrorIsThrownAsItIs() {
        ordered.begin(() -> {
            throw new StackOverflowError("deep");
        });

        assertThatThrownBy(ordered::take).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void nothingIsLeftToTake() {
        assertThatThrownBy(ordered::take).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anInterruptionLosesNoResult() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ordered.begin(() -> {
            go.await();
            return 7;
        });
        Thread.currentThread().interrupt();
        workers.begin(() -> {
            go.countDown();
            return 0;
        });

        int taken = ordered.take();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(taken).isEqualTo(7);
    }
}
