package org.winnow.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.session.AnalysisModel.State;
import org.winnow.desktop.session.SmallProject;
import org.winnow.desktop.theme.Appearance;
import org.winnow.desktop.theme.Theme;
import org.winnow.job.DirectJobRunner;
import org.winnow.model.Cluster;
import org.winnow.store.Order;
import org.winnow.store.StoreException;

@ScreenTest
class ClusterNoteTest {
    @TempDir
    private Path folder;

    private final List<String> searches = new CopyOnWriteArrayList<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private boolean editable = true;
    private SmallProject project;
    private Node root;

    @BeforeEach
    void show() throws StoreException {
        project = SmallProject.in(folder);
        Fx.run(() -> {
            ClusterNote note = new ClusterNote(
                    new ClustersModel(
                            project.set,
                            project.store,
                            new DirectJobRunner(),
                            new ClustersModel.Search(state, () -> searches.add("begun"), () -> editable)),
                    place.getReadOnlyProperty());
            root = note.root();
            new Appearance(Theme.LIGHT).dress(new Scene(new VBox(root), 500, 200));
            note.shown();
        });
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private void order(List<Cluster> clusters) throws StoreException {
        project.store.write(transaction -> {
            transaction.replaceClusters(clusters);
            return true;
        });
        Fx.run(() -> {
            project.set.order().set(new Order.ByClusters());
            project.set.refresh();
        });
    }

    private List<String> said() {
        return Fx.call(() -> root.lookupAll(".banner").stream()
                .map(banner -> ((Banner) banner).getAccessibleText())
                .toList());
    }

    @Test
    void whereNobodyHasLookedItSaysSoAndAButtonLooks() throws StoreException {
        order(List.of());
        assertThat(said())
                .containsExactly("Nobody has looked for duplicates in this project yet, so there are no clusters to go"
                        + " through. Until then the oldest comes first.");
        Fx.run(() -> ((Button) root.lookup("#review-clusters-look")).fire());
        assertThat(searches).containsExactly("begun");
    }

    @Test
    void aProjectThatCanOnlyBeReadHasNoButton() throws StoreException {
        editable = false;
        order(List.of());
        assertThat(said()).hasSize(1);
        assertThat(Fx.<Node>call(() -> root.lookup(".button"))).isNull();
    }

    @Test
    void whileTheyAreLookedForItSaysThat() throws StoreException {
        order(List.of());
        Fx.run(() -> state.set(State.UNDERWAY));
        assertThat(said())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).startsWith("Duplicates are being looked for."));
    }

    @Test
    void amongClustersItSaysWhichOneTheExampleIs() throws StoreException {
        order(List.of(new Cluster(Cluster.Kind.NEAR, List.of(1, 3), 0.9)));
        Fx.run(() -> place.set("1 of 2 in this cluster"));
        assertThat(said()).isEmpty();
        assertThat(Fx.call(() -> ((Label) root.lookup("#review-cluster")).getText()))
                .isEqualTo("1 of 2 in this cluster");
        Fx.run(() -> place.set(""));
        assertThat(Fx.call(root::isVisible)).isFalse();
    }
}
