package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
import org.winnow.query.Selection;
import org.winnow.store.Drafts.Draft;
import org.winnow.store.StoreException;

/** Drafts go with the edits that save them; a cancelled edit leaves everything. */
class TypedTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws StoreException {
        desk = Desk.create(
                folder.resolve("a.winnow"),
                List.of(Samples.pair("a", "How?", "So."), Samples.pair("b", "How?", "So.")));
    }

    @AfterEach
    void close() throws StoreException {
        desk.close();
    }

    private void keep(String id, String... fields) throws StoreException {
        for (String field : fields) {
            Draft draft = new Draft(id, field, "typed", "So.", Instant.EPOCH);
            desk.store.write(transaction -> {
                transaction.keepDraft(draft);
                return true;
            });
        }
    }

    private List<String> kept() throws StoreException {
        return desk.store.drafts().all().stream()
                .map(draft -> draft.id() + "/" + draft.field())
                .toList();
    }

    @Test
    void theEditThatSavesATextRemovesItsDraftAndNoOther() throws StoreException {
        keep("a", "response", "instruction");
        keep("b", "response");
        desk.history.perform(new Edit.SetText(Target.RESPONSE, "typed"), Desk.ids("a"));
        assertThat(kept()).containsExactly("a/instruction", "b/response");
    }

    @Test
    void theDraftGoesAlsoIfTheTextIsSoAlready() throws StoreException {
        keep("a", "note", "response");
        assertThat(desk.history.perform(new Edit.SetText(Target.RESPONSE, "So."), Desk.ids("a")))
                .isEmpty();
        desk.history.perform(new Edit.SetNote("typed"), Desk.ids("a"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void editsOfSeveralExamplesLeaveDraftsAlone() throws StoreException {
        keep("a", "note");
        desk.history.perform(new Edit.SetNote("for all"), Selection.all());
        assertThat(kept()).containsExactly("a/note");
    }

    @Test
    void addingAnExampleRemovesTheDraftsOfTheNewOne() throws StoreException {
        keep("", "instruction", "response", "system", "tags");
        keep("a", "note");
        desk.history.perform(new Edit.Add(Samples.pair("", "How?", "Thus.")));
        assertThat(kept()).containsExactly("a/note");
    }

    @Test
    void aRefusedEditLeavesTheDraft() throws StoreException {
        keep("a", "response");
        assertThatThrownBy(() -> desk.history.perform(new Edit.SetText(Target.RESPONSE, "\ud83d"), Desk.ids("a")))
                .isInstanceOf(StoreException.class);
        assertThat(kept()).containsExactly("a/response");
    }

    @Test
    void aCancelledBulkEditChangesNothingAndUndoTellsHowFarItIs() throws StoreException {
        Edit tag = new Edit.AddTags(List.of("x"));
        Counted counted = new Counted(1);
        assertThatThrownBy(() -> desk.history.perform(tag, Selection.all(), counted))
                .isInstanceOf(CancelledException.class);
        assertThat(desk.history.head()).isZero();
        assertThat(desk.example("a").tags()).isEmpty();
        Counted whole = new Counted(Integer.MAX_VALUE);
        desk.history.perform(tag, Selection.all(), whole);
        assertThat(whole.told).isEqualTo("2 of 2");
        desk.history.undo(whole);
        assertThat(whole.told).isEqualTo("2 of 2");
        assertThatThrownBy(() -> desk.history.redo(new Counted(1))).isInstanceOf(CancelledException.class);
        assertThat(desk.example("b").tags()).isEmpty();
    }

    /** Is cancelled after some units. */
    private static final class Counted implements Progress {
        private final int most;
        private String told = "";
        private int seen;

        Counted(int most) {
            this.most = most;
        }

        @Override
        public void at(long done, long total) {
            told = done + " of " + total;
            seen++;
        }

        @Override
        public void checkCancelled() {
            if (seen > most) {
                throw new CancelledException();
            }
        }
    }
}
