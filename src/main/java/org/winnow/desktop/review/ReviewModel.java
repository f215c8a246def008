package org.winnow.desktop.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.desktop.library.Line;
import org.winnow.desktop.session.CurrentExampleModel;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.model.Status;
import org.winnow.query.Highlights;
import org.winnow.query.Query;
import org.winnow.query.Selection;
import org.winnow.query.Term;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;
import org.winnow.store.Order;
import org.winnow.store.Store;

/**
 * The review of the current set. A decision is written in the background while the next example, loaded ahead, is shown at
 * once. The queue is the set as it was when the review began; it begins anew when the query or
 * the order changes. On the FX thread.
 */
public final class ReviewModel {
    private static final int AHEAD = 5;
    private static final int KEPT = 64;
    private static final int LISTED = 10;

    private final CurrentSetModel set;
    private final CurrentExampleModel current;
    private final EditsModel edits;
    private final Store store;
    private final JobRunner quick;
    private final Clock clock;
    private final Pace pace = new Pace();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper cluster = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper paceWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasExample = new ReadOnlyBooleanWrapper();
    private final ObservableList<Decision> decisions = FXCollections.observableArrayList();
    private final Map<Integer, Shown> loaded = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Shown> eldest) {
            return size() > KEPT;
        }
    };
    private Consumer<Shown> listener = any -> {};
    private ReviewQueue queue = ReviewQueue.EMPTY;
    private @Nullable String queuedFor;
    private IntUnaryOperator clusters = key -> 0;

    /** A review over the current set; it begins with {@link #onEnter}. */
    public ReviewModel(
            CurrentSetModel set,
            CurrentExampleModel current,
            EditsModel edits,
            Store store,
            JobRunner quick,
            Clock clock) {
        this.set = set;
        this.current = current;
        this.edits = edits;
        this.store = store;
        this.quick = quick;
        this.clock = clock;
    }

    /** Tells every example that was loaded, most of them ahead of being shown. */
    void onLoaded(Consumer<Shown> told) {
        listener = told;
    }

    /** The example under review; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What was searched for, to be marked in texts. */
    ReadOnlyObjectProperty<Highlights> highlights() {
        return set.highlights();
    }

    /** True while there is one. */
    public ReadOnlyBooleanProperty hasExample() {
        return hasExample.getReadOnlyProperty();
    }

    /** "Example 38 of 1,284". */
    public ReadOnlyStringProperty place() {
        return place.getReadOnlyProperty();
    }

    /** "2 of 3 in this cluster", where the review goes cluster by cluster; else empty. */
    ReadOnlyStringProperty cluster() {
        return cluster.getReadOnlyProperty();
    }

    /** How fast it goes and how long the rest takes. */
    public ReadOnlyStringProperty pace() {
        return paceWords.getReadOnlyProperty();
    }

    /** True once all of the queue was looked at. */
    public ReadOnlyBooleanProperty over() {
        return over.getReadOnlyProperty();
    }

    /** True if there is nothing to look at in the first place. */
    boolean isEmpty() {
        return queue.size() == 0;
    }

    /** The last decisions of this sitting, newest first. */
    public ObservableList<Decision> decisions() {
        return decisions;
    }

    /** The review is shown: begins over the current set if the query is another one, else goes on. */
    public void onEnter() {
        Matches matches = set.matches().get();
        if (matches == null) {
            return;
        }
        if (!list(matches).equals(queuedFor) || queue.isOver()) {
            onBegin();
            return;
        }
        queue = queue.joined(matches.sorted());
        if (current.key().get() != CurrentExampleModel.NONE && current.key().get() != queue.key(0)) {
            moveTo(queue.at(current.key().get()));
        } else {
            refresh();
        }
    }

    /** Begins at the example in hand, or at the beginning of the set. */
    public void onBegin() {
        Matches matches = set.matches().get();
        if (matches == null) {
            return;
        }
        ReviewQueue fresh = begun(matches);
        int chosen = current.key().get();
        moveTo(chosen != CurrentExampleModel.NONE && matches.keys().contains(chosen) ? fresh.at(chosen) : fresh);
    }

    /** The matches have changed: begins anew if that is because the user asked for others. */
    public void onMatches(Matches matches) {
        String wanted = list(matches);
        if (wanted.equals(queuedFor)) {
            return;
        }
        boolean sorted =
                queuedFor != null && queuedFor.startsWith(matches.query().text() + "\n");
        if (sorted) {
            moveTo(begun(matches)); // who asks for the longest first wants to see it
        } else {
            onBegin();
        }
    }

    /**
     * What makes a list another one for the user: what was asked for, and in which order; which cluster by cluster is another
     * one as soon as there are any.
     */
    private static String list(Matches matches) {
        boolean unknown = matches.order() instanceof Order.ByClusters && !matches.hasClusters();
        return matches.query().text() + "\n" + (unknown ? "" : matches.order().text());
    }

    /** From here on the queue is that of these matches. */
    private ReviewQueue begun(Matches matches) {
        queuedFor = list(matches);
        clusters = matches.order() instanceof Order.ByClusters ? matches.columns()::group : key -> 0;
        return ReviewQueue.of(matches.sorted());
    }

    /** True if there are examples that wait for an edit. */
    boolean hasEdits() {
        return !store.columns()
                .having(Dimension.STATUS, Status.NEEDS_EDIT.word())
                .isEmpty();
    }

    /** The second pass: what the first one marked as needing an edit, within the rest of the query. */
    public void onEditPass() {
        set.onQuery(
                set.parsed().without(Dimension.STATUS).and(Term.Values.of(Dimension.STATUS, Status.NEEDS_EDIT.word())));
    }

    /** Questions whose answers were received badly, the worst first: what to write next. */
    public void onWriteNext() {
        set.onQuery(Query.of(Term.Values.of(Dimension.OUTCOME, "rewrite"))
                .and(new Term.Not(Term.Values.of(Dimension.STATUS, Status.REJECTED.word()))));
        set.order().set(new Order.ByMeasure(Measure.SUCCESS, false));
    }

    /** How the queue is sorted; setting it begins anew. */
    ObjectProperty<Order> order() {
        return set.order();
    }

    /** Decides and goes on. */
    public void onDecide(Status status) {
        Shown now = shown.get();
        // while the next one is being loaded the last one is still on screen: it is decided already
        if (now == null || now.key() != queue.key(0)) {
            return;
        }
        edits.perform(new Edit.SetStatus(status, null), Selection.Keys.of(now.key()));
        pace.decided(clock.instant());
        decisions.removeIf(decision -> decision.key() == now.key());
        decisions.add(
                0,
                new Decision(
                        now.key(),
                        Line.start(now.example().instruction()),
                        status,
                        null,
                        now.example().review()));
        if (decisions.size() > LISTED) {
            decisions.remove(LISTED, decisions.size());
        }
        loaded.remove(now.key());
        moveTo(queue.moved(1));
    }

    /** Says why an example was rejected that is among the last decisions. */
    void onReason(Decision rejected, String reason) {
        edits.perform(new Edit.SetStatus(Status.REJECTED, reason), Selection.Keys.of(rejected.key()));
        loaded.remove(rejected.key());
        int at = decisions.indexOf(rejected);
        if (at >= 0) {
            decisions.set(at, rejected.because(reason));
        }
    }

    /** Goes on without a decision. */
    public void onSkip() {
        moveTo(queue.moved(1));
    }

    /** Goes back without taking anything back. */
    public void onPrevious() {
        moveTo(queue.moved(-1));
    }

    /**
     * Takes the last decision of this sitting back, with the reason that was given for it, and returns to its example. Both go
     * in one step, which is made anew: the steps of the decision may lie below other edits by now, and stay as they are.
     */
    public void onTakeBack() {
        if (decisions.isEmpty()) {
            onPrevious();
            return;
        }
        Decision last = decisions.remove(0);
        loaded.remove(last.key());
        // not the newest step: that may be another edit, or none if the decision changed nothing
        edits.perform(
                new Edit.SetStatus(last.before().status(), last.before().reason()),
                Selection.Keys.of(last.key()),
                step -> refresh());
        moveTo(queue.at(last.key()));
    }

    /** Goes to an example, for instance to one of the last decisions. */
    public void onOpen(int key) {
        moveTo(queue.at(key));
    }

    /** Changes an example: the one that is shown, or the one before if its text is handed over late. */
    public void onEdit(int key, Edit edit) {
        edits.perform(edit, Selection.Keys.of(key), step -> refresh());
    }

    /** These examples were changed: loads them again. */
    public void onChanged(RoaringBitmap keys) {
        loaded.keySet().removeIf(keys::contains);
        show();
    }

    private void refresh() {
        loaded.remove(queue.key(0));
        show();
    }

    private void moveTo(ReviewQueue next) {
        queue = next;
        show();
        current.onChoose(queue.key(0));
    }

    private void show() {
        over.set(queue.isOver());
        int left = queue.size() - queue.place();
        place.set(queue.isOver() ? "" : Words.of("review.example-of", queue.place() + 1, queue.size()));
        cluster.set(queue.among(clusters).map(ReviewModel::words).orElse(""));
        paceWords.set(pace.words(left));
        Shown ready = loaded.get(queue.key(0));
        if (queue.isOver()) {
            set(null);
        } else if (ready != null) {
            set(ready);
        }
        load();
    }

    private static String words(ReviewQueue.Among among) {
        return among.count() == 1
                ? Words.of("review.rest-of-its-cluster")
                : Words.of("review.of-its-cluster", among.place(), among.count());
    }

    private void set(@Nullable Shown next) {
        shown.set(next);
        hasExample.set(next != null);
    }

    private void load() {
        for (int ahead = 0; ahead <= AHEAD; ahead++) {
            int key = queue.key(ahead);
            if (key != 0 && !loaded.containsKey(key)) {
                quick.submit(
                        Words.of("review.loading-an-example"),
                        progress -> CurrentExampleModel.load(store, key),
                        new Arrival());
            }
        }
    }

    private final class Arrival implements Outcome<Optional<Shown>> {
        @Override
        public void done(Optional<Shown> result) {
            result.ifPresent(example -> {
                loaded.put(example.key(), example);
                listener.accept(example);
                if (example.key() == queue.key(0)) {
                    set(example);
                }
            });
        }

        @Override
        public void failed(Throwable cause) {
            // the runner has told the user
        }
    }

    /** Statuses that a decision can have, in the order of the buttons. */
    static List<Status> choices() {
        return List.of(Status.ACCEPTED, Status.REJECTED, Status.NEEDS_EDIT);
    }
}
