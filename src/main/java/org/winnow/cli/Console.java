package org.winnow.cli;

import java.io.PrintStream;
import org.winnow.job.Progress;

/**
 * Where commands write. What a command was asked for goes to the output stream; with {@code --json} that is JSON and
 * nothing else, and the words for a person go to the error stream. Progress always goes to the error stream, and only on a
 * terminal. Not thread-safe, but for progress.
 */
final class Console {
    private static final int CHECK_EVERY = 256;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean live;
    private final Object turn = new Object();
    private int width;
    private int lines;

    /** Live progress rewrites one line; it is shown only on a terminal. */
    Console(PrintStream out, PrintStream err, boolean live) {
        this.out = out;
        this.err = err;
        this.live = live;
    }

    /** The output stream. */
    PrintStream out() {
        return out;
    }

    /** The error stream. */
    PrintStream err() {
        return err;
    }

    /** Prints a line on the output stream. */
    void print(String line) {
        wipe();
        out.print(line);
        out.print('\n');
    }

    /** Prints a line on the output stream; false when nobody reads any more, as behind {@code | head}. */
    boolean goesOn(String line) {
        print(line);
        lines++;
        return lines % CHECK_EVERY != 0 || !out.checkError();
    }

    /** Prints the fields that {@code body} writes as an object on one line. */
    void json(JsonLine.Body body) {
        print(JsonLine.of(body));
    }

    /** Says a sentence on the error stream. */
    void say(String sentence) {
        wipe();
        err.print(sentence);
        err.print('\n');
    }

    /** Progress that shows what is being done and how far it is, a few times a second. Safe on any thread. */
    Progress progress(String what) {
        return live ? new Live(what) : Progress.NONE;
    }

    /** Ends the line of progress, so that nothing of it stays in sight. */
    void wipe() {
        synchronized (turn) {
            if (width > 0) {
                err.print("\r" + " ".repeat(width) + "\r");
                err.flush();
                width = 0;
            }
        }
    }

    private void show(String line) {
        synchronized (turn) {
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            err.flush();
            width = line.length();
        }
    }

    private final class Live implements Progress {
        private static final long PAUSE = 250_000_000L;
        private volatile String what;
        private volatile long shown = System.nanoTime();

        Live(String what) {
            this.what = what;
        }

        @Override
        public void at(long done, long total) {
            long now = System.nanoTime();
            if (now - shown < PAUSE) {
                return;
            }
            shown = now;
            show(what + ": " + (total > 0 ? 100 * done / total + " %" : Count.of(done)));
        }

        @Override
        public void step(String words) {
            what = words;
        }

        @Override
        public void checkCancelled() {
            // Ctrl+C ends the process; the store is safe against that
        }
    }
}
