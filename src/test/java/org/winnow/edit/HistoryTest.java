package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Role;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.query.QueryException;
import org.winnow.query.Selection;
import org.winnow.store.Field;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.StoreException;
import org.winnow.text.JsonException;

class HistoryTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws StoreException {
        desk = Desk.create(
                folder.resolve("a.winnow"),
                List.of(
                        Samples.pair("a", "How?", "So.", "billing"),
                        Samples.pair("b", "How?", "So so."),
                        Samples.rich("r")));
    }

    @AfterEach
    void close() throws StoreException {
        desk.close();
    }

    static Stream<Edit> edits() {
        return Stream.of(
                new Edit.SetStatus(Status.ACCEPTED, null),
                new Edit.SetStatus(Status.REJECTED, "wrong source"),
                new Edit.AddTags(List.of("x", "billing/y")),
                new Edit.RemoveTags(List.of("billing")),
                new Edit.SetTags(List.of()),
                new Edit.SetTags(List.of("z")),
                new Edit.RenameTag("billing", "money"),
                new Edit.SetNote("n"),
                new Edit.SetNote(null),
                new Edit.SetSplit(Split.TEST),
                new Edit.SetText(Target.RESPONSE, "Good: Refunds take 5 days. 😀"),
                new Edit.SetText(Target.INSTRUCTION, "Why?"),
                new Edit.SetText(Target.SYSTEM, "Be kind."),
                new Edit.SetText(Target.SYSTEM, ""),
                new Edit.SetText(Target.message(0), "first"),
                new Edit.SetMessages(List.of(Message.of(Role.USER, "only"))),
                new Edit.SetMessages(List.of()),
                new ReplaceText("So", "Thus", Set.of(Role.ASSISTANT), true, true),
                new Edit.UseAlternative(0),
                new Edit.Delete(),
                new Edit.SplitAssignment(Map.of("a", Split.TRAIN, "r", Split.TEST, "nosuch", Split.TEST)),
                new Edit.KeepOne("a", List.of("b", "r", "nosuch"), "duplicate"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void everyEditIsUndoneAndRedoneExactly(Edit edit) throws StoreException {
        TreeMap<String, Example> before = desk.live();
        Step step = desk.history.perform(edit, Selection.all()).orElseThrow();
        TreeMap<String, Example> after = desk.live();

        assertThat(after).isNotEqualTo(before);
        assertThat(desk.history.undo()).contains(step);
        assertThat(desk.live()).isEqualTo(before);
        assertThat(desk.history.redo()).contains(step);
        assertThat(desk.live()).isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void anEditThatChangesNothingWritesNothing(Edit edit) throws StoreException {
        desk.history.perform(edit, Selection.all());
        long head = desk.history.head();
        boolean again = edit instanceof Edit.UseAlternative;

        assertThat(desk.history.perform(edit, Selection.all()).isPresent()).isEqualTo(again);
        assertThat(desk.history.head() == head).isNotEqualTo(again);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void theStepKnowsTheEditForReplay(Edit edit) throws StoreException, JsonException {
        Step step = desk.history.perform(edit, Selection.all()).orElseThrow();

        List<EditJson.Entry> entries = EditJson.readFile(step.edit());
        assertThat(entries).containsExactly(new EditJson.Entry(edit, Selection.all()));
    }

    @Test
    void oneEditIsOneStepThatCountsRealChangesOnly() throws StoreException {
        desk.history.perform(new Edit.AddTags(List.of("x")), Desk.ids("a"));
        Step step = desk.history
                .perform(new Edit.AddTags(List.of("x")), Selection.all())
                .orElseThrow();

        assertThat(step)
                .isEqualTo(new Step(
                        2,
                        1,
                        Desk.NOON.instant(),
                        "Ada",
                        "Added the tag x to 2 examples",
                        "{\"edit\":\"add-tags\",\"tags\":[\"x\"],\"where\":{\"query\":\"\"}}",
                        2));
        assertThat(desk.history.steps(0, 10)).extracting(Step::id).containsExactly(2L, 1L);
        assertThat(desk.history.steps(0, 1)).containsExactly(step);
    }

    @Test
    void keysAreRememberedAsIdentifiers() throws StoreException {
        Step step = desk.history
                .perform(new Edit.Delete(), new Selection.Keys(RoaringBitmap.bitmapOf(1, 3)))
                .orElseThrow();

        assertThat(step.edit()).isEqualTo("{\"edit\":\"delete\",\"where\":{\"ids\":[\"a\",\"r\"]}}");
        assertThat(step.title()).isEqualTo("Deleted 2 examples");
    }

    @Test
    void anAddedExampleGoesToTheBinOnUndo() throws StoreException {
        Example written = Samples.rich("");
        Step step = desk.history.perform(new Edit.Add(written)).orElseThrow();
        TreeMap<String, Example> after = desk.live();
        String id = after.keySet().stream()
                .filter(each -> !Set.of("a", "b", "r").contains(each))
                .findFirst()
                .orElseThrow();

        assertThat(after.get(id))
                .isEqualTo(new Example(id, written.content(), written.review(), Provenance.HAND_WRITTEN));
        assertThat(step.title()).isEqualTo("Wrote an example");
        desk.history.undo();
        assertThat(desk.live()).containsOnlyKeys("a", "b", "r");
        desk.history.redo();
        assertThat(desk.live()).isEqualTo(after);
    }

    @Test
    void anAddedExampleKeepsAFreeIdentifierAndGetsAnotherForATakenOne() throws StoreException {
        desk.history.perform(new Edit.Add(Samples.rich("free")));
        desk.history.perform(new Edit.Add(Samples.rich("a")));

        assertThat(desk.live()).hasSize(5).containsKey("free");
        assertThat(desk.example("a")).isEqualTo(Samples.pair("a", "How?", "So.", "billing"));
    }

    @Test
    void keepOneDoesNothingWithoutTheOneToKeep() throws StoreException {
        desk.history.perform(new Edit.Delete(), Desk.ids("a"));

        assertThat(desk.history.perform(new Edit.KeepOne("a", List.of("b"), "r")))
                .isEmpty();
        assertThat(desk.history.perform(new Edit.KeepOne("nosuch", List.of("b"), "r")))
                .isEmpty();
        assertThat(desk.example("b").status()).isEqualTo(Status.UNREVIEWED);
    }

    @Test
    void deletedExamplesCanBeRestoredByAQuery() throws StoreException, QueryException {
        desk.history.perform(new Edit.Delete(), desk.where("tag:billing"));
        assertThat(desk.live()).containsOnlyKeys("b");
        desk.history.perform(new Edit.Restore(), desk.where("is:deleted"));

        assertThat(desk.live()).containsOnlyKeys("a", "b", "r");
    }

    @Test
    void anImportIsUndoneByDeletingItsSource() throws StoreException, QueryException {
        Step step = desk.history
                .perform(new Edit.Delete(), desk.where("source:\"written by hand\""))
                .orElseThrow();

        assertThat(step.count()).isEqualTo(3);
        assertThat(desk.live()).isEmpty();
        desk.history.undo();
        assertThat(desk.live()).hasSize(3);
    }

    @Test
    void atTheEndsThereIsNothingToUndoOrRedo() throws StoreException {
        assertThat(desk.history.canUndo()).isFalse();
        assertThat(desk.history.canRedo()).isFalse();
        assertThat(desk.history.undo()).isEmpty();
        assertThat(desk.history.redo()).isEmpty();

        desk.history.perform(new Edit.SetNote("x"), Desk.ids("a"));
        assertThat(desk.history.canUndo()).isTrue();
        assertThat(desk.history.canRedo()).isFalse();
        desk.history.undo();
        assertThat(desk.history.canUndo()).isFalse();
        assertThat(desk.history.canRedo()).isTrue();
    }

    @Test
    void anEditAfterUndoBeginsABranchAndTheOldOneStaysInReach() throws StoreException {
        Step first = note("1");
        Step second = note("2");
        desk.history.undo();
        Step other = note("3");

        assertThat(other.parent()).isEqualTo(first.id());
        assertThat(desk.history.line()).containsExactly(first, other);
        desk.history.travelTo(second.id());
        assertThat(desk.example("a").review().note()).isEqualTo("2");
        assertThat(desk.history.line()).containsExactly(first, second);
        desk.history.travelTo(other.id());
        assertThat(desk.example("a").review().note()).isEqualTo("3");
        desk.history.travelTo(0);
        assertThat(desk.example("a").review().note()).isNull();
        assertThat(desk.history.redo()).contains(first);
        assertThat(desk.history.redo()).contains(other);
    }

    @Test
    void travellingNowhereOrToNoStepChangesNothing() throws StoreException {
        Step step = note("1");
        desk.history.travelTo(step.id());

        assertThatThrownBy(() -> desk.history.travelTo(99)).isInstanceOf(NoSuchElementException.class);
        assertThat(desk.history.head()).isEqualTo(step.id());
        assertThat(desk.example("a").review().note()).isEqualTo("1");
    }

    @Test
    void undoRefusesToLoseAnotherChange() throws StoreException {
        note("1");
        Step both = desk.history
                .perform(new Edit.SetStatus(Status.ACCEPTED, null), Selection.all())
                .orElseThrow();
        desk.store.write(transaction -> {
            transaction.set(2, Field.STATUS, "rejected");
            return true;
        });
        TreeMap<String, Example> before = desk.live();

        assertThatThrownBy(() -> desk.history.undo())
                .isInstanceOf(StoreException.class)
                .hasMessage("The example b was changed in another way since the step \"Accepted 3 examples\", and that"
                        + " change would be lost. Nothing was undone or redone.");
        assertThat(desk.live()).isEqualTo(before);
        assertThat(desk.history.head()).isEqualTo(both.id());
    }

    @Test
    void undoGoesOnAfterTheProjectWasClosed() throws StoreException {
        TreeMap<String, Example> before = desk.live();
        desk.history.perform(new Edit.SetText(Target.RESPONSE, "new"), Selection.all());
        TreeMap<String, Example> after = desk.live();
        desk.close();
        desk = Desk.open(folder.resolve("a.winnow"));

        desk.history.undo();
        assertThat(desk.live()).isEqualTo(before);
        desk.close();
        desk = Desk.open(folder.resolve("a.winnow"));
        desk.history.redo();
        assertThat(desk.live()).isEqualTo(after);
    }

    @Test
    void halfACharacterIsRefusedAndNothingOfTheEditRemains() throws StoreException {
        TreeMap<String, Example> before = desk.live();

        assertThatThrownBy(() -> desk.history.perform(
                        new ReplaceText("So so", "\ud83d", Set.of(Role.ASSISTANT), false, true), Selection.all()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("half of a character");
        assertThat(desk.live()).isEqualTo(before);
        assertThat(desk.history.head()).isZero();
    }

    @Test
    void aRecipeDoesTheSameInAnotherProject() throws StoreException, JsonException, QueryException {
        List<Example> examples = List.copyOf(desk.live().values());
        desk.history.perform(new Edit.RenameTag("billing", "money"), desk.where("tag:billing"));
        desk.history.perform(new Edit.SetStatus(Status.ACCEPTED, null), desk.where("tag:money -has:note"));
        desk.history.perform(new Edit.SetStatus(Status.HELD_BACK, null), Desk.ids("b"));
        desk.history.undo();
        desk.history.perform(new Edit.KeepOne("a", List.of("b"), "duplicate"));
        desk.history.perform(new Edit.SplitAssignment(Map.of("a", Split.TRAIN, "r", Split.VALIDATION)));
        desk.history.perform(new Edit.Add(Samples.rich("new")));
        desk.history.perform(new Edit.Delete(), desk.where("status:rejected has:note id:r"));
        String recipe = EditJson.recipe(desk.history.line());

        try (Desk other = Desk.create(folder.resolve("other.winnow"), examples)) {
            List<Step> steps = other.history.replay(EditJson.readFile(recipe));

            assertThat(other.live()).isEqualTo(desk.live());
            assertThat(steps).hasSize(6).hasSameSizeAs(desk.history.line());
            assertThat(EditJson.recipe(other.history.line())).isEqualTo(recipe);
        }
    }

    @Test
    void anEditOfUnnamedExamplesNeedsASelection() {
        assertThatThrownBy(() -> desk.history.perform(new Edit.Delete()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("delete needs a selection");
    }

    private Step note(String text) throws StoreException {
        Optional<Step> step = desk.history.perform(new Edit.SetNote(text), Desk.ids("a"));
        return step.orElseThrow();
    }
}
