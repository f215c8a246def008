package org.winnow.desktop.session;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.check.CheckContext;
import org.winnow.check.CheckJob;
import org.winnow.check.CheckRun;
import org.winnow.check.Checks;
import org.winnow.cluster.Clusters;
import org.winnow.cluster.DuplicateJob;
import org.winnow.cluster.Options;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
import org.winnow.job.Outcome;
import org.winnow.job.Work;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.store.Field;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * Keeps findings and clusters up to date: everything is looked at when a project is opened with checks that have changed
 * and after an import, and after an edit only what it changed. On the FX thread.
 */
public final class AnalysisModel {
    private static final Set<Field> CONTENT =
            EnumSet.of(Field.MESSAGES, Field.PASSAGES, Field.ALTERNATIVES, Field.TOOLS, Field.DELETED);

    private final ProjectSession session;
    private final ScoringModel scoring;
    private final CheckRun checks = new CheckRun(Checks.all(), CheckContext.standard());
    private final Freshness checking = new Freshness();
    private final Freshness duplicates = new Freshness();

    /** How true what is shown is. */
    public enum State {
        /** Not looked at yet. */
        UNKNOWN,
        /** Being looked at. */
        UNDERWAY,
        /** True for the project as it is. */
        CURRENT,
        /** True for the project as it was before an edit. */
        STALE
    }

    /** Follows the edits of the session. */
    public AnalysisModel(ProjectSession session, ScoringModel scoring) {
        this.session = session;
        this.scoring = scoring;
        session.editing().onSteps(this::onSteps);
    }

    /** How true the findings are. */
    public ReadOnlyObjectProperty<State> checking() {
        return checking.state();
    }

    /** How true the clusters are. */
    public ReadOnlyObjectProperty<State> duplicates() {
        return duplicates.state();
    }

    /** The edit that mends a finding, if there is one. */
    public Optional<Edit> fix(Example example, Finding finding) {
        return Checks.fix(example, finding);
    }

    /** The project was opened: looks at what nobody has looked at with these checks. */
    public void onOpen() {
        onMeasure();
        Store store = session.store();
        session.quick()
                .submit(
                        Words.of("session.opening"),
                        progress -> new Known(
                                store.settings()
                                        .get(CheckJob.CHECKED)
                                        .filter(checks.key()::equals)
                                        .isPresent(),
                                store.settings().get(DuplicateJob.SEARCHED).isPresent()),
                        new Outcome<Known>() {
                            @Override
                            public void done(Known known) {
                                checking.holds(known.checked ? State.CURRENT : State.UNKNOWN);
                                duplicates.holds(known.searched ? State.CURRENT : State.UNKNOWN);
                                if (!known.checked && !store.columns().live().isEmpty()) {
                                    onCheck();
                                }
                                if (!known.searched
                                        && DuplicateJob.fits(store)
                                        && !store.columns().live().isEmpty()) {
                                    onSearch();
                                }
                            }

                            @Override
                            public void failed(Throwable cause) {
                                checking.holds(State.UNKNOWN);
                            }
                        });
    }

    /** Files were imported: looks at everything. */
    public void onImported() {
        onMeasure();
        onCheck();
        if (DuplicateJob.fits(session.store())) {
            onSearch();
        }
    }

    /** Takes the measures that an import, perhaps one of an earlier day, left for later. */
    public void onMeasure() {
        Store store = session.store();
        if (store.readOnlyReason().isPresent()) {
            return;
        }
        if (store.unmeasured() == 0) {
            scoring.onScore();
            return;
        }
        Work<Boolean> work = progress -> {
            store.measure(progress);
            return true;
        };
        session.lengthy().submit(Words.of("session.counting-tokens"), work, new Outcome<Boolean>() {
            @Override
            public void done(Boolean measured) {
                // the columns tell everybody by themselves
                scoring.onScore();
            }

            @Override
            public void failed(Throwable cause) {
                // the runner has said so; the next opening goes on
            }
        });
    }

    /** Runs all checks on all examples. */
    public void onCheck() {
        run(Words.of("session.checking"), new CheckJob(session.store(), checks), checking);
    }

    /** Looks for duplicates. */
    public void onSearch() {
        Work<Clusters> search = new DuplicateJob(session.store(), Options.DEFAULT);
        run(Words.of("session.looking-for-duplicates"), search, duplicates);
    }

    private void onSteps(List<Step> steps) {
        scoring.onScore();
        Store store = session.store();
        Work<Boolean> work = progress -> {
            RoaringBitmap changed = content(store, steps);
            new CheckJob(store, checks, changed).run(progress);
            return !changed.isEmpty();
        };
        checking.begun();
        session.lengthy().submit(Words.of("session.checking-what-was-changed"), work, new Outcome<Boolean>() {
            @Override
            public void done(Boolean changed) {
                checking.ended();
                if (changed) {
                    duplicates.outdated();
                }
            }

            @Override
            public void failed(Throwable cause) {
                checking.ended();
                checking.outdated();
            }

            @Override
            public void cancelled() {
                checking.ended();
                checking.outdated();
            }
        });
    }

    private static RoaringBitmap content(Store store, List<Step> steps) throws StoreException {
        RoaringBitmap keys = new RoaringBitmap();
        for (Step step : steps) {
            store.history().deltas(step.id(), delta -> {
                if (CONTENT.contains(delta.field())) {
                    keys.add(delta.key());
                }
            });
        }
        keys.and(store.columns().live());
        return keys;
    }

    private <T> void run(String title, Work<T> work, Freshness freshness) {
        freshness.begun();
        session.lengthy().submit(title, work, new Outcome<T>() {
            @Override
            public void done(T result) {
                freshness.holds(State.CURRENT);
                freshness.ended();
            }

            @Override
            public void failed(Throwable cause) {
                freshness.ended();
            }

            @Override
            public void cancelled() {
                freshness.outdated();
                freshness.ended();
            }
        });
    }

    private record Known(boolean checked, boolean searched) {}
}
