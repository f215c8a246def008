package org.winnow.desktop.fx;

import java.util.Locale;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.winnow.job.Job;

/** A running job as the window shows it: title, how far, what it does now. On the FX thread. */
public final class JobRow {
    private final Job job;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    /** The row of a job. */
    public JobRow(Job job) {
        this.job = job;
    }

    /** What the job does. */
    public String title() {
        return job.title();
    }

    /** How far it is, 0 to 1; -1 while that is unknown. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /** The step and the share done, such as "reading, 37 %"; may be empty. */
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
        words.set(describe(done, share, step));
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
