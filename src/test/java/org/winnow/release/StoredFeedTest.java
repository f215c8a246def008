package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.edit.Edit;
import org.winnow.edit.History;
import org.winnow.model.Status;
import org.winnow.query.QueryEngine;
import org.winnow.query.Selection;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class StoredFeedTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void fill() throws StoreException {
        store = Projects.create(folder.resolve("p.winnow"));
        store.write(transaction -> {
            for (int i = 1; i <= 4; i++) {
                transaction.insert(Fixtures.example("e" + i, Fixtures.plain()));
            }
            return null;
        });
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    @Test
    void theExamplesOfTheSetAreVisitedInOrder() throws Exception {
        List<String> visited = new ArrayList<>();
        Feed feed = Feed.of(store.examples(), RoaringBitmap.bitmapOf(4, 2));
        feed.each((key, example) -> visited.add(key + example.id()));

        assertThat(visited).containsExactly("2e2", "4e4");
        assertThat(feed.count()).isEqualTo(2);
    }

    @Test
    void aChangeOfAnExampleOfTheSetIsNoticed() throws Exception {
        Feed.Mark before =
                Feed.of(store.examples(), RoaringBitmap.bitmapOf(2, 4)).mark();
        assertThat(before.changed()).isFalse();

        reject(4);

        assertThat(before.changed()).isTrue();
    }

    @Test
    void changesOfOthersDoNotMatter() throws Exception {
        Feed.Mark before =
                Feed.of(store.examples(), RoaringBitmap.bitmapOf(2, 4)).mark();

        reject(3);

        assertThat(before.changed()).isFalse();
    }

    private void reject(int key) throws StoreException {
        new History(store, new QueryEngine(store), Clock.systemUTC(), "Ada")
                .perform(new Edit.SetStatus(Status.REJECTED, null), Selection.Keys.of(key));
    }
}
