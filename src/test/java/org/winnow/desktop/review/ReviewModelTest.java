package org.winnow.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.desktop.session.HeldRunner;
import org.winnow.desktop.session.SmallProject;
import org.winnow.edit.Edit;
import org.winnow.edit.Target;
import org.winnow.model.Cluster;
import org.winnow.model.Status;
import org.winnow.store.Order;
import org.winnow.store.StoreException;

class ReviewModelTest {
    @TempDir
    private Path folder;

    private final HeldRunner loading = new HeldRunner();
    private SmallProject project;
    private ReviewModel review;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        review =
                new ReviewModel(project.set, project.current, project.edits, project.store, loading, SmallProject.NOON);
        project.set.matches().subscribe(matches -> {
            if (matches != null) {
                review.onMatches(matches);
            }
        });
        project.set.refresh();
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private void decide(Status... statuses) {
        for (Status status : statuses) {
            loading.letGo();
            review.onDecide(status);
        }
        loading.letGo();
    }

    private int key() {
        loading.letGo();
        return review.shown().get() == null ? 0 : review.shown().get().key();
    }

    @Test
    void itBeginsAtTheFirstExample() {
        review.onEnter();
        assertThat(key()).isEqualTo(1);
        assertThat(review.place().get()).isEqualTo("Example 1 of 5");
        assertThat(review.hasExample().get()).isTrue();
    }

    @Test
    void itBeginsAtTheExampleInHand() {
        project.current.onChoose(3);
        review.onBegin();
        assertThat(key()).isEqualTo(3);
        assertThat(review.place().get()).isEqualTo("Example 3 of 5");
    }

    @Test
    void anotherOrderBeginsWithItsFirst() {
        review.onEnter();
        project.set.order().set(new Order.ByArrival(true));
        assertThat(key()).isEqualTo(5);
        assertThat(review.place().get()).isEqualTo("Example 1 of 5");
    }

    @Test
    void clusterByClusterTheMembersFollowEachOther() {
        review.onEnter();
        project.set.order().set(new Order.ByClusters());
        assertThat(key()).isEqualTo(1);
        assertThat(review.place().get()).isEqualTo("Example 1 of 5");
        assertThat(review.cluster().get()).isEqualTo("1 of 2 in this cluster");
        decide(Status.ACCEPTED);
        assertThat(key()).isEqualTo(3);
        assertThat(review.cluster().get()).isEqualTo("2 of 2 in this cluster");
        decide(Status.ACCEPTED);
        assertThat(key()).isEqualTo(2);
        assertThat(review.cluster().get()).isEmpty();
        project.set.onQuery("-id:refund-five");
        assertThat(review.cluster().get()).isEmpty();
        project.current.onChoose(3);
        review.onBegin();
        assertThat(review.cluster().get()).isEqualTo("The rest of its cluster is not in this list");
        project.set.order().set(Order.usual());
        assertThat(review.cluster().get()).isEmpty();
    }

    @Test
    void clusterByClusterItBeginsAnewOnceThereAreClusters() throws StoreException {
        clusters(List.of());
        project.set.order().set(new Order.ByClusters());
        review.onEnter();
        decide(Status.ACCEPTED);
        clusters(List.of(new Cluster(Cluster.Kind.EXACT, List.of(4, 5), 1)));
        assertThat(key()).isEqualTo(4);
        assertThat(review.cluster().get()).isEqualTo("1 of 2 in this cluster");
        decide(Status.REJECTED);
        clusters(List.of(new Cluster(Cluster.Kind.EXACT, List.of(1, 2), 1)));
        assertThat(key()).isEqualTo(5);
    }

    private void clusters(List<Cluster> found) throws StoreException {
        project.store.write(transaction -> {
            transaction.replaceClusters(found);
            return true;
        });
        project.set.refresh();
    }

    @Test
    void aSetWithoutExamplesIsEmptyAndOneThatWasLookedAtIsNot() {
        project.set.onQuery("nothingatall");
        review.onEnter();
        assertThat(review.over().get()).isTrue();
        assertThat(review.isEmpty()).isTrue();
        project.set.onQuery("id:order");
        review.onEnter();
        decide(Status.ACCEPTED);
        assertThat(review.over().get()).isTrue();
        assertThat(review.isEmpty()).isFalse();
    }

