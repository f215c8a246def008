package org.winnow.desktop.session;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.winnow.desktop.fx.Delay;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.store.Backup;
import org.winnow.store.BackupReason;
import org.winnow.store.Store;

/**
 * Whether the project may be changed, and why not; the check after an end that was none; the backups after some work. On the
 * FX thread, which never waits for any of it.
 *
 * <p>After an unclean end the project can be edited while it is checked: what was committed is whole after a crash (SQLite's
 * log has a checksum on each page), so that an unclean end is no sign of damage but only an occasion to look. If there is
 * damage all the same, writing ends at once, and every example that was edited meanwhile had its checksum compared before.
 */
public final class SafetyModel {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Store store;
    private final JobRunner background;
    private final Delay delay;
    private final Consumer<String> say;
    private final ReadOnlyStringWrapper readOnly = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(true);
    private Subscription waiting = Subscription.EMPTY;
    private boolean asked;

    /** Looks at nothing before {@link #onOpen}; what there is to say once, it says to {@code say}. */
    public SafetyModel(Store store, JobRunner background, Delay delay, Consumer<String> say) {
        this.store = store;
        this.background = background;
        this.delay = delay;
        this.say = say;
        refresh();
    }

    /** Why the project can only be read; empty if it can be changed. */
    public ReadOnlyStringProperty readOnly() {
        return readOnly.getReadOnlyProperty();
    }

    /** True if it can be changed. */
    public ReadOnlyBooleanProperty editable() {
        return editable.getReadOnlyProperty();
    }

    private void refresh() {
        String reason = store.readOnlyReason().orElse("");
        readOnly.set(reason);
        editable.set(reason.isEmpty());
    }

    /** The project was opened: checks it if nobody had closed it. */
    public void onOpen() {
        if (store.endedUncleanly()) {
            background.submit(
                    Words.of("session.checking-the-project-which-was-not"), progress -> store.check(), new Outcome<>() {
                        @Override
                        public void done(Store.Verification found) {
                            refresh();
                            if (found.sound()) {
                                say.accept(Words.of("session.winnow-was-not-closed-properly-what"));
                            }
                        }

                        @Override
                        public void failed(Throwable cause) {
                            refresh();
                        }
                    });
        }
    }

    /** Something was committed: looks, once in a while, whether a backup is due. */
    public void onChanged() {
        refresh();
        if (!asked && editable.get()) {
            asked = true;
            waiting = delay.after(PAUSE, this::backUp);
        }
    }

    private void backUp() {
        asked = false;
        background.submit(
                Words.of("session.backing-up"),
                progress -> store.isBackupDue() ? store.safeguard(BackupReason.WORK) : Optional.<Backup>empty(),
                new Outcome<Optional<Backup>>() {
                    @Override
                    public void done(Optional<Backup> made) {
                        if (made.isEmpty()) {
                            onStillChanged();
                        }
                    }

                    @Override
                    public void failed(Throwable cause) {
                        refresh();
                    }
                });
    }

    /** Work that was not enough yet may become due by time alone. */
    private void onStillChanged() {
        if (!asked && editable.get()) {
            asked = true;
            waiting = delay.after(PAUSE.multipliedBy(2), this::backUp);
        }
    }

    /** Asks for nothing any more. */
    public void close() {
        waiting.unsubscribe();
        asked = true;
    }
}
