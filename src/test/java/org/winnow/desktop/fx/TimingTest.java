package org.winnow.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.ScreenTest;
import org.winnow.job.Job;

@ScreenTest
class TimingTest {
    private final List<String> done = new ArrayList<>();
    private final HandDelay delay = new HandDelay();

    @Test
    void debouncingDoesTheNewestOnceItIsQuiet() {
        Debounce debounce = new Debounce(delay, Duration.ofMillis(200));
        debounce.ask(() -> done.add("a"));
        delay.pass(Duration.ofMillis(150));
        debounce.ask(() -> done.add("b"));
        delay.pass(Duration.ofMillis(199));
        assertThat(done).isEmpty();
        delay.pass(Duration.ofMillis(1));
        assertThat(done).containsExactly("b");
    }

    @Test
    void flushingDoesItNowAndOnlyOnce() {
        Debounce debounce = new Debounce(delay, Duration.ofMillis(200));
        debounce.ask(() -> done.add("a"));
        debounce.flush();
        debounce.flush();
        delay.pass(Duration.ofSeconds(1));
        assertThat(done).containsExactly("a");
    }

    @Test
    void cancellingForgetsIt() {
        Debounce debounce = new Debounce(delay, Duration.ofMillis(200));
        debounce.ask(() -> done.add("a"));
        debounce.cancel();
        delay.pass(Duration.ofSeconds(1));
        assertThat(done).isEmpty();
    }

    @Test
    void aShortJobIsNeverShownAndALongOneIs() {
        JobsModel jobs = new JobsModel(delay);
        JobRow quick = new JobRow(new Named("quick"));
        JobRow slow = new JobRow(new Named("slow"));
        jobs.started(quick);
        jobs.started(slow);
        delay.pass(Duration.ofMillis(100));
        jobs.ended(quick);
        delay.pass(JobsModel.PATIENCE);
        assertThat(jobs.rows()).containsExactly(slow);
        jobs.ended(slow);
        assertThat(jobs.rows()).isEmpty();
    }

    @Test
    void aRowSaysHowFarItsJobIs() {
        JobRow row = new JobRow(new Named("Check"));
        row.show(1, 3, "");
        assertThat(row.words().get()).isEqualTo("33 %");
        row.show(1204, -1, "reading");
        assertThat(row.words().get()).isEqualTo("reading, 1,204");
        row.show(0, -1, "opening");
        assertThat(row.words().get()).isEqualTo("opening");
        assertThat(row.fraction().get()).isEqualTo(-1);
    }

    private record Named(String title) implements Job {
        @Override
        public void cancel() {
            // never runs
        }

        @Override
        public State state() {
            return State.WAITING;
        }
    }

    @Test
    void manyRequestsOfAFrameAreOneRun() {
        AtomicInteger runs = new AtomicInteger();
        FrameBatcher batcher = new FrameBatcher(runs::incrementAndGet);
        Fx.run(() -> {
            for (int i = 0; i < 10_000; i++) {
                batcher.request();
            }
        });
        Fx.waitFor("the run", () -> runs.get() > 0);
        assertThat(runs.get()).isEqualTo(1);
    }

    @Test
    void theRealClockRunsOnceAndCanBeStopped() {
        Fx.run(() -> {
            FxDelay real = new FxDelay();
            real.after(Duration.ofMillis(1), () -> done.add("stopped")).unsubscribe();
            real.after(Duration.ofMillis(5), () -> done.add("ran"));
        });
        Fx.waitFor("the action", () -> !done.isEmpty());
        assertThat(done).containsExactly("ran");
    }

    @Test
    void theFxThreadIsKnown() {
        assertThat(Fx.call(FxThread::here)).isTrue();
        assertThatThrownBy(FxThread::check).isInstanceOf(IllegalStateException.class);
        Fx.run(FxThread::check);
        Fx.run(() -> FxThread.run(() -> done.add("at once")));
        assertThat(done).containsExactly("at once");
    }

    @Test
    void subscriptionsHearNowAndUntilTheyAreClosed() {
        SimpleStringProperty value = new SimpleStringProperty("a");
        SimpleStringProperty target = new SimpleStringProperty();
        SimpleStringProperty twin = new SimpleStringProperty();
        Subscriptions open = new Subscriptions();
        open.on(value, done::add);
        open.bind(target, value);
        open.bindBoth(twin, value);
        value.set("b");
        twin.set("c");
        open.close();
        value.set("d");
        twin.set("e");
        assertThat(done).containsExactly("a", "b", "c");
        assertThat(target.get()).isEqualTo("c");
        assertThat(value.get()).isEqualTo("d");
    }

    @Test
    void oneActionHearsManySources() {
        SimpleIntegerProperty number = new SimpleIntegerProperty();
        ObservableList<String> list = FXCollections.observableArrayList();
        Subscriptions open = new Subscriptions();
        open.onAny(() -> done.add("x"), number, list);
        number.set(1);
        number.set(2);
        list.add("a");
        assertThat(done).hasSize(4);
        open.close();
        number.set(3);
        assertThat(done).hasSize(4);
    }

    @Test
    void closedSubscriptionsCanBeFilledAgain() {
        SimpleStringProperty value = new SimpleStringProperty("a");
        Subscriptions open = new Subscriptions();
        open.add(() -> done.add("ended"));
        open.close();
        open.on(value, done::add);
        assertThat(done).containsExactly("ended", "a");
    }
}