    @Test
    void aDecisionIsWrittenAndTheNextExampleShown() throws StoreException {
        review.onEnter();
        decide(Status.ACCEPTED, Status.REJECTED);
        assertThat(project.statuses())
                .containsExactly(
                        Status.ACCEPTED, Status.REJECTED, Status.ACCEPTED, Status.UNREVIEWED, Status.NEEDS_EDIT);
        assertThat(key()).isEqualTo(3);
        assertThat(project.current.key().get()).isEqualTo(3);
    }

    @Test
    void theNextExamplesAreLoadedAhead() {
        review.onEnter();
        loading.letGo();
        loading.titles.clear();
        review.onDecide(Status.ACCEPTED);
        assertThat(review.shown().get().key()).isEqualTo(2);
        assertThat(loading.titles).isEmpty();
    }

    @Test
    void anExampleThatIsStillBeingLoadedIsNotDecidedUnseen() throws StoreException {
        review.onEnter();
        assertThat(review.hasExample().get()).isFalse();
        key();
        review.onOpen(5);
        review.onChanged(RoaringBitmap.bitmapOf(1, 2, 3, 4, 5));
        review.onDecide(Status.ACCEPTED);
        assertThat(key()).isZero();
        assertThat(project.statuses().get(0)).isEqualTo(Status.UNREVIEWED);
    }

    @Test
    void aSecondPressBeforeTheNextExampleIsUpDecidesNothing() throws StoreException {
        review.onEnter();
        key();
        review.onChanged(RoaringBitmap.bitmapOf(2, 3));
        review.onDecide(Status.REJECTED);
        review.onDecide(Status.REJECTED);
        assertThat(project.statuses().subList(0, 3))
                .containsExactly(Status.REJECTED, Status.UNREVIEWED, Status.ACCEPTED);
        assertThat(key()).isEqualTo(2);
        assertThat(review.decisions()).hasSize(1);
    }

    @Test
    void skippingDecidesNothing() throws StoreException {
        review.onEnter();
        loading.letGo();
        review.onSkip();
        assertThat(key()).isEqualTo(2);
        assertThat(project.history.steps(0, 10)).isEmpty();
        review.onPrevious();
        assertThat(key()).isEqualTo(1);
    }

    @Test
    void takingBackReturnsToTheExampleAndItsStatus() throws StoreException {
        review.onEnter();
        decide(Status.ACCEPTED, Status.REJECTED);
        review.onSkip();
        review.onTakeBack();
        assertThat(key()).isEqualTo(2);
        assertThat(project.example(2).status()).isEqualTo(Status.UNREVIEWED);
        review.onTakeBack();
        assertThat(key()).isEqualTo(1);
        assertThat(project.example(1).status()).isEqualTo(Status.UNREVIEWED);
        assertThat(review.decisions()).isEmpty();
    }

    @Test
    void takingBackLeavesALaterEditOfAnotherExampleAlone() throws StoreException {
        review.onEnter();
        decide(Status.ACCEPTED);
        review.onEdit(2, new Edit.SetText(Target.RESPONSE, "It is on its way."));
        review.onTakeBack();
        assertThat(project.example(1).status()).isEqualTo(Status.UNREVIEWED);
        assertThat(project.example(2).response()).isEqualTo("It is on its way.");
    }

