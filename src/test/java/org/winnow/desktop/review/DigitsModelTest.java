package org.winnow.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.fx.HandDelay;
import org.winnow.desktop.session.SmallProject;
import org.winnow.edit.Edit;
import org.winnow.job.DirectJobRunner;
import org.winnow.model.Review;
import org.winnow.model.Status;
import org.winnow.query.Selection;
import org.winnow.store.StoreException;

class DigitsModelTest {
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    @TempDir
    private Path folder;

    private final HandDelay delay = new HandDelay();
    private SmallProject project;
    private ReviewModel review;
    private DigitsModel digits;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        begin();
    }

    private void begin() {
        review = new ReviewModel(
                project.set, project.current, project.edits, project.store, new DirectJobRunner(), SmallProject.NOON);
        digits = new DigitsModel(review, project.store, new DirectJobRunner(), delay);
        project.set.refresh();
        review.onBegin();
        digits.onEnter();
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private Review review(int key) throws StoreException {
        return project.store.examples().load(key).review();
    }

    @Test
    void atFirstTheDigitsChooseTheMostFrequentTags() {
        assertThat(digits.tags().get()).containsExactly("billing", "billing/refund", "shipping");
    }

    @Test
    void aDigitGivesATagAndTakesItAway() throws StoreException {
        digits.onDigit(FIRST);
        assertThat(review(1).tags()).containsExactly("billing", "billing/refund");
        assertThat(review.shown().get().key()).isEqualTo(1);
        digits.onDigit(FIRST);
        assertThat(review(1).tags()).containsExactly("billing/refund");
    }

    @Test
    void onceUsedADigitKeepsItsMeaning() throws StoreException {
        digits.onDigit(FIRST);
        project.perform(new Edit.AddTags(List.of("shipping")), 1, 2, 3, 4, 5);
        begin();
        assertThat(digits.tags().get()).containsExactly("billing", "billing/refund", "shipping");
    }

    @Test
    void aDigitFollowsATagThatGetsAnotherNameAndComesBackWithUndo() throws StoreException {
        project.edits.onSteps(digits::onSteps);
        digits.onTags(List.of("shipping", "billing"));
        project.edits.perform(new Edit.RenameTag("billing", "money"), Selection.all());
        assertThat(digits.tags().get()).containsExactly("shipping", "money");
        project.edits.undo(step -> {});
        assertThat(digits.tags().get()).containsExactly("shipping", "billing");
    }

    @Test
    void takingBackTakesTheReasonWithTheRejectionAndSoDoesUndo() throws StoreException {
        review.onDecide(Status.REJECTED);
        digits.onDigit(FIRST);
        assertThat(review(1).reason()).isEqualTo("not in the passages");
        review.onTakeBack();
        assertThat(review(1).status()).isEqualTo(Status.UNREVIEWED);
        assertThat(review(1).reason()).isNull();

        review.onDecide(Status.REJECTED);
        digits.onDigit(SECOND);
        project.edits.undo(step -> {});
        assertThat(review(1).status()).isEqualTo(Status.UNREVIEWED);
        assertThat(review(1).reason()).isNull();
    }

    @Test
    void untilThenItFollowsTheProject() throws StoreException {
        project.perform(new Edit.AddTags(List.of("shipping")), 1, 2, 3, 4, 5);
        digits.onEnter();
        assertThat(digits.tags().get()).containsExactly("shipping", "billing", "billing/refund");
    }

    @Test
    void chosenTagsAreTidiedAndKeptInTheirOrder() {
        digits.onTags(List.of("tone//warm", "", " roaming ", "roaming"));
        begin();
        assertThat(digits.tags().get()).containsExactly("tone/warm", "roaming");
    }

    @Test
    void afterARejectionADigitIsItsReason() throws StoreException {
        review.onDecide(Status.REJECTED);
        assertThat(digits.asked().get().key()).isEqualTo(1);
        digits.onDigit(SECOND);
        assertThat(review(1).reason()).isEqualTo("does not answer the question");
        assertThat(review(2).tags()).containsExactly("shipping");
        assertThat(review.decisions().get(0).line())
                .isEqualTo("does not answer the question · How long do refunds take?");
        assertThat(digits.asked().get()).isNull();
    }

    @Test
    void aDigitWithoutAReasonBehindItDoesNothing() throws StoreException {
        digits.onReasons(List.of("wrong"));
        review.onDecide(Status.REJECTED);
        digits.onDigit(SECOND);
        assertThat(review(1).reason()).isNull();
        assertThat(digits.asked().get()).isNotNull();
    }

    @Test
    void afterAWhileOrTheNextDecisionDigitsAreTagsAgain() throws StoreException {
        review.onDecide(Status.REJECTED);
        delay.pass(DigitsModel.ASKED);
        digits.onDigit(FIRST);
        assertThat(review(2).tags()).containsExactly("billing", "shipping");
        review.onDecide(Status.REJECTED);
        review.onDecide(Status.ACCEPTED);
        assertThat(digits.asked().get()).isNull();
    }

    @Test
    void takingARejectionBackTakesItsReasonToo() throws StoreException {
        review.onDecide(Status.REJECTED);
        digits.onDigit(FIRST);
        review.onTakeBack();
        assertThat(review(1).status()).isEqualTo(Status.UNREVIEWED);
        assertThat(review(1).reason()).isNull();
        assertThat(review.shown().get().key()).isEqualTo(1);
    }

    @Test
    void takingADecisionBackDoesNotAskForTheOneBefore() {
        review.onDecide(Status.REJECTED);
        delay.pass(DigitsModel.ASKED);
        review.onDecide(Status.ACCEPTED);
        review.onTakeBack();
        assertThat(digits.asked().get()).isNull();
    }

    @Test
    void reasonsAreKeptInTheProject() {
        digits.onReasons(List.of("wrong", " wrong ", "", "rude"));
        begin();
        assertThat(digits.reasons().get()).containsExactly("wrong", "rude");
    }

    @Test
    void withoutAnExampleADigitDoesNothing() {
        project.set.onQuery("nothingatall");
        review.onBegin();
        digits.onDigit(FIRST);
        assertThat(project.edits.canUndo().get()).isFalse();
    }
}
