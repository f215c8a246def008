package org.winnow.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.cluster.DuplicateJob;
import org.winnow.desktop.review.ClustersModel.Lack;
import org.winnow.desktop.session.AnalysisModel.State;
import org.winnow.desktop.session.SmallProject;
import org.winnow.job.DirectJobRunner;
import org.winnow.model.Cluster;
import org.winnow.store.Order;
import org.winnow.store.StoreException;

class ClustersModelTest {
    @TempDir
    private Path folder;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final List<String> searches = new ArrayList<>();
    private boolean editable = true;
    private SmallProject project;
    private ClustersModel clusters;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        clusters = new ClustersModel(
                project.set,
                project.store,
                new DirectJobRunner(),
                new ClustersModel.Search(state, () -> searches.add("begun"), () -> editable));
        project.set.refresh();
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private void found(List<Cluster> found) throws StoreException {
        project.store.write(transaction -> {
            transaction.replaceClusters(found);
            return true;
        });
        project.set.refresh();
    }

    @Test
    void nothingIsLackingWhileThereAreClusters() {
        project.set.order().set(new Order.ByClusters());
        assertThat(clusters.lack().get()).isEqualTo(Lack.NONE);
    }

    @Test
    void anotherOrderNeedsNone() throws StoreException {
        found(List.of());
        assertThat(clusters.lack().get()).isEqualTo(Lack.NONE);
    }

    @Test
    void whereNobodyHasLookedTheSearchIsOffered() throws StoreException {
        found(List.of());
        project.set.order().set(new Order.ByClusters());
        assertThat(clusters.lack().get()).isEqualTo(Lack.NOT_SEARCHED);
        assertThat(clusters.canSearch()).isTrue();
        clusters.onSearch();
        assertThat(searches).containsExactly("begun");
    }

    @Test
    void aProjectThatCanOnlyBeReadIsNotSearched() {
        editable = false;
        assertThat(clusters.canSearch()).isFalse();
    }

    @Test
    void whileTheyAreBeingLookedForItSaysSoAndAfterwardsNothing() throws StoreException {
        found(List.of());
        project.set.order().set(new Order.ByClusters());
        state.set(State.UNDERWAY);
        assertThat(clusters.lack().get()).isEqualTo(Lack.UNDERWAY);
        found(List.of(new Cluster(Cluster.Kind.NEAR, List.of(2, 4), 0.9)));
        state.set(State.CURRENT);
        assertThat(clusters.lack().get()).isEqualTo(Lack.NONE);
    }

    @Test
    void aSearchThatFoundNothingIsNotOfferedAgain() throws StoreException {
        project.store.write(transaction -> {
            transaction.setting(DuplicateJob.SEARCHED, "0.700");
            return true;
        });
        found(List.of());
        project.set.order().set(new Order.ByClusters());
        assertThat(clusters.lack().get()).isEqualTo(Lack.NOTHING_FOUND);
    }
}