    @Test
    void takingBackADecisionThatChangedNothingChangesNothing() throws StoreException {
        project.perform(new Edit.SetStatus(Status.REJECTED, null), 2);
        project.current.onChoose(3);
        review.onBegin();
        decide(Status.ACCEPTED);
        review.onTakeBack();
        assertThat(key()).isEqualTo(3);
        assertThat(project.example(3).status()).isEqualTo(Status.ACCEPTED);
        assertThat(project.example(2).status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void takingBackBringsTheReasonBackToo() throws StoreException {
        project.perform(new Edit.SetStatus(Status.REJECTED, "wrong source"), 1);
        review.onEnter();
        decide(Status.ACCEPTED);
        assertThat(project.example(1).review().reason()).isNull();
        review.onTakeBack();
        assertThat(project.example(1).review().reason()).isEqualTo("wrong source");
    }

    @Test
    void withoutADecisionTakingBackGoesToTheExampleBefore() {
        review.onEnter();
        loading.letGo();
        review.onSkip();
        review.onTakeBack();
        assertThat(key()).isEqualTo(1);
    }

    @Test
    void theQueueStaysWhenADecisionTakesItsExampleOutOfTheSet() throws Exception {
        project.set.onQuery("status:unreviewed");
        loading.letGo();
        review.onDecide(Status.ACCEPTED);
        project.set.refresh();
        assertThat(project.set.matches().get().count()).isEqualTo(2);
        assertThat(review.place().get()).isEqualTo("Example 2 of 3");
        assertThat(key()).isEqualTo(2);
    }

    @Test
    void anotherQueryBeginsAnew() {
        review.onEnter();
        decide(Status.ACCEPTED);
        project.set.onQuery("source:b.csv");
        assertThat(key()).isEqualTo(3);
        assertThat(review.place().get()).isEqualTo("Example 1 of 3");
    }

    @Test
    void afterTheLastExampleTheReviewIsOver() {
        project.set.onQuery("source:a.jsonl");
        decide(Status.ACCEPTED, Status.ACCEPTED);
        assertThat(review.over().get()).isTrue();
        assertThat(review.hasExample().get()).isFalse();
        assertThat(review.place().get()).isEmpty();
        review.onDecide(Status.REJECTED);
        review.onTakeBack();
        assertThat(key()).isEqualTo(2);
        assertThat(review.over().get()).isFalse();
    }

    @Test
    void aReviewThatIsOverBeginsAnewWhenOneComesBack() {
        project.set.onQuery("source:a.jsonl");
        decide(Status.ACCEPTED, Status.ACCEPTED);
        review.onEnter();
        assertThat(key()).isEqualTo(1);
    }

    @Test
    void whatWasImportedMeanwhileComesAtTheEnd() throws StoreException {
        review.onEnter();
        project.store.write(
                transaction -> transaction.insert(SmallProject.example("new", "What is new?", "This.", "c.jsonl")));
        project.set.refresh();
        review.onEnter();
        assertThat(review.place().get()).isEqualTo("Example 1 of 6");
    }

    @Test
    void theLastTenDecisionsAreListedNewestFirst() {
        review.onEnter();
        decide(Status.ACCEPTED, Status.REJECTED);
        assertThat(review.decisions())
                .extracting(Decision::key, Decision::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, Status.REJECTED),
                        org.assertj.core.groups.Tuple.tuple(1, Status.ACCEPTED));
        review.onOpen(1);
        decide(Status.NEEDS_EDIT);
        assertThat(review.decisions()).extracting(Decision::key).containsExactly(1, 2);
    }

    @Test
    void anEditShowsOnTheExample() {
        review.onEnter();
        key();
        review.onEdit(1, new Edit.SetText(Target.RESPONSE, "A week."));
        key();
        assertThat(review.shown().get().example().response()).isEqualTo("A week.");
    }

    @Test
    void aTextThatIsHandedOverLateGoesToItsOwnExample() throws StoreException {
        review.onEnter();
        decide(Status.ACCEPTED);
        review.onEdit(1, new Edit.SetText(Target.RESPONSE, "A week."));
        assertThat(List.of(project.example(1).response(), project.example(2).response()))
                .containsExactly("A week.", "On its way.");
    }

    @Test
    void aChangeFromElsewhereIsLoadedAgain() throws StoreException {
        review.onEnter();
        key();
        project.perform(new Edit.SetText(Target.RESPONSE, "A week."), 1);
        review.onChanged(RoaringBitmap.bitmapOf(1));
        key();
        assertThat(review.shown().get().example().response()).isEqualTo("A week.");
    }

    @Test
    void enteringAgainGoesToTheExampleThatWasChosenMeanwhile() {
        review.onEnter();
        key();
        project.current.onChoose(4);
        review.onEnter();
        assertThat(key()).isEqualTo(4);
        assertThat(review.place().get()).isEqualTo("Example 4 of 5");
    }
}
