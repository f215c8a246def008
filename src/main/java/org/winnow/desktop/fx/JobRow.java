package org.winnow.desktop.fx;

import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.winnow.desktop.words.Words;
import org.winnow.job.Job;

/** A running job as the window shows it: title, how far, what it does now. On the FX thread. */
public final class JobRow {
    private final Job job;
    /** Before that long a guess is worth nothing. */
    private static final long SOON = 3_000_000_000L;

    private final LongSupplier nanos;
    private long began;
    private double first = -1;
    private double last = -1;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    /** The row of a job. */
    public JobRow(Job job) {
        this(job, System::nanoTime);
    }

    /** The row of a job, with a clock that counts nanoseconds. */
    JobRow(Job job, LongSupplier nanos) {
        this.job = job;
        this.nanos = nanos;
    }

    /** What the job does. */
    public String title() {
        return job.title();
    }

    /** How far it is, 0 to 1; -1 while that is unknown. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /** The step, the share done and what is left, such as "reading, 37 %, 12 s left"; may be empty. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Asks the job to stop. */
    public void cancel() {
        job.cancel();
    }

    /** Shows a state. */
    void show(long done, long total, String step) {
        double share = total > 0 ? Math.max(0, Math.min(1, (double) done / total)) : -1;
        fraction.set(share);
        words.set(describe(done, share, step) + left(share));
    }

    /** How long it will take from here on if it goes on as it did, in words; empty while nobody can tell. */
    private String left(double share) {
        long now = nanos.getAsLong();
        if (first < 0 || share < last) {
            first = share;
            began = now;
        }
        last = share;
        long spent = now - began;
        if (share <= first || share >= 1 || spent < SOON) {
            return "";
        }
        long seconds = Math.round(spent / 1e9 * (1 - share) / (share - first));
        if (seconds < 60) {
            return Words.of("fx.s-left", Math.max(1, seconds));
        }
        return Words.of("fx.min-left", Math.round(seconds / 60.0));
    }

    private static String describe(long done, double share, String step) {
        String amount = "";
        if (share >= 0) {
            amount = String.format(Locale.ROOT, "%d %%", (int) (share * 100));
        } else if (done > 0) {
            amount = String.format(Locale.ROOT, "%,d", done);
        }
        if (step.isEmpty()) {
            return amount;
        }
        return amount.isEmpty() ? step : step + ", " + amount;
    }
}
