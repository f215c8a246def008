package org.winnow.desktop.replace;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Debounce;
import org.winnow.desktop.fx.Delay;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.kit.PagedList;
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Altered;
import org.winnow.edit.Hits;
import org.winnow.edit.ReplaceText;
import org.winnow.edit.SearchException;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.query.Selection;
import org.winnow.store.Examples.Keyed;
import org.winnow.store.Store;

/**
 * Find and replace over the current set: what is asked for, what would change, and which of it is checked. The search runs
 * in the background and shows what it has found while it goes on. On the FX thread.
 */
public final class ReplaceModel {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final PagedList.Layout PAGES = new PagedList.Layout(32, 16);
    private static final int REMEMBERED = 600;

    private final CurrentSetModel set;
    private final EditsModel edits;
    private final Store store;
    private final JobRunner quick;
    private final LatestOnly latest;
    private final Delay delay;
    private final ShellModel shell;
    private final Debounce pause;
    private final Checks checks = new Checks();
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable SearchException> mistake = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
    private final ReadOnlyObjectWrapper<PagedList<PreviewRow>> rows = new ReadOnlyObjectWrapper<>(none());
    private final ReadOnlyObjectWrapper<List<Altered>> changes = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<Integer, PreviewRow> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, PreviewRow> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Found found = new Found();
    private Subscription looking = Subscription.EMPTY;
    private @Nullable ReplaceText sought;
    private @Nullable Matches among;
    private int inHand;
    private boolean shown;

    /** How far the search is. */
    public enum State {
        /** There is nothing to look for, or it cannot be understood. */
        NOTHING,
        /** It goes on. */
        LOOKING,
        /** The user stopped it. */
        STOPPED,
        /** All examples of the current set were looked at. */
        DONE
    }

    /**
     * What was found until now.
     *
     * @param state how far it is
     * @param examples with hits
     * @param hits in all of them
     * @param seen examples looked at
     * @param total examples to look at
     */
    public record Counts(State state, int examples, long hits, long seen, long total) {
        /** Nothing. */
        public static final Counts NONE = new Counts(State.NOTHING, 0, 0, 0, 0);
    }

    /** A model that looks for nothing before it is shown. */
    public ReplaceModel(
            CurrentSetModel set, EditsModel edits, Store store, JobRunner quick, Delay delay, ShellModel shell) {
        this.set = set;
        this.edits = edits;
        this.store = store;
        this.quick = quick;
        this.latest = new LatestOnly(quick);
        this.delay = delay;
        this.shell = shell;
        this.pause = new Debounce(delay, PAUSE);
        form.subscribe((before, now) -> {
            understand();
            pause.ask(this::look);
        });
        set.matches().subscribe(matches -> {
            if (shown && matches != null) {
                look();
            }
        });
    }

    /** What is asked for; setting it looks for it once the user has paused. */
    public ObjectProperty<Form> form() {
        return form;
    }

    /** What cannot be understood of it; null if all can. */
    public ReadOnlyObjectProperty<@Nullable SearchException> mistake() {
        return mistake.getReadOnlyProperty();
    }

    /** What was found until now. */
    public ReadOnlyObjectProperty<Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** A line for each example found; a new list as more come in. */
    ReadOnlyObjectProperty<PagedList<PreviewRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Which of them are checked. */
    Checks checks() {
        return checks;
    }

    /** The texts of the example in hand that would change. */
    public ReadOnlyObjectProperty<List<Altered>> changes() {
        return changes.getReadOnlyProperty();
    }

    /** The view is shown: looks again, since the project may have changed. */
    public void onShown() {
        shown = true;
        look();
    }

    /** The view is gone: stops looking. */
    public void onHidden() {
        shown = false;
        pause.cancel();
        end();
    }

    /** Shows what a rule would do, instead of what was asked for. */
    public void onUse(Form wanted) {
        form.set(wanted);
        pause.flush();
    }

    /** Stops looking; what was found stays. */
    public void onStop() {
        if (counts.get().state() == State.LOOKING) {
            latest.cancelAll();
            end();
            show(State.STOPPED);
        }
    }

    /** Checks an example, or no longer. */
    public void onToggle(int key) {
        if (key != 0) {
            checks.toggle(key);
        }
    }

    /** Checks or unchecks the example in hand. */
    public void onToggle() {
        onToggle(inHand);
    }

    /** Checks all; none if all are. */
    public void onToggleAll() {
        checks.all(checked() < counts.get().examples());
    }

    /** How many of the examples found are checked. */
    public int checked() {
        return checks.count(counts.get().examples());
    }

    /** Takes an example in hand, to see all of its changes. */
    public void onChoose(int key) {
        inHand = key;
        ReplaceText edit = sought;
        if (key == 0 || edit == null) {
            changes.set(List.of());
            return;
        }
        latest.submit(
                "changes",
                Words.of("replace.loading-an-example"),
                progress -> Altered.of(edit, store.examples().load(key)),
                Outcome.then(changes::set));
    }

