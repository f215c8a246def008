package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Progress;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.query.Facet;
import org.winnow.query.Facets;
import org.winnow.query.Histogram;
import org.winnow.query.Query;
import org.winnow.query.QueryEngine;
import org.winnow.query.Term;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;
import org.winnow.store.StoreException;

/**
 * The counts at the left: queues over the whole project, facets under the query. Each facet is counted without its own
 * terms, so that its other values stay in sight. Computed in the background. On the FX thread.
 */
public final class FacetsModel {
    /** How many values a facet lists before "more". */
    static final int SHORT = 6;

    private static final int LONG = 500;
    private static final List<Dimension> SHOWN = List.of(
            Dimension.TAG,
            Dimension.FINDING,
            Dimension.SOURCE,
            Dimension.LANGUAGE,
            Dimension.FEEDBACK,
            Dimension.OUTCOME,
            Dimension.PASSAGE,
            Dimension.CLUSTER,
            Dimension.SPLIT,
            Dimension.HAS);

    private final CurrentSetModel set;
    private final QueryEngine engine;
    private final LatestOnly latest;
    private final ReadOnlyObjectWrapper<@Nullable Counts> counts = new ReadOnlyObjectWrapper<>();

    /** Follows the current set from now on. */
    public FacetsModel(CurrentSetModel set, QueryEngine engine, JobRunner quick) {
        this.set = set;
        this.engine = engine;
        this.latest = new LatestOnly(quick);
        set.matches().subscribe(matches -> {
            if (matches != null) {
                latest.submit(
                        "counts", Words.of("library.counting"), progress -> count(matches, progress), new Arrival());
            }
        });
    }

    /** The newest counts; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** A click on a value of a facet. */
    public void onToggle(Dimension dimension, String value) {
        set.onToggle(dimension, value);
    }

    /** A click on a queue: shows all of it. */
    public void onQueue(Status status) {
        set.onQuery(Query.of(Term.Values.of(Dimension.STATUS, status.word())));
    }

    private Counts count(Matches matches, Progress progress) throws StoreException {
        Columns columns = matches.columns();
        Facet queues = Facets.count(columns, columns.live(), Dimension.STATUS, LONG, matches.query());
        List<Facet> facets = new ArrayList<>();
        for (Dimension dimension : SHOWN) {
            progress.checkCancelled();
            Query others = matches.query().without(dimension);
            RoaringBitmap under = others.equals(matches.query()) ? matches.keys() : engine.selectKnown(others);
            Facet facet = Facets.count(columns, under, dimension, LONG, matches.query());
            boolean tells = facet.counts().size() > 1
                    || facet.counts().stream()
                            .anyMatch(count -> !count.value().equals(Split.NONE.word()) || count.selected());
            if (tells) {
                facets.add(facet);
            }
        }
        return new Counts(
                queues,
                facets,
                Facets.count(columns, matches.keys(), Dimension.STATUS, LONG),
                Facets.count(columns, matches.keys(), Dimension.TAG, LONG),
                Facets.count(columns, matches.keys(), Dimension.SEVERITY, LONG),
                List.of(
                        Lengths.of(columns, matches.keys(), Measure.INSTRUCTION_TOKENS),
                        Lengths.of(columns, matches.keys(), Measure.RESPONSE_TOKENS),
                        Lengths.of(columns, matches.keys(), Measure.TOKENS),
                        Lengths.of(columns, matches.keys(), Measure.TURNS),
                        Lengths.of(columns, matches.keys(), Measure.PASSAGES),
                        Lengths.of(columns, matches.keys(), Measure.GROUNDED),
                        Lengths.of(columns, matches.keys(), Measure.RATING)));
    }

    /** A click on a bar of a number. */
    public void onBin(Histogram.Bin bin, Measure measure) {
        onRange(measure, bin.low(), bin.high());
    }

    /** A number was given bounds, inclusive, in place of those that it had. */
    public void onRange(Measure measure, int low, int high) {
        set.onQuery(set.parsed().within(measure, low, high));
    }

    /** A number shall have any value again. */
    public void onAnyNumber(Measure measure) {
        set.onQuery(set.parsed().without(measure));
    }

    /** True if the query asks something of a number. */
    boolean isBound(Measure measure) {
        return !set.parsed().without(measure).equals(set.parsed());
    }

    /**
     * What the left panel shows.
     *
     * @param queues examples by status, of the whole project
     * @param facets the facets that have values
     * @param statuses the current set by status
     * @param tags the current set by tag
     * @param severities the current set by severity of findings
     * @param lengths tokens of instructions, of responses, of everything; turns; passages; groundedness; ratings
     */
    public record Counts(
            Facet queues, List<Facet> facets, Facet statuses, Facet tags, Facet severities, List<Lengths> lengths) {
        /** Tokens of responses. */
        Lengths responses() {
            return lengths.get(1);
        }
    }

    private final class Arrival implements Outcome<Counts> {
        @Override
        public void done(Counts result) {
            counts.set(result);
        }

        @Override
        public void failed(Throwable cause) {
            // the runner has told the user; the old counts stay
        }
    }
}
