package org.winnow.desktop.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.winnow.desktop.settings.FirstSteps;
import org.winnow.desktop.settings.FirstSteps.Step;
import org.winnow.edit.Edit;
import org.winnow.edit.EditJson;
import org.winnow.edit.ReplaceText;
import org.winnow.store.HistoryLog;
import org.winnow.text.JsonException;

/**
 * The list of first steps, which ticks itself off. It hears of what is done in projects and keeps it in a small file of this
 * person. On the FX thread.
 */
public final class ChecklistModel {
    private final Path file;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<FirstSteps> steps;
    private final Set<Long> counted = new HashSet<>();
    private Instant since;

    /** The steps of this person, kept in the file. */
    public ChecklistModel(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        since = clock.instant();
        steps = new ReadOnlyObjectWrapper<>(FirstSteps.read(file));
    }

    /** What was done. */
    public ReadOnlyObjectProperty<FirstSteps> steps() {
        return steps.getReadOnlyProperty();
    }

    /** A project was opened: from now on its edits count. */
    public void onOpened() {
        counted.clear();
        since = clock.instant();
        onDone(Step.OPEN);
    }

    /** A step was taken. */
    public void onDone(Step step) {
        change(before -> before.and(step));
    }

    /** Edits were done in the project, or taken back: those do not count. */
    public void onEdits(List<HistoryLog.Step> edits) {
        for (HistoryLog.Step each : edits) {
            if (!each.at().isBefore(since) && counted.add(each.id())) {
                onEdit(each);
            }
        }
    }

    private void onEdit(HistoryLog.Step done) {
        Edit edit;
        try {
            edit = EditJson.read(done.edit());
        } catch (JsonException e) {
            return; // an edit of a newer version is no first step
        }
        if (edit instanceof Edit.SetStatus || edit instanceof Edit.KeepOne) {
            change(before -> before.decided(done.count()));
        } else if (edit instanceof Edit.AddTags || edit instanceof Edit.SetTags) {
            onDone(Step.TAG);
        } else if (edit instanceof Edit.SetText || edit instanceof Edit.SetMessages || edit instanceof ReplaceText) {
            onDone(Step.EDIT);
        }
    }

    /** Hides the list. */
    public void onHide() {
        change(before -> before.hidden(true));
    }

    /** Shows the list again. */
    public void onShow() {
        change(before -> before.hidden(false));
    }

    private void change(UnaryOperator<FirstSteps> how) {
        FirstSteps next = how.apply(steps.get());
        if (next.equals(steps.get())) {
            return;
        }
        steps.set(next);
        try {
            next.write(file);
        } catch (IOException e) {
            // a list of first steps is a convenience: a full disk is told of by what matters
        }
    }
}
