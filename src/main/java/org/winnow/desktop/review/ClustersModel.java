package org.winnow.desktop.review;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.winnow.cluster.DuplicateJob;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.session.AnalysisModel.State;
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.store.Order;
import org.winnow.store.Store;

/**
 * Knows why a review cluster by cluster has no clusters to go through; the examples then come in the order of arrival. On the
 * FX thread.
 */
public final class ClustersModel {
    private final CurrentSetModel set;
    private final Store store;
    private final LatestOnly latest;
    private final Search search;
    private final ReadOnlyObjectWrapper<Lack> lack = new ReadOnlyObjectWrapper<>(Lack.NONE);

    /** Why there are none. */
    public enum Lack {
        /** There are some, or nobody asks for them. */
        NONE,
        /** Nobody has looked for duplicates yet. */
        NOT_SEARCHED,
        /** They are being looked for. */
        UNDERWAY,
        /** No example repeats another. */
        NOTHING_FOUND
    }

    /**
     * The search for duplicates.
     *
     * @param state how far it is
     * @param begin begins it
     * @param possible false while the project can only be read
     */
    public record Search(ReadOnlyObjectProperty<State> state, Runnable begin, BooleanSupplier possible) {}

    /** Follows the set from now on. */
    public ClustersModel(CurrentSetModel set, Store store, JobRunner quick, Search search) {
        this.set = set;
        this.store = store;
        this.latest = new LatestOnly(quick);
        this.search = search;
        set.matches().subscribe(matches -> look());
        search.state().subscribe(state -> look());
    }

    /** Why there are no clusters. */
    public ReadOnlyObjectProperty<Lack> lack() {
        return lack.getReadOnlyProperty();
    }

    /** True if duplicates can be looked for. */
    boolean canSearch() {
        return search.possible().getAsBoolean();
    }

    /** Looks for duplicates; the review goes through them as soon as they are found. */
    public void onSearch() {
        search.begin().run();
    }

    private void look() {
        Matches matches = set.matches().get();
        if (!isLacking(matches)) {
            latest.cancel("searched");
            lack.set(Lack.NONE);
        } else if (search.state().get() == State.UNDERWAY) {
            latest.cancel("searched");
            lack.set(Lack.UNDERWAY);
        } else {
            latest.submit(
                    "searched",
                    Words.of("review.looking-for-clusters"),
                    progress -> store.settings().get(DuplicateJob.SEARCHED).isPresent(),
                    Outcome.then(searched -> lack.set(searched ? Lack.NOTHING_FOUND : Lack.NOT_SEARCHED)));
        }
    }

    private static boolean isLacking(@Nullable Matches matches) {
        return matches != null && matches.order() instanceof Order.ByClusters && !matches.hasClusters();
    }
}
