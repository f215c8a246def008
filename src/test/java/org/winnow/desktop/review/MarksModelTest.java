package org.winnow.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.session.HeldRunner;
import org.winnow.desktop.session.SmallProject;
import org.winnow.job.DirectJobRunner;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Judgement;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.store.StoreException;

class MarksModelTest {
    @TempDir
    private Path folder;

    private SmallProject project;
    private ReviewModel review;
    private MarksModel marks;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        project.store.write(transaction -> {
            transaction.insert(example("first", 2));
            transaction.insert(example("second", 1));
            return true;
        });
        review = new ReviewModel(
                project.set, project.current, project.edits, project.store, new DirectJobRunner(), SmallProject.NOON);
        marks = new MarksModel(review);
        project.set.onQuery("has:passages");
        review.onBegin();
    }

    private static Example example(String id, int passages) {
        List<Retrieved> retrieved = List.of(
                        new Retrieved(Passage.of("It opens on Monday."), 0.9),
                        new Retrieved(Passage.of("It closes at six."), 0.8))
                .subList(0, passages);
        Content content = new Content(
                List.of(Message.of(Role.USER, "When?"), Message.of(Role.ASSISTANT, "On Monday.")),
                retrieved,
                List.of(),
                List.of(),
                List.of(),
                null,
                RawJson.EMPTY_OBJECT);
        return new Example(id, content, Review.NEW, new Provenance(0, "a.jsonl", "x", 1, null));
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private Review.Marks stored(String id) throws StoreException {
        int key = project.store.examples().find(id).orElseThrow();
        return project.store.examples().load(key).review().marks();
    }

    @Test
    void aRatingGoesUpAndDownAndAwayBelowTheWorst() throws StoreException {
        marks.onRateBy(-1);
        assertThat(stored("first")).isEqualTo(Review.Marks.NONE);
        marks.onRateBy(1);
        marks.onRateBy(1);
        assertThat(stored("first").rating()).isEqualTo(2);
        marks.onRate(5);
        marks.onRateBy(1);
        assertThat(stored("first").rating()).isEqualTo(5);
        marks.onRate(1);
        marks.onRateBy(-1);
        assertThat(stored("first")).isEqualTo(Review.Marks.NONE);
    }

    @Test
    void aFlagComesAndGoesAndStaysWithItsExample() throws StoreException {
        marks.onFlag();
        review.onSkip();
        assertThat(marks.marks().get().flagged()).isFalse();
        marks.onFlag();
        marks.onFlag();
        assertThat(stored("first").flagged()).isTrue();
        assertThat(stored("second").flagged()).isFalse();
        review.onPrevious();
        assertThat(marks.marks().get().flagged()).isTrue();
    }

    @Test
    void judgingBeginsAtTheFirstPassageAndGoesOnToTheNext() throws StoreException {
        marks.onJudge(Judgement.USED);
        assertThat(marks.passage().get()).isEqualTo(1);
        marks.onJudge(Judgement.WRONG);
        assertThat(marks.passage().get()).isEqualTo(1);
        assertThat(stored("first").judgements()).isEqualTo(List.of(Judgement.USED, Judgement.WRONG));
    }

    @Test
    void theSameJudgementAgainTakesItAway() throws StoreException {
        marks.onPassage(-1);
        marks.onJudge(Judgement.STALE);
        assertThat(stored("first").judgements()).isEqualTo(Arrays.asList(null, Judgement.STALE));
        marks.onJudge(Judgement.STALE);
        assertThat(stored("first")).isEqualTo(Review.Marks.NONE);
    }

    @Test
    void theChoiceGoesRoundAndIsForgottenWithTheExample() {
        marks.onPassage(1);
        marks.onPassage(1);
        assertThat(marks.passage().get()).isEqualTo(1);
        marks.onPassage(1);
        assertThat(marks.passage().get()).isZero();
        review.onSkip();
        assertThat(marks.passage().get()).isEqualTo(-1);
    }

    @Test
    void pressesThatComeFasterThanTheyAreStoredAllCount() throws StoreException {
        HeldRunner slow = new HeldRunner();
        ReviewModel held =
                new ReviewModel(project.set, project.current, project.edits, project.store, slow, SmallProject.NOON);
        MarksModel quick = new MarksModel(held);
        held.onBegin();
        slow.letGo();
        quick.onRateBy(1);
        quick.onRateBy(1);
        slow.letGo();
        quick.onRateBy(1);
        slow.letGo();
        assertThat(quick.marks().get().rating()).isEqualTo(3);
        assertThat(stored("first").rating()).isEqualTo(3);
    }

    @Test
    void eachMarkIsOneStepThatUndoTakesBack() throws StoreException {
        marks.onRate(4);
        marks.onFlag();
        project.edits.undo(step -> {});
        assertThat(stored("first")).isEqualTo(Review.Marks.NONE.withRating(4));
    }
}
