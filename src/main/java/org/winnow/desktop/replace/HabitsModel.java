package org.winnow.desktop.replace;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Voice;
import org.winnow.edit.Voice.Rule;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Progress;
import org.winnow.store.StoreException;

/** What the user says in another way again and again, as rules for the rest. On the FX thread. */
public final class HabitsModel {
    private static final int SHOWN = 30;

    private final Voice voice;
    private final JobRunner quick;
    private final LatestOnly latest;
    private final ShellModel shell;
    private final ReadOnlyObjectWrapper<@Nullable List<Habit>> habits = new ReadOnlyObjectWrapper<>();

    /** Nothing is read before {@link #refresh}. */
    public HabitsModel(Voice voice, JobRunner quick, ShellModel shell) {
        this.voice = voice;
        this.quick = quick;
        this.latest = new LatestOnly(quick);
        this.shell = shell;
    }

    /**
     * A rule with what it would do.
     *
     * @param rule the rule
     * @param found how many examples of the project it would change
     */
    public record Habit(Rule rule, int found) {}

    /** The most frequent rules; null while they are looked for. */
    public ReadOnlyObjectProperty<@Nullable List<Habit>> habits() {
        return habits.getReadOnlyProperty();
    }

    /** Reads what is new in the history. */
    public void refresh() {
        latest.submit("habits", Words.of("replace.reading-your-edits"), this::read, Outcome.then(habits::set));
    }

    private List<Habit> read(Progress progress) throws StoreException {
        synchronized (voice) { // a cancelled reading may still be at it
            List<Habit> found = new ArrayList<>();
            for (Rule rule : voice.rules(Voice.OFTEN, progress)) {
                if (found.size() < SHOWN) {
                    found.add(new Habit(rule, voice.found(rule, progress)));
                }
            }
            return found;
        }
    }

    /** Never offers a rule again, unless that is taken back. */
    public void onDismiss(Rule rule) {
        change(Words.of("replace.dismissing-a-rule"), () -> voice.dismiss(rule), () -> {
            shell.say(Notice.undoable(
                    Words.of("replace.will-not-be-offered-again", rule.find().strip()),
                    () -> change(Words.of("replace.offering-a-rule"), () -> voice.offerAgain(rule), this::refresh)));
            refresh();
        });
    }

    private void change(String title, Change change, Runnable then) {
        quick.submit(
                title,
                progress -> {
                    change.run();
                    return true;
                },
                Outcome.then(done -> then.run()));
    }

    @FunctionalInterface
    private interface Change {
        void run() throws StoreException;
    }
}
