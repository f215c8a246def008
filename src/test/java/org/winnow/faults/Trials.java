package org.winnow.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs trials, as many at a time as there are processors. */
final class Trials {
    private final List<Callable<Boolean>> trials = new ArrayList<>();

    /** One trial. */
    @FunctionalInterface
    interface Trial {
        void run() throws Exception;
    }

    void add(Trial trial) {
        trials.add(() -> {
            trial.run();
            return true;
        });
    }

    void run() throws Exception {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (Future<Boolean> each : threads.invokeAll(trials)) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }
}
