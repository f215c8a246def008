package org.winnow.desktop.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.cluster.DuplicateJob;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.duplicates.DuplicatesModel.State;
import org.winnow.desktop.session.OpenProject;
import org.winnow.model.Cluster;
import org.winnow.model.Status;
import org.winnow.store.StoreException;

@ScreenTest
class DuplicatesModelTest {
    @TempDir
    private Path folder;

    private OpenProject project;
    private DuplicatesModel model;

    @BeforeEach
    void open() throws StoreException {
        project = OpenProject.small(folder);
        project.session.store().write(transaction -> {
            transaction.replaceClusters(List.of(
                    new Cluster(Cluster.Kind.NEAR, List.of(1, 3), 0.9),
                    new Cluster(Cluster.Kind.EXACT, List.of(2, 4, 5), 1.0)));
            transaction.setting(DuplicateJob.SEARCHED, "0.800");
            return true;
        });
        project.act(() -> {
            model = new DuplicatesModel(project.session);
            model.matches().subscribe(model::onMatches);
            project.session.set().refresh();
        });
        project.waitFor(
                "the clusters",
                () -> model.state().get() == State.READY && model.pile().get() != null);
    }

    @AfterEach
    void close() {
        assertThat(project.errors).isEmpty();
        project.close();
    }

    private List<Integer> pile() {
        Pile pile = model.pile().get();
        return pile == null
                ? List.of()
                : pile.examples().stream().map(each -> each.key()).sorted().toList();
    }

    private void waitForPile(Integer... keys) {
        project.waitFor("the cluster of " + List.of(keys), () -> pile().equals(List.of(keys)));
    }

    @Test
    void everyClusterWithWorkLeftIsListed() {
        assertThat(model.rows())
                .extracting(ClusterRow::title, ClusterRow::open)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("How long do refunds take?", 2),
                        org.assertj.core.groups.Tuple.tuple("Where is my order?", 3));
    }

    @Test
    void keepingOneRejectsTheOthersInOneStepAndGoesOn() throws StoreException {
        project.act(() -> model.onChoose(index(1)));
        waitForPile(1, 3);
        int kept = model.pile().get().examples().get(0).key();
        project.act(model::onKeepOne);
        project.waitFor("one cluster is left", () -> model.rows().size() == 1);
        waitForPile(2, 4, 5);
        project.waitFor("written", () -> project.session.editing().canUndo().get());
        assertThat(project.example(kept).status()).isNotEqualTo(Status.REJECTED);
        assertThat(project.example(4 - kept).status()).isEqualTo(Status.REJECTED);
        assertThat(project.example(4 - kept).review().reason()).isNotBlank();
        assertThat(project.session.history().steps(0, 10)).hasSize(1);
    }

    private int index(int key) {
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i).cluster().keys().contains(key)) {
                return i;
            }
        }
        throw new AssertionError("no cluster of " + key);
    }

    @Test
    void anotherKeeperCanBeChosenAndTheChoiceGoesAround() {
        project.act(() -> model.onChoose(index(2)));
        waitForPile(2, 4, 5);
        project.act(() -> model.onKeeper(1));
        assertThat(model.keeper().get()).isEqualTo(1);
        project.act(() -> model.onKeeper(2));
        assertThat(model.keeper().get()).isZero();
        project.act(() -> model.onKeeper(-1));
        assertThat(model.keeper().get()).isEqualTo(2);
    }

    @Test
    void theKeeperThatWasChosenStays() throws StoreException {
        project.act(() -> model.onChoose(index(2)));
        waitForPile(2, 4, 5);
        project.act(() -> model.onKeeper(2));
        int kept = model.pile().get().examples().get(2).key();
        project.act(model::onKeepOne);
        project.waitFor("written", () -> project.session.editing().canUndo().get());
        for (int key : List.of(2, 4, 5)) {
            assertThat(project.example(key).status() == Status.REJECTED).isEqualTo(key != kept);
        }
    }

    @Test
    void whatIsDifferentOnPurposeIsRememberedAndNotShownAgain() throws StoreException {
        project.act(() -> model.onChoose(index(1)));
        waitForPile(1, 3);
        project.act(model::onDistinct);
        waitForPile(2, 4, 5);
        project.waitFor("remembered", () -> distinct() == 1);
        project.act(() -> project.session.set().refresh());
        project.act(() -> {
            model = new DuplicatesModel(project.session);
            model.onMatches(project.session.set().matches().get());
        });
        project.waitFor("the clusters", () -> model.state().get() == State.READY);
        assertThat(model.rows()).hasSize(1);
        assertThat(project.example(1).status()).isEqualTo(Status.UNREVIEWED);
    }

    private int distinct() {
        try {
            return project.session
                    .store()
                    .settings()
                    .startingWith(ClusterReader.DISTINCT)
                    .size();
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void goingOnDecidesNothing() throws StoreException {
        project.act(() -> model.onChoose(0));
        project.act(() -> model.onNext(1));
        assertThat(model.chosen()).isEqualTo(1);
        project.act(() -> model.onNext(1));
        assertThat(model.chosen()).isEqualTo(1);
        project.act(() -> model.onNext(-5));
        assertThat(model.chosen()).isZero();
        assertThat(project.session.history().steps(0, 10)).isEmpty();
    }

    @Test
    void onlyClustersOfTheCurrentSetAreListed() {
        project.act(() -> project.session.set().onQuery("tag:shipping"));
        project.waitFor("one cluster", () -> model.rows().size() == 1);
        assertThat(model.rows().get(0).cluster().keys()).containsExactly(2, 4, 5);
    }

    @Test
    void whereNobodyHasLookedTheModelSaysSo() throws StoreException {
        project.session.store().write(transaction -> {
            transaction.setting(DuplicateJob.SEARCHED, null);
            return true;
        });
        project.act(() -> model.onMatches(project.session.set().matches().get()));
        project.waitFor("not searched", () -> model.state().get() == State.NOT_SEARCHED);
        project.act(model::onSearch);
        project.waitFor("searched", () -> model.state().get() == State.READY);
    }
}
