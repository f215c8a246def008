package org.winnow.desktop.problems;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.session.Matches;
import org.winnow.model.Severity;
import org.winnow.query.Facet;
import org.winnow.query.Facets;
import org.winnow.query.Query;
import org.winnow.query.Term;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;

/** The findings of the current set, counted by check. On the FX thread; counts columns only. */
public final class ProblemsModel {
    private static final int ALL = 1_000;

    private final CurrentSetModel set;
    private final List<Known> checks;
    private final Runnable run;
    private final Runnable showTable;
    private final Runnable showReview;
    private final ReadOnlyObjectWrapper<@Nullable Problems> problems = new ReadOnlyObjectWrapper<>();

    /**
     * A check as the view shows it.
     *
     * @param id its identifier
     * @param title what it looks for
     * @param severity how much its findings matter at most
     */
    public record Known(String id, String title, Severity severity) {}

    /**
     * A line of the view.
     *
     * @param check the check
     * @param examples how many examples of the current set it has found something in
     */
    public record Line(Known check, int examples) {}

    /**
     * What the view shows.
     *
     * @param lines a line for each check, those with findings first
     * @param found examples with any finding
     * @param all examples in the current set
     */
    public record Problems(List<Line> lines, int found, int all) {
        /** Copies the list. */
        public Problems {
            lines = List.copyOf(lines);
        }
    }

    /** What the lines of the view lead to. */
    public record Doors(Runnable run, Runnable table, Runnable review) {}

    /** A model over the checks that there are. */
    public ProblemsModel(CurrentSetModel set, List<Known> checks, Doors doors) {
        this.set = set;
        this.checks = List.copyOf(checks);
        this.run = doors.run();
        this.showTable = doors.table();
        this.showReview = doors.review();
    }

    /** The newest counts; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Problems> problems() {
        return problems.getReadOnlyProperty();
    }

    /** The set, for a view that follows it. */
    public ReadOnlyObjectProperty<@Nullable Matches> matches() {
        return set.matches();
    }

    /** Counts the current set. */
    public void onMatches(@Nullable Matches matches) {
        if (matches == null) {
            return;
        }
        Columns columns = matches.columns();
        Facet facet = Facets.count(columns, matches.keys(), Dimension.FINDING, ALL);
        List<Line> lines = checks.stream()
                .map(check -> new Line(check, count(facet, check.id())))
                .sorted(java.util.Comparator.comparingInt(Line::examples).reversed())
                .toList();
        RoaringBitmap any = new RoaringBitmap();
        facet.counts().forEach(each -> any.or(columns.having(Dimension.FINDING, each.value())));
        any.and(matches.keys());
        problems.set(new Problems(lines, any.getCardinality(), matches.count()));
    }

    private static int count(Facet facet, String id) {
        return facet.counts().stream()
                .filter(each -> each.value().equals(id))
                .mapToInt(Facet.Count::count)
                .sum();
    }

    /** Shows the examples of a check in the table. */
    public void onOpen(String check) {
        narrow(check);
        showTable.run();
    }

    /** Shows the examples of a check one by one. */
    public void onReview(String check) {
        narrow(check);
        showReview.run();
    }

    private void narrow(String check) {
        Query query = set.parsed();
        if (!query.contains(Dimension.FINDING, check)) {
            set.onQuery(query.and(Term.Values.of(Dimension.FINDING, check)));
        }
    }

    /** Runs all checks again. */
    public void onRun() {
        run.run();
    }
}
