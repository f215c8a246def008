package org.winnow.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.edit.Edit;
import org.winnow.model.Status;
import org.winnow.query.Query;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;
import org.winnow.store.Order;
import org.winnow.store.StoreException;

class CurrentSetModelTest {
    @TempDir
    private Path folder;

    private final HeldRunner runner = new HeldRunner();
    private SmallProject project;
    private CurrentSetModel set;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder, runner);
        set = project.set;
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private int[] keys() {
        runner.letGo();
        return set.matches().get().sorted();
    }

    @Test
    void nothingIsComputedBeforeSomeoneAsks() {
        assertThat(runner.waiting()).isZero();
        assertThat(set.matches().get()).isNull();
    }

    @Test
    void withoutAQueryTheSetIsEverything() {
        set.refresh();
        assertThat(keys()).containsExactly(1, 2, 3, 4, 5);
        assertThat(set.matches().get().total()).isEqualTo(5);
    }

    @Test
    void aQueryNarrowsTheSetAndKeepsTheTotal() {
        set.onQuery("tag:billing");
        assertThat(keys()).containsExactly(1, 3, 4);
        assertThat(set.matches().get().count()).isEqualTo(3);
        assertThat(set.matches().get().total()).isEqualTo(5);
    }

    @Test
    void aMistakeIsPointedAtAndKeepsTheMatches() {
        set.onQuery("tag:billing");
        keys();
        set.onQuery("tokens>many");
        assertThat(set.mistake().get()).isNotNull();
        assertThat(set.query().get()).isEqualTo("tokens>many");
        assertThat(runner.waiting()).isZero();
        assertThat(keys()).containsExactly(1, 3, 4);
        assertThat(set.parsed().text()).isEqualTo("tag:billing");
    }

    @Test
    void theNextGoodQueryTakesTheMistakeAway() {
        set.onQuery("tokens>many");
        set.onQuery("status:accepted");
        assertThat(set.mistake().get()).isNull();
        assertThat(keys()).containsExactly(3);
    }

    @Test
    void whoeverHearsOfANewQueryFindsItParsed() {
        List<String> heard = new ArrayList<>();
        set.query().subscribe(text -> heard.add(text + " means " + set.parsed().text()));
        set.onQuery("status:accepted");
        set.onQuery("refund");
        assertThat(heard).containsExactly(" means ", "status:accepted means status:accepted", "refund means refund");
    }

    @Test
    void whoeverHearsOfABadQueryFindsTheMistake() {
        List<Boolean> wrong = new ArrayList<>();
        set.query().subscribe(text -> wrong.add(set.mistake().get() != null));
        set.onQuery("tokens>many");
        assertThat(wrong).containsExactly(false, true);
    }

    @Test
    void theNewestOfTwoQueriesWins() {
        List<String> arrived = new ArrayList<>();
        set.matches().subscribe(matches -> {
            if (matches != null) {
                arrived.add(matches.query().text());
            }
        });
        set.onQuery("refund");
        set.onQuery("order");
        runner.letGo();
        assertThat(arrived).containsExactly("order");
    }

    @Test
    void aClickOnAValueAddsItAndAnotherTakesItAway() {
        set.onToggle(Dimension.STATUS, "accepted");
        assertThat(set.query().get()).isEqualTo("status:accepted");
        set.onToggle(Dimension.STATUS, "accepted");
        assertThat(set.query().get()).isEmpty();
        assertThat(keys()).hasSize(5);
    }

    @Test
    void twoStatusesAreEitherAndTwoTagsAreBoth() {
        set.onToggle(Dimension.STATUS, "accepted");
        set.onToggle(Dimension.STATUS, "needs-edit");
        assertThat(keys()).containsExactly(3, 5);
        set.onQuery("");
        set.onToggle(Dimension.TAG, "billing");
        set.onToggle(Dimension.TAG, "billing/refund");
        assertThat(keys()).containsExactly(1);
    }

    @Test
    void aClickAfterAMistakeBuildsOnTheLastGoodQuery() {
        set.onQuery("tag:billing");
        set.onQuery("tokens>many");
        set.onToggle(Dimension.STATUS, "accepted");
        assertThat(set.query().get()).isEqualTo("tag:billing status:accepted");
        assertThat(set.mistake().get()).isNull();
    }

    @Test
    void theLastConditionCanBeDropped() {
        set.onQuery("tag:billing status:accepted");
        set.onDropLast();
        assertThat(set.query().get()).isEqualTo("tag:billing");
        set.onDropLast();
        set.onDropLast();
        assertThat(set.parsed()).isEqualTo(Query.ALL);
    }

    @Test
    void anotherOrderSortsAnew() {
        set.refresh();
        keys();
        set.order().set(new Order.ByArrival(true));
        assertThat(keys()).containsExactly(5, 4, 3, 2, 1);
        set.order().set(new Order.ByMeasure(Measure.RESPONSE_TOKENS, false));
        assertThat(keys()[0]).isEqualTo(5);
    }

    @Test
    void whatRepeatsEachOtherComesFirstClusterByCluster() {
        set.refresh();
        keys();
        set.order().set(new Order.ByClusters());
        assertThat(keys()).containsExactly(1, 3, 2, 4, 5);
        assertThat(set.matches().get().hasClusters()).isTrue();
        set.onQuery("-id:refund-five");
        assertThat(keys()).containsExactly(3, 2, 4, 5);
    }

    @Test
    void anOrderBeforeTheFirstQueryWaitsForIt() {
        set.order().set(new Order.ByArrival(true));
        assertThat(runner.waiting()).isZero();
        set.refresh();
        assertThat(keys()).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void aChangeOfTheProjectShowsAfterRefreshing() throws StoreException {
        set.onQuery("status:accepted");
        keys();
        project.perform(new Edit.SetStatus(Status.ACCEPTED, null), 1);
        assertThat(keys()).containsExactly(1, 3);
    }

    @Test
    void whatIsInTheBinIsNotCounted() throws StoreException {
        project.perform(new Edit.Delete(), 2);
        assertThat(keys()).containsExactly(1, 3, 4, 5);
        assertThat(set.matches().get().total()).isEqualTo(4);
    }
}
