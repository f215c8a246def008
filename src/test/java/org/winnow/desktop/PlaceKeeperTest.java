package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.fx.HandDelay;
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.session.OpenProject;
import org.winnow.desktop.settings.Places;
import org.winnow.query.Query;
import org.winnow.query.SavedSets;
import org.winnow.store.Order;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

@ScreenTest
class PlaceKeeperTest {
    @TempDir
    private Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private Places places;
    private OpenProject project;
    private Store store;
    private CurrentSetModel set;

    @BeforeEach
    void open() throws StoreException {
        places = new Places(folder.resolve("places.json"));
        project = OpenProject.small(folder);
        store = project.session.store();
        set = project.session.set();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private void begin(String query, String order) throws IOException {
        places.left(store.file(), new Places.Place(query, order, 0));
        project.act(() -> new PlaceKeeper(project.session, places, new HandDelay(), said::add).begin());
        project.waitFor("the matches", () -> set.matches().get() != null);
    }

    @Test
    void anOrderClusterByClusterIsRemembered() throws Exception {
        begin("", "");
        project.act(() -> set.order().set(new Order.ByClusters()));
        project.close();
        assertThat(places.of(store.file())).contains(new Places.Place("", "cluster by cluster", 0));
    }

    @Test
    void andComesBack() throws Exception {
        begin("status:unreviewed,accepted", "cluster by cluster");
        assertThat(set.matches().get().sorted()).containsExactly(1, 3, 2, 4);
    }

    @Test
    void aQueryThatNamesASetComesBackToo() throws Exception {
        new SavedSets(store).save("bills", Query.parse("tag:billing"));
        begin("set:bills", "");
        assertThat(set.matches().get().sorted()).containsExactly(1, 3, 4);
        assertThat(said).isEmpty();
    }

    @Test
    void whereTheSetIsGoneEverythingIsShownAndSaidInASentence() throws Exception {
        new SavedSets(store).save("outer", Query.parse("set:gone"));
        begin("lang:en set:outer", "");
        assertThat(set.matches().get().sorted()).containsExactly(1, 2, 3, 4, 5);
        assertThat(set.query().get()).isEmpty();
        assertThat(said)
                .containsExactly(
                        "Everything is shown, because the query of last time, lang:en set:outer, names a saved set"
                                + " that is gone or cannot be read.");
        assertThat(project.errors).isEmpty();
    }
}
