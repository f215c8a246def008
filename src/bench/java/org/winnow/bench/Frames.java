package org.winnow.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Takes the times of frames. */
final class Frames {
    /** Two frames at 60 Hz are 16.7 ms apart; one that comes after more than this was skipped. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final long LATE = 25_000_000;

    /** The times of some frames, in nanoseconds. */
    record Result(Timing.Spread work, Timing.Spread cpu, Timing.Spread gaps, int late) {}

    /** Runs a step at the beginning of each of some frames. */
    Result measure(Scene scene, int count, IntConsumer step) throws Exception {
        Watch watch = new Watch(count, step);
        Runnable laidOut = watch::laidOut;
        onFx(() -> {
            scene.addPostLayoutPulseListener(laidOut);
            watch.start();
            return true;
        });
        watch.over.await();
        onFx(() -> {
            scene.removePostLayoutPulseListener(laidOut);
            return true;
        });
        return watch.result();
    }

    private static final class Watch extends AnimationTimer {
        private final CountDownLatch over = new CountDownLatch(1);
        private final IntConsumer step;
        private final long[] began;
        private final long[] work;
        private final long[] cpu;
        private int frame = -1;

        Watch(int count, IntConsumer step) {
            this.step = step;
            began = new long[count];
            work = new long[count];
            cpu = new long[count];
        }

        @Override
        public void handle(long now) {
            frame++;
            if (frame == began.length) {
                stop();
                over.countDown();
                return;
            }
            began[frame] = System.nanoTime();
            cpu[frame] = -THREADS.getCurrentThreadCpuTime();
            step.accept(frame);
            Platform.requestNextPulse();
        }

        void laidOut() {
            if (frame >= 0 && frame < work.length) {
                work[frame] = System.nanoTime() - began[frame];
                cpu[frame] += cpu[frame] < 0 ? THREADS.getCurrentThreadCpuTime() : 0;
            }
        }

        Result result() {
            long[] gaps = new long[began.length - 1];
            int late = 0;
            for (int i = 0; i < gaps.length; i++) {
                gaps[i] = began[i + 1] - began[i];
                late += gaps[i] > LATE ? 1 : 0;
            }
            for (int i = 0; i < cpu.length; i++) {
                cpu[i] = Math.max(0, cpu[i]);
            }
            return new Result(new Timing.Spread(work), new Timing.Spread(cpu), new Timing.Spread(gaps), late);
        }
    }

    /** Waits until something holds on the FX thread, looking again once per frame. */
    static void await(BooleanSupplier condition) throws Exception {
        CountDownLatch holds = new CountDownLatch(1);
        onFx(() -> {
            AnimationTimer frames = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (condition.getAsBoolean()) {
                        stop();
                        holds.countDown();
                    }
                }
            };
            frames.start();
            return frames;
        });
        holds.await();
    }

    /** Runs something on the FX thread and gives its result. */
    static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
