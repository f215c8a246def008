package org.winnow.desktop.fx;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/**
 * The jobs that the status bar shows. A job appears once it has lasted {@link #PATIENCE}, so that quick queries do not
 * flicker. On the FX thread.
 */
public final class JobsModel {
    /** How long a job lasts before it is shown. */
    public static final Duration PATIENCE = Duration.ofMillis(300);

    private final Delay delay;
    private final ObservableList<JobRow> rows = FXCollections.observableArrayList();
    private final ObservableList<JobRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final Map<JobRow, Subscription> young = new HashMap<>();

    /** A model without jobs. */
    public JobsModel(Delay delay) {
        this.delay = delay;
    }

    /** The jobs that have lasted long enough to be shown, the oldest first; read-only. */
    public ObservableList<JobRow> rows() {
        return shown;
    }

    /** True if nothing is under way, not even what is too young to be shown. */
    public boolean isIdle() {
        return young.isEmpty() && rows.isEmpty();
    }

    /** Takes a job that has been handed over. */
    public void started(JobRow row) {
        young.put(row, delay.after(PATIENCE, () -> {
            young.remove(row);
            rows.add(row);
        }));
    }

    /** Forgets a job that has ended. */
    public void ended(JobRow row) {
        Subscription waiting = young.remove(row);
        if (waiting != null) {
            waiting.unsubscribe();
        }
        rows.remove(row);
    }
}
