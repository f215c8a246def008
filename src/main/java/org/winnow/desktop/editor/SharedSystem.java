package org.winnow.desktop.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.words.Words;
import org.winnow.edit.SystemTexts;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.store.Store;

/** How many examples have the system text of the one in hand, and whether a change is meant for all. On the FX thread. */
public final class SharedSystem {
    private final Store store;
    private final LatestOnly latest;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final BooleanProperty everywhere = new SimpleBooleanProperty();
    private String text = "";
    private boolean watching;

    /** Knows of none yet. */
    public SharedSystem(Store store, JobRunner quick) {
        this.store = store;
        this.latest = new LatestOnly(quick);
    }

    /** How many examples have it, this one among them; 0 while unknown. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** True if the next change of the text is meant for all of them. */
    public BooleanProperty everywhere() {
        return everywhere;
    }

    /** Counts from now on, or no longer: nobody pays for a number that is not seen. */
    public void onWatch(boolean seen) {
        watching = seen;
        refresh();
    }

    void onText(String system) {
        if (!system.equals(text)) {
            text = system;
            refresh();
        }
    }

    private void refresh() {
        count.set(0);
        everywhere.set(false);
        latest.cancelAll();
        if (!watching || text.isEmpty()) {
            return;
        }
        String wanted = text;
        latest.submit(
                "shared",
                Words.of("editor.counting-examples-with-the-same-system"),
                progress -> SystemTexts.holding(store, store.columns().live(), wanted)
                        .getCardinality(),
                Outcome.then(count::set));
    }
}
