package org.winnow.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.desktop.kit.PagedList;
import org.winnow.desktop.session.HeldRunner;
import org.winnow.desktop.session.SmallProject;
import org.winnow.edit.Edit;
import org.winnow.job.DirectJobRunner;
import org.winnow.model.Severity;
import org.winnow.model.Status;
import org.winnow.query.Query;
import org.winnow.query.Selection;
import org.winnow.store.Order;
import org.winnow.store.StoreException;
import org.winnow.text.Span;

class TableModelTest {
    @TempDir
    private Path folder;

    private final HeldRunner pages = new HeldRunner();
    private SmallProject project;
    private TableModel table;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        table = new TableModel(project.set, project.current, project.store, pages);
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private Row row(int index) {
        table.rows().get().get(index);
        pages.letGo();
        return table.rows().get().get(index);
    }

    @Test
    void beforeTheFirstMatchesTheTableIsEmptyAndNothingIsSelected() {
        assertThat(table.rows().get()).isEmpty();
        assertThat(table.selected()).isEqualTo(new Selection.Keys(new RoaringBitmap()));
        assertThat(table.indexOf(1)).isEqualTo(-1);
    }

    @Test
    void aLineIsLoadedOnceItIsLookedAt() {
        project.set.refresh();
        assertThat(pages.waiting()).isZero();
        assertThat(table.rows().get().get(0)).isEqualTo(Row.LOADING);
        pages.letGo();
        assertThat(table.rows().get().get(0))
                .isEqualTo(new Row(
                        1,
                        Status.UNREVIEWED,
                        new Line("How long do refunds take?", List.of()),
                        new Line("Refunds take five days.", List.of()),
                        List.of("billing/refund"),
                        9,
                        "a.jsonl",
                        "en",
                        Severity.BLOCK,
                        Row.Scores.NONE));
    }

    @Test
    void whatWasSearchedForIsMarkedOnTheLine() {
        project.set.onQuery("response:refunds");
        assertThat(row(0).instruction().hits()).isEmpty();
        assertThat(row(0).response()).isEqualTo(new Line("Refunds take five days.", List.of(new Span(0, 7))));
    }

    @Test
    void theWorstFindingIsShown() {
        project.set.refresh();
        assertThat(List.of(row(0), row(4))).extracting(Row::worst).containsExactly(Severity.BLOCK, Severity.WARN);
        assertThat(row(1).worst()).isNull();
    }

    @Test
    void aNewResultIsANewListThatShowsWhatIsKnownUntilItIsLoaded() throws StoreException {
        project.set.refresh();
        row(0);
        PagedList<Row> before = table.rows().get();
        project.perform(new Edit.SetStatus(Status.ACCEPTED, null), 1);
        assertThat(table.rows().get()).isNotSameAs(before);
        assertThat(table.rows().get().get(0).status()).isEqualTo(Status.UNREVIEWED);
        assertThat(row(0).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void someLinesAreSelectedAsKeys() {
        project.set.onQuery("tag:billing");
        table.selection().select(1);
        table.selection().extendTo(2);
        assertThat(table.selected()).isEqualTo(new Selection.Keys(RoaringBitmap.bitmapOf(3, 4)));
    }

    @Test
    void allLinesAreSelectedAsTheQuery() throws Exception {
        project.set.onQuery("tag:billing");
        table.selection().selectAll();
        assertThat(table.selected()).isEqualTo(new Selection.Matching(Query.parse("tag:billing")));
    }

    @Test
    void theLineThatWasChosenLastIsTheExampleInHand() {
        project.set.refresh();
        table.selection().select(1);
        assertThat(project.current.key().get()).isEqualTo(2);
        table.selection().extendTo(3);
        assertThat(project.current.key().get()).isEqualTo(4);
    }

    @Test
    void anEditThatChangesNoLineKeepsTheSelection() throws StoreException {
        project.set.refresh();
        table.selection().select(1);
        table.selection().extendTo(3);
        project.perform(new Edit.SetStatus(Status.ACCEPTED, null), 2);
        assertThat(table.selection().count().get()).isEqualTo(3);
    }

    @Test
    void everythingStaysSelectedWhileTheProjectChanges() throws StoreException {
        project.set.onQuery("status:unreviewed");
        table.selection().selectAll();
        project.perform(new Edit.SetStatus(Status.ACCEPTED, null), 2);
        assertThat(table.selection().count().get()).isEqualTo(2);
        assertThat(table.selection().isAll()).isTrue();
    }

    @Test
    void whatIsSelectedStaysSoWhenAnotherExampleLeavesTheList() throws StoreException {
        project.set.onQuery("status:unreviewed");
        table.selection().select(0);
        table.selection().toggle(2);
        project.perform(new Edit.SetStatus(Status.ACCEPTED, null), 2);
        assertThat(table.selected()).isEqualTo(new Selection.Keys(RoaringBitmap.bitmapOf(1, 4)));
        assertThat(table.selection().lead()).isEqualTo(1);
        project.perform(new Edit.SetStatus(Status.ACCEPTED, null), 4);
        assertThat(table.selected()).isEqualTo(Selection.Keys.of(1));
        assertThat(table.selection().lead()).isEqualTo(-1);
    }

    @Test
    void anotherOrderKeepsWhatIsSelected() {
        project.set.refresh();
        table.selection().select(1);
        table.selection().extendTo(2);
        table.onSort(new Order.ByArrival(true));
        assertThat(table.selected()).isEqualTo(new Selection.Keys(RoaringBitmap.bitmapOf(2, 3)));
        assertThat(table.selection().lead()).isEqualTo(2);
    }

    @Test
    void anotherQueryKeepsOnlyTheExampleInHandSelected() {
        project.set.refresh();
        table.selection().select(2);
        table.selection().extendTo(3);
        project.set.onQuery("tag:billing");
        assertThat(table.selected()).isEqualTo(Selection.Keys.of(4));
        assertThat(table.selection().lead()).isEqualTo(2);
    }

    @Test
    void anExampleThatLeavesTheSetIsNotSelectedAnyMore() {
        project.set.refresh();
        table.selection().select(1);
        project.set.onQuery("tag:billing");
        assertThat(table.selection().count().get()).isZero();
        assertThat(project.current.key().get()).isEqualTo(2);
    }

    @Test
    void anotherOrderKeepsTheExampleInHand() {
        project.set.refresh();
        table.selection().select(0);
        table.onSort(new Order.ByArrival(true));
        assertThat(table.selection().lead()).isEqualTo(4);
        assertThat(table.indexOf(1)).isEqualTo(4);
        assertThat(table.indexOf(99)).isEqualTo(-1);
    }

    @Test
    void anEmptySetHasNoLines() {
        project.set.onQuery("nothingatall");
        assertThat(table.rows().get()).isEmpty();
        table.selection().selectAll();
        assertThat(table.selection().count().get()).isZero();
    }

    @Test
    void linesThatCannotBeLoadedStayEmpty() throws StoreException {
        table = new TableModel(project.set, project.current, project.store, new DirectJobRunner());
        project.set.refresh();
        project.store.close();
        assertThat(table.rows().get().get(0)).isEqualTo(Row.LOADING);
    }
}
