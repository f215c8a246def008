package org.winnow.bench;

import java.util.Arrays;

/** Measures how long work takes. */
final class Timing {
    private Timing() {}

    /** How often what takes long is run, after once to warm up: three times, or as {@code bench.runs} says. */
    static int runs() {
        return Integer.getInteger("bench.runs", 3);
    }

    /** Work that may fail, which ends the benchmark. */
    @FunctionalInterface
    interface Work {
        /** Does it. */
        void run() throws Exception;
    }

    /** Work that is told which repetition it is. */
    @FunctionalInterface
    interface Repeated {
        /** Does it. */
        void run(int repetition) throws Exception;
    }

    /** Nanoseconds of one run. */
    static long once(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /** The median of several runs, in seconds. */
    static double median(int runs, Work work) throws Exception {
        long[] times = new long[runs];
        for (int i = 0; i < runs; i++) {
            times[i] = once(work);
        }
        return new Spread(times).at(50) / 1e9;
    }

    /** The spread of many short runs after as many as a quarter of them to warm up. */
    static Spread spread(int runs, Repeated work) throws Exception {
        for (int i = 0; i < runs / 4; i++) {
            work.run(i);
        }
        long[] times = new long[runs];
        for (int i = 0; i < runs; i++) {
            int repetition = i;
            times[i] = once(() -> work.run(repetition));
        }
        return new Spread(times);
    }

    /** Sorted nanoseconds. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Spread(long[] sorted) {
        Spread {
            sorted = sorted.clone();
            Arrays.sort(sorted);
        }

        /** A percentile by nearest rank, in nanoseconds. */
        long at(int percent) {
            return sorted[Math.max(0, (int) (((long) sorted.length * percent + 99) / 100) - 1)];
        }
    }
}
