package org.winnow.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.ScreenTest;
import org.winnow.edit.Edit;
import org.winnow.job.Outcome;
import org.winnow.model.Status;
import org.winnow.query.Selection;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

@ScreenTest
class ProjectSessionTest {
    @TempDir
    private Path folder;

    @Test
    void aCommitReachesTheSetAndWhoeverListens() throws StoreException {
        List<Integer> changed = new CopyOnWriteArrayList<>();
        try (OpenProject project = OpenProject.small(folder)) {
            ProjectSession session = project.session;
            project.act(() -> {
                session.onChanged(keys -> keys.forEach((org.roaringbitmap.IntConsumer) changed::add));
                session.set().onQuery("status:rejected");
                session.editing().perform(new Edit.SetStatus(Status.REJECTED, null), Selection.Keys.of(2));
            });
            project.waitFor(
                    "the rejected one",
                    () -> session.set().matches().get() != null
                            && session.set().matches().get().count() == 1);
            project.waitFor("the keys", () -> changed.contains(2));
            assertThat(project.errors).isEmpty();
        }
    }

    @Test
    void editsThatWaitAreWrittenBeforeTheProjectCloses() throws StoreException {
        OpenProject project = OpenProject.small(folder);
        project.act(() -> {
            for (int key = 1; key <= 5; key++) {
                project.session.editing().perform(new Edit.SetStatus(Status.HELD_BACK, null), Selection.Keys.of(key));
            }
            project.session.close();
        });
        assertThat(project.errors).isEmpty();
        try (Store store = Projects.open(folder.resolve("small.winnow"))) {
            for (int key = 1; key <= 5; key++) {
                assertThat(store.examples().load(key).status()).isEqualTo(Status.HELD_BACK);
            }
        }
    }

    @Test
    void whoAsksAfterClosingHearsThatNothingCameOfIt() throws StoreException {
        OpenProject project = OpenProject.small(folder);
        project.close();
        List<String> heard = new CopyOnWriteArrayList<>();
        project.act(() -> project.session.lengthy().submit("Late", progress -> "late", new Outcome<String>() {
            @Override
            public void done(String result) {
                heard.add(result);
            }

            @Override
            public void failed(Throwable cause) {
                heard.add("failed");
            }

            @Override
            public void cancelled() {
                heard.add("cancelled");
            }
        }));
        project.waitFor("an outcome", () -> !heard.isEmpty());
        assertThat(heard).containsExactly("cancelled");
        assertThat(project.errors).isEmpty();
    }
}
