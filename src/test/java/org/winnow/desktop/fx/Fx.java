package org.winnow.desktop.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Runs parts of a test on the FX thread and waits for them; starts the toolkit when first used. */
public final class Fx {
    private static final long SECONDS = 20;

    private Fx() {}

    /** Starts the toolkit unless it runs. */
    public static void start() {
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
            await(ready);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException e) {
            // another test has started it
        }
    }

    /** What the work yields on the FX thread; its exceptions come through. */
    public static <T> T call(Callable<T> work) {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does the work on the FX thread. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until something is true on the FX thread, looking once per frame. */
    public static void waitFor(String what, BooleanSupplier condition) {
        start();
        CountDownLatch met = new CountDownLatch(1);
        AnimationTimer watch = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    stop();
                    met.countDown();
                }
            }
        };
        run(watch::start);
        try {
            await(met);
        } catch (IllegalStateException e) {
            run(watch::stop);
            throw new AssertionError("never: " + what, e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited too long");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
