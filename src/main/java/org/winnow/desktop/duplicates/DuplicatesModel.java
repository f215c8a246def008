package org.winnow.desktop.duplicates;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.winnow.cluster.DuplicateJob;
import org.winnow.cluster.Options;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
import org.winnow.job.Outcome;
import org.winnow.query.Selection;

/** The clusters of the current set that have work left, and the one in hand. On the FX thread. */
public final class DuplicatesModel {
    private final ProjectSession session;
    private final LatestOnly latest;
    private final ObservableList<ClusterRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyObjectWrapper<@Nullable Pile> pile = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Integer> keeper = new ReadOnlyObjectWrapper<>(0);
    private final DoubleProperty threshold = new SimpleDoubleProperty(Options.DEFAULT.threshold());
    private final ObjectProperty<Options.Fields> fields = new SimpleObjectProperty<>(Options.DEFAULT.fields());
    private int chosen;

    /** How far the model is. */
    public enum State {
        /** The clusters are being read. */
        READING,
        /** Nobody has looked for duplicates yet. */
        NOT_SEARCHED,
        /** The list is complete. */
        READY
    }

    /** A model that reads when it is asked to. */
    public DuplicatesModel(ProjectSession session) {
        this.session = session;
        this.latest = new LatestOnly(session.quick());
    }

    /** The clusters, larger ones first. */
    public ObservableList<ClusterRow> rows() {
        return rows;
    }

    /** How far the model is. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The cluster in hand; null for none. */
    public ReadOnlyObjectProperty<@Nullable Pile> pile() {
        return pile.getReadOnlyProperty();
    }

    /** Which of its examples is to be kept, by place. */
    public ReadOnlyObjectProperty<Integer> keeper() {
        return keeper.getReadOnlyProperty();
    }

    /** From which similarity on examples are near copies. */
    public DoubleProperty threshold() {
        return threshold;
    }

    /** Which texts are compared for near copies. */
    public ObjectProperty<Options.Fields> fields() {
        return fields;
    }

    /** The set, for a view that follows it. */
    public ReadOnlyObjectProperty<@Nullable Matches> matches() {
        return session.set().matches();
    }

    /** Reads the clusters of the current set. */
    public void onMatches(@Nullable Matches matches) {
        if (matches == null) {
            return;
        }
        latest.submit(
                "rows",
                Words.of("duplicates.reading-clusters"),
                progress -> {
                    boolean searched = session.store()
                            .settings()
                            .get(DuplicateJob.SEARCHED)
                            .isPresent();
                    return new Read(searched, ClusterReader.rows(session.store(), matches, progress));
                },
                new Arrival());
    }

    /** Looks for duplicates in the whole project. */
    public void onSearch() {
        Options options = Options.DEFAULT.withThreshold(threshold.get()).withFields(fields.get());
        session.lengthy()
                .submit(
                        Words.of("duplicates.looking-for-duplicates"),
                        new DuplicateJob(session.store(), options),
                        Outcome.then(
                                clusters -> onMatches(session.set().matches().get())));
    }

    /** Takes a cluster in hand. */
    public void onChoose(int index) {
        chosen = Math.max(0, Math.min(index, rows.size() - 1));
        if (rows.isEmpty()) {
            latest.cancel("pile");
            pile.set(null);
            return;
        }
        ClusterRow row = rows.get(chosen);
        latest.submit(
                "pile",
                Words.of("duplicates.loading-a-cluster"),
                progress -> ClusterReader.pile(session.store(), row.cluster()),
                new Outcome<Pile>() {
                    @Override
                    public void done(Pile result) {
                        keeper.set(0);
                        pile.set(result);
                    }

                    @Override
                    public void failed(Throwable cause) {
                        pile.set(null);
                    }
                });
    }

    /** The place in the list. */
    public int chosen() {
        return chosen;
    }

    /** Makes another example the one to keep. */
    public void onKeeper(int by) {
        Pile now = pile.get();
        if (now != null && !now.examples().isEmpty()) {
            keeper.set(Math.floorMod(keeper.get() + by, now.examples().size()));
        }
    }

    /** Keeps the chosen example, rejects the rest of the cluster and goes on to the next. */
    public void onKeepOne() {
        Pile now = pile.get();
        if (now == null || now.examples().size() < 2) {
            return;
        }
        Shown keep = now.examples().get(keeper.get());
        List<String> others = now.examples().stream()
                .filter(each -> each.key() != keep.key())
                .map(each -> each.example().id())
                .toList();
        String reason = now.conflict().isPresent()
                ? Words.of("duplicates.contradicts-another-example")
                : Words.of("duplicates.repeats-another-example");
        session.editing().perform(new Edit.KeepOne(keep.example().id(), others, reason), Selection.all());
        drop();
    }

    /** Says that the examples of the cluster differ on purpose, and goes on; it is not shown again. */
    public void onDistinct() {
        Pile now = pile.get();
        if (now == null) {
            return;
        }
        session.quick()
                .submit(
                        Words.of("duplicates.remembering"),
                        progress -> {
                            String name = ClusterReader.name(
                                    session.store(), ClusterReader.open(session.store(), now.cluster()));
                            return session.store().write(transaction -> {
                                transaction.setting(name, "1");
                                return Boolean.TRUE;
                            });
                        },
                        new Outcome<Boolean>() {
                            @Override
                            public void done(Boolean result) {
                                // it has left the list already
                            }

                            @Override
                            public void failed(Throwable cause) {
                                onMatches(session.set().matches().get());
                            }
                        });
        drop();
    }

    /** Goes on without deciding. */
    public void onNext(int by) {
        onChoose(chosen + by);
    }

    private void drop() {
        int at = chosen; // a list that shows the rows moves its own selection, and with it the choice, meanwhile
        if (at < rows.size()) {
            rows.remove(at);
        }
        onChoose(at);
    }

    private record Read(boolean searched, List<ClusterRow> rows) {}

    private final class Arrival implements Outcome<Read> {
        @Override
        public void done(Read result) {
            state.set(result.searched() ? State.READY : State.NOT_SEARCHED);
            if (!rows.equals(result.rows())) {
                int at = chosen;
                rows.setAll(result.rows());
                onChoose(at);
            }
        }

        @Override
        public void failed(Throwable cause) {
            // the runner has told the user; the old list stays
        }
    }
}
