package org.winnow.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.kit.SpanText.Look;
import org.winnow.desktop.kit.SpanText.Mark;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.session.HeldRunner;
import org.winnow.desktop.session.SmallProject;
import org.winnow.edit.Edit;
import org.winnow.edit.Target;
import org.winnow.job.DirectJobRunner;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.rag.Grounder;
import org.winnow.rag.Verdict;
import org.winnow.store.StoreException;
import org.winnow.text.Languages;

class GroundingModelTest {
    private static final String FOUND = "A cracked screen is repaired for a fee of 29 euros.";
    private static final String INVENTED = "Our engineers drive to Madagascar within 45 minutes.";

    @TempDir
    private Path folder;

    private final HeldRunner comparing = new HeldRunner();
    private SmallProject project;
    private ReviewModel review;
    private GroundingModel grounding;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        project.store.write(transaction -> {
            transaction.insert(example("true", FOUND));
            transaction.insert(example("mixed", FOUND + " " + INVENTED));
            return true;
        });
        review = new ReviewModel(
                project.set, project.current, project.edits, project.store, new DirectJobRunner(), SmallProject.NOON);
        grounding = new GroundingModel(review, new Grounder(new Languages()), comparing);
        project.set.onQuery("has:passages");
        review.onBegin();
    }

    private static Example example(String id, String response) {
        Content content = new Content(
                List.of(Message.of(Role.USER, "What about my screen?"), Message.of(Role.ASSISTANT, response)),
                List.of(
                        new Retrieved(Passage.of("Opening hours are ten to six on weekdays."), 0.9),
                        new Retrieved(
                                Passage.of("Batteries are free. A cracked screen is repaired for a fee of 29 euros."),
                                0.8)),
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

    private List<Verdict> verdicts() {
        return grounding.grounding().get().sentences().stream()
                .map(sentence -> sentence.verdict())
                .toList();
    }

    @Test
    void theResponseIsComparedInTheBackgroundAndTheNextOneAheadOfBeingShown() {
        assertThat(grounding.grounding().get()).isNull();
        assertThat(comparing.titles).hasSize(2); // once each
        comparing.letGo();
        assertThat(verdicts()).containsExactly(Verdict.SUPPORTED);
        review.onSkip();
        assertThat(verdicts()).containsExactly(Verdict.SUPPORTED, Verdict.UNSUPPORTED);
    }

    @Test
    void whatAsksForALookIsLookedAtFirst() {
        comparing.letGo();
        assertThat(grounding.chosen().get()).isZero();
        assertThat(grounding.sentence(grounding.grounding().get()).support().passage())
                .isEqualTo(1);
        review.onSkip();
        assertThat(grounding.chosen().get()).isEqualTo(1);
    }

    @Test
    void sentencesAreWalkedThroughAndTheWalkEndsAtBothEnds() {
        comparing.letGo();
        review.onSkip();
        grounding.onMove(1);
        assertThat(grounding.chosen().get()).isEqualTo(1);
        grounding.onMove(-1);
        grounding.onMove(-1);
        assertThat(grounding.chosen().get()).isZero();
        grounding.onChoose(7);
        assertThat(grounding.chosen().get()).isEqualTo(-1);
    }

    @Test
    void anEditedResponseIsComparedAnew() throws StoreException {
        comparing.letGo();
        int key = review.shown().get().key();
        review.onEdit(key, new Edit.SetText(Target.RESPONSE, INVENTED));
        comparing.letGo();
        assertThat(verdicts()).containsExactly(Verdict.UNSUPPORTED);
        assertThat(grounding.of(review.shown().get()))
                .isEqualTo(grounding.grounding().get());
    }

    @Test
    void aResponseWithoutPassagesIsNotCompared() {
        project.set.onQuery("-has:passages");
        review.onBegin();
        comparing.letGo();
        assertThat(grounding.grounding().get()).isNull();
        grounding.onMove(1);
        assertThat(grounding.chosen().get()).isEqualTo(-1);
    }

    @Test
    void aSentenceIsMarkedByColourAndLineAndWhatWasNotFoundOnARedGround() {
        comparing.letGo();
        review.onSkip();
        List<Mark> marks = Lens.marks(grounding.grounding().get());
        int second = FOUND.length() + 1;
        int name = second + INVENTED.indexOf("Madagascar");
        int number = second + INVENTED.indexOf("45");
        assertThat(marks)
                .startsWith(
                        new Mark(0, FOUND.length(), Tone.GOOD, Look.SOLID),
                        new Mark(second, second + INVENTED.length(), Tone.BAD, Look.DOTTED))
                .contains(new Mark(name, name + "Madagascar".length(), Tone.BAD, Look.FILL))
                .anyMatch(mark -> mark.look() == Look.FILL && mark.start() == number);
        assertThat(Lens.marks(null)).isEmpty();
    }
}