    void onChooseLine(int line) {
        Found.Snapshot now = found.now();
        if (line >= 0 && line < now.examples() && now.keys()[line] != inHand) {
            onChoose(now.keys()[line]);
        }
    }

    /** The example in hand; 0 for none. */
    public int inHand() {
        return inHand;
    }

    private void understand() {
        Form wanted = form.get();
        SearchException wrong = null;
        if (!wanted.isBlank()) {
            try {
                wanted.search().check(wanted.replacement());
            } catch (SearchException e) {
                wrong = e;
            }
        }
        mistake.set(wrong);
    }

    private void look() {
        if (!shown) {
            return;
        }
        end();
        Matches matches = set.matches().get();
        ReplaceText edit = edit();
        if (!Objects.equals(edit, sought)
                || among == null
                || matches == null
                || !among.query().equals(matches.query())) {
            checks.all(true); // another question: what was unchecked has no meaning here
        }
        remembered.clear();
        sought = edit;
        among = matches;
        found = new Found();
        if (edit == null || matches == null) {
            latest.cancelAll();
            rows.set(none());
            changes.set(List.of());
            show(State.NOTHING);
            return;
        }
        Found into = found;
        show(State.LOOKING);
        latest.submit(
                "hits",
                Words.of("replace.finding"),
                progress -> {
                    new Hits(edit, store).find(matches.keys(), progress, into::add);
                    return into;
                },
                new Arrival(into));
        again(into);
    }

    private @Nullable ReplaceText edit() {
        try {
            return form.get().isBlank() || form.get().in().isEmpty()
                    ? null
                    : form.get().edit();
        } catch (SearchException e) {
            return null;
        }
    }

    /** Shows every now and then what came in. */
    private void again(Found into) {
        if (into == found && counts.get().state() == State.LOOKING) {
            show(State.LOOKING);
            looking = delay.after(LOOK, () -> again(into));
        }
    }

    private void end() {
        looking.unsubscribe();
        looking = Subscription.EMPTY;
        latest.cancel("hits");
    }

    private void show(State state) {
        Found.Snapshot now = found.now();
        boolean more = now.examples() >= 2 * Math.max(1, rows.get().size()) || state != State.LOOKING;
        counts.set(new Counts(state, now.examples(), now.hits(), now.seen(), now.total()));
        if (more && state != State.NOTHING) {
            list(now);
        }
        if (state == State.DONE) {
            onChoose(now.examples() == 0 ? 0 : inHand); // its changes may be others now
        }
    }

    private void list(Found.Snapshot now) {
        ReplaceText edit = sought;
        if (edit != null) {
            rows.set(new PagedList<>(
                    now.examples(),
                    PAGES,
                    index -> remembered.getOrDefault(now.keys()[index], PreviewRow.LOADING),
                    (from, to, arrived) -> load(edit, Arrays.copyOfRange(now.keys(), from, to), arrived)));
        }
    }

    private void load(ReplaceText edit, int[] keys, Consumer<List<PreviewRow>> arrived) {
        quick.submit(
                Words.of("replace.loading-hits"),
                progress -> {
                    progress.checkCancelled();
                    return store.examples().load(keys).stream()
                            .map((Keyed keyed) -> PreviewRow.of(edit, keyed))
                            .toList();
                },
                Outcome.then(lines -> {
                    lines.forEach(line -> remembered.put(line.key(), line));
                    arrived.accept(lines);
                }));
    }

    /** Replaces in what is checked, as one step that the window offers to undo. */
    public void onApply() {
        ReplaceText edit = sought;
        Matches matches = among;
        State state = counts.get().state();
        boolean ready = state == State.DONE || state == State.STOPPED;
        if (edit != null && matches != null && ready && checked() > 0) {
            edits.perform(
                    Words.of("replace.replacing"),
                    edit,
                    chosen(matches, state),
                    step -> shell.say(step.map(done -> Notice.undoable(done.title(), () -> edits.undo(undone -> {})))
                            .orElseGet(() -> Notice.of(Words.of("replace.nothing-to-change-nothing-like-it")))));
        }
    }

    /** The query itself if all that it matches was looked at and is checked. */
    private Supplier<Selection> chosen(Matches matches, State state) {
        if (checks.isAll() && state == State.DONE) {
            return () -> new Selection.Matching(matches.query());
        }
        Found.Snapshot now = found.now();
        Selection keys = new Selection.Keys(checks.of(now.keys(), now.examples()));
        return () -> keys;
    }

    private static PagedList<PreviewRow> none() {
        return new PagedList<>(0, PAGES, index -> PreviewRow.LOADING, (from, to, arrived) -> {});
    }

    private final class Arrival implements Outcome<Found> {
        private final Found into;

        Arrival(Found into) {
            this.into = into;
        }

        @Override
        public void done(Found all) {
            if (into == found) {
                show(State.DONE);
            }
        }

        @Override
        public void failed(Throwable cause) {
            cancelled();
        }

        @Override
        public void cancelled() {
            if (into == found && counts.get().state() == State.LOOKING) {
                show(State.STOPPED);
            }
        }
    }
}
