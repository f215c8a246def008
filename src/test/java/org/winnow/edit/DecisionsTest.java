package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Review;
import org.winnow.model.Status;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.StoreException;

/** A rejection and the reason that follows it are one decision. */
class DecisionsTest {
    private static final Edit REJECT = new Edit.SetStatus(Status.REJECTED, null);
    private static final Edit BECAUSE = new Edit.SetStatus(Status.REJECTED, "too long");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws StoreException {
        desk = Desk.create(
                folder.resolve("some.winnow"),
                List.of(
                        Samples.pair("a", "One?", "1"),
                        Samples.pair("b", "Two?", "2"),
                        Samples.pair("c", "Three?", "3")));
    }

    @AfterEach
    void close() throws StoreException {
        desk.close();
    }

    private Step perform(Edit edit, String... ids) throws StoreException {
        return desk.history.perform(edit, Desk.ids(ids)).orElseThrow();
    }

    private String review(String id) throws StoreException {
        Review review = desk.example(id).review();
        return review.status().word() + (review.reason() == null ? "" : ": " + review.reason());
    }

    private List<String> told() throws StoreException {
        return Decisions.told(desk.history.steps(0, 99), desk.history.head()).stream()
                .map(Step::title)
                .toList();
    }

    @Test
    void theyAreTakenBackTogetherAndMadeAgainTogether() throws StoreException {
        perform(REJECT, "a");
        perform(BECAUSE, "a");
        assertThat(desk.history.undo().map(Step::title)).contains("Rejected 1 example: too long");
        assertThat(review("a")).isEqualTo("unreviewed");
        assertThat(desk.history.canUndo()).isFalse();
        assertThat(desk.history.redo().map(Step::title)).contains("Rejected 1 example: too long");
        assertThat(review("a")).isEqualTo("rejected: too long");
        assertThat(desk.history.canRedo()).isFalse();
    }

    @Test
    void theHistoryTellsThemAsOne() throws StoreException {
        perform(REJECT, "b");
        perform(REJECT, "a");
        perform(BECAUSE, "a");
        perform(REJECT, "c");
        assertThat(told()).containsExactly("Rejected 1 example", "Rejected 1 example: too long", "Rejected 1 example");
        desk.history.undo();
        desk.history.undo();
        assertThat(told()).hasSize(3);
        assertThat(review("a")).isEqualTo("unreviewed");
        assertThat(review("b")).isEqualTo("rejected");
    }

    @Test
    void aRejectionThatIsTheCurrentStepIsTold() throws StoreException {
        Step first = perform(REJECT, "a");
        perform(BECAUSE, "a");
        desk.history.travelTo(first.id());
        assertThat(told()).containsExactly("Rejected 1 example: too long", "Rejected 1 example");
    }

    @Test
    void oneThatOtherWorkWasDoneOnIsTold() throws StoreException {
        Step first = perform(REJECT, "a");
        perform(BECAUSE, "a");
        desk.history.travelTo(first.id());
        perform(new Edit.SetNote("hm"), "a");
        assertThat(told()).hasSize(3);
    }

    @Test
    void whatCameBetweenOrConcernsOthersStaysApart() throws StoreException {
        perform(REJECT, "a");
        perform(new Edit.SetNote("hm"), "b");
        perform(BECAUSE, "a");
        desk.history.undo();
        assertThat(review("a")).isEqualTo("rejected");

        perform(REJECT, "b");
        perform(BECAUSE, "c");
        desk.history.undo();
        assertThat(review("b")).isEqualTo("rejected");
    }

    @Test
    void aSecondReasonIsADecisionOfItsOwn() throws StoreException {
        perform(REJECT, "a");
        perform(BECAUSE, "a");
        perform(new Edit.SetStatus(Status.REJECTED, "off topic"), "a");
        desk.history.undo();
        assertThat(review("a")).isEqualTo("rejected: too long");
        desk.history.undo();
        assertThat(review("a")).isEqualTo("unreviewed");
    }

    @Test
    void rejectionsOfManyAreNotOneExamplesDecision() throws StoreException {
        perform(REJECT, "a", "b");
        perform(BECAUSE, "a", "b");
        desk.history.undo();
        assertThat(review("a")).isEqualTo("rejected");
    }

    @Test
    void whatSomebodyElseAddedIsTheirs() throws StoreException {
        perform(REJECT, "a");
        new History(desk.store, desk.engine, Desk.NOON, "Bob").perform(BECAUSE, Desk.ids("a"));
        desk.history.undo();
        assertThat(review("a")).isEqualTo("rejected");
    }

    @Test
    void aStepOfAnotherVersionIsAStepOfItsOwn() {
        Step rejection = new Step(1, 0, Desk.NOON.instant(), "Ada", "", "{\"edit\":\"set-status\"", 1);
        Step reason = new Step(2, 1, Desk.NOON.instant(), "Ada", "", "{\"edit\":\"set-status\"", 1);
        assertThat(Decisions.told(List.of(reason, rejection), 2)).containsExactly(reason, rejection);
    }
}
