package org.winnow.desktop.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.cluster.SplitGroups;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.words.Words;
import org.winnow.job.Outcome;
import org.winnow.model.Status;
import org.winnow.query.Query;
import org.winnow.query.Term;
import org.winnow.release.Assignment;
import org.winnow.release.ContextPlan;
import org.winnow.release.Feed;
import org.winnow.release.ProjectInfo;
import org.winnow.release.Release;
import org.winnow.release.ReleasePreview;
import org.winnow.release.ReleaseRequest;
import org.winnow.release.ReleaseResult;
import org.winnow.release.SplitInputs;
import org.winnow.release.SplitRatio;
import org.winnow.release.Splitter;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** The export that is being prepared, what it would hold, and what became of it. On the FX thread. */
public final class ReleaseModel {
    private static final Query ACCEPTED = Query.of(Term.Values.of(Dimension.STATUS, Status.ACCEPTED.word()));

    private final ProjectSession session;
    private final String version;
    private final LatestOnly latest;
    private final ReadOnlyObjectWrapper<Plan> plan = new ReadOnlyObjectWrapper<>(Plan.first());
    private final ReadOnlyObjectWrapper<@Nullable ReleasePreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ReleaseResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** A model over a project; the version of the program goes into the manifest. */
    public ReleaseModel(ProjectSession session, String version) {
        this.session = session;
        this.version = version;
        this.latest = new LatestOnly(session.lengthy());
    }

    /** What the user wants. */
    public ReadOnlyObjectProperty<Plan> plan() {
        return plan.getReadOnlyProperty();
    }

    /** What the export would hold; null while that is being found out. */
    public ReadOnlyObjectProperty<@Nullable ReleasePreview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** What became of the last export of this plan; null before. */
    public ReadOnlyObjectProperty<@Nullable ReleaseResult> result() {
        return result.getReadOnlyProperty();
    }

    /** True while an export is being written. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The set, for a view that follows it. */
    public ReadOnlyObjectProperty<@Nullable Matches> matches() {
        return session.set().matches();
    }

    /** Changes the plan and looks ahead again. */
    public void onPlan(UnaryOperator<Plan> change) {
        Plan next = change.apply(plan.get());
        if (!next.equals(plan.get())) {
            plan.set(next);
            result.set(null);
            onLook();
        }
    }

    /** Looks ahead: nothing is written. */
    public void onLook() {
        Plan wanted = plan.get();
        Query query = query(wanted);
        preview.set(null);
        latest.submit(
                "preview",
                Words.of("release.checking-the-export"),
                progress -> ReleasePreview.of(request(wanted, query, Path.of("."), false), progress),
                new Outcome<ReleasePreview>() {
                    @Override
                    public void done(ReleasePreview seen) {
                        preview.set(seen);
                    }

                    @Override
                    public void failed(Throwable cause) {
                        preview.set(null);
                    }
                });
    }

    /** Writes the export into a folder; an earlier release there is replaced. */
    public void onExport(Path folder) {
        if (busy.get()) {
            return;
        }
        Plan wanted = plan.get();
        Query query = query(wanted);
        busy.set(true);
        session.lengthy()
                .submit(
                        Words.of("release.exporting"),
                        progress -> new Release().run(request(wanted, query, folder, true), progress),
                        new Outcome<ReleaseResult>() {
                            @Override
                            public void done(ReleaseResult done) {
                                busy.set(false);
                                result.set(done);
                            }

                            @Override
                            public void failed(Throwable cause) {
                                busy.set(false);
                            }

                            @Override
                            public void cancelled() {
                                busy.set(false);
                            }
                        });
    }

    /** Shows the examples that break a rule. */
    public Query violating(ReleasePreview seen) {
        return Query.of(new Term.Ids(seen.firstViolations().stream()
                .map(each -> each.example())
                .distinct()
                .toList()));
    }

    /** What the plan exports, as a query. */
    public Query query(Plan wanted) {
        return wanted.wholeSet() ? session.set().parsed() : ACCEPTED;
    }

    private ReleaseRequest request(Plan wanted, Query query, Path folder, boolean replace) throws StoreException {
        Store store = session.store();
        RoaringBitmap keys = session.engine().select(query);
        ProjectInfo info = new ProjectInfo(
                String.valueOf(store.file().getFileName()).replaceFirst("\\.winnow$", ""),
                query.text(),
                version,
                null,
                languages(store.columns(), keys),
                null);
        return new ReleaseRequest(
                wanted.profile(),
                folder,
                Feed.of(store.examples(), keys),
                splits(wanted, store, keys),
                ContextPlan.of(wanted.fate()),
                wanted.seed(),
                info,
                wanted.skipInvalid(),
                replace);
    }

    private static Assignment splits(Plan wanted, Store store, RoaringBitmap keys) throws StoreException {
        Optional<SplitRatio> ratio = SplitRatio.parse(wanted.ratio());
        if (ratio.isEmpty()) {
            return Assignment.STORED;
        }
        int[] groups = new SplitGroups(store.findings().clusters())
                .groupOf(store.columns().size());
        return Assignment.of(new Splitter(ratio.get(), wanted.seed(), true)
                .split(SplitInputs.of(store, keys, groups, SplitInputs.By.TAG))
                .splits());
    }

    private static List<String> languages(Columns columns, RoaringBitmap keys) {
        int[] counts = columns.count(Dimension.LANGUAGE, keys);
        List<String> used = new ArrayList<>();
        for (int code = 0; code < counts.length; code++) {
            String value = columns.values(Dimension.LANGUAGE).get(code);
            if (counts[code] > 0 && !value.equals("und")) {
                used.add(value);
            }
        }
        return used.stream().sorted().toList();
    }
}
