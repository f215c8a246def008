package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.query.Query;
import org.winnow.query.SavedSets;
import org.winnow.query.Selection;
import org.winnow.query.TagMentions;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.StoreException;

/** Saved sets and the digits of the review follow a tag that gets another name. */
class MentionsTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.create(
                folder.resolve("tags.winnow"),
                List.of(
                        example("a", "bill", "bill/refund"),
                        example("b", "bill/refund", "ship"),
                        example("c", "ship", "tone")));
        SavedSets sets = new SavedSets(desk.store);
        sets.save("bills", Query.parse("tag:bill status:unreviewed"));
        sets.save("no refunds", Query.parse("-tag:bill/refund"));
        sets.save("pattern", Query.parse("tag:bill*"));
        setting(TagMentions.DIGITS, "tone\nbill/refund\nbill");
    }

    @AfterEach
    void close() throws StoreException {
        desk.close();
    }

    private static Example example(String id, String... tags) {
        return new Example(
                id,
                Content.of(List.of(Message.of(Role.USER, "?"), Message.of(Role.ASSISTANT, "!"))),
                Review.NEW.withTags(List.of(tags)),
                Provenance.HAND_WRITTEN);
    }

    private void setting(String name, String value) throws StoreException {
        desk.store.write(transaction -> {
            transaction.setting(name, value);
            return true;
        });
    }

    private Step rename(List<String> from, String to) throws StoreException {
        return desk.history
                .perform(new Edit.RenameTag(from, to), Selection.all())
                .orElseThrow();
    }

    private Map<String, String> sets() throws StoreException {
        return new SavedSets(desk.store).all();
    }

    private String digits() throws StoreException {
        return desk.store.settings().get(TagMentions.DIGITS).orElseThrow();
    }

    private void assertAsAtFirst() throws StoreException {
        assertThat(sets())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bills", "tag:bill status:unreviewed",
                        "no refunds", "-tag:bill/refund",
                        "pattern", "tag:bill*"));
        assertThat(digits()).isEqualTo("tone\nbill/refund\nbill");
    }

    private void assertRenamed() throws StoreException {
        assertThat(sets())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bills", "tag:money status:unreviewed",
                        "no refunds", "-tag:money/refund",
                        "pattern", "tag:bill*"));
        assertThat(digits()).isEqualTo("tone\nmoney/refund\nmoney");
    }

    @Test
    void theyFollowInTheSameStepWhichSaysSo() throws StoreException {
        assertThat(rename(List.of("bill"), "money").title())
                .isEqualTo(
                        "Renamed the tag bill to money in 2 examples, in 2 saved sets and on the digits of the review");
        assertRenamed();
        assertThat(desk.history.steps(0, 9)).hasSize(1);
        assertThat(desk.history.steps(0, 9).get(0).title()).endsWith("and on the digits of the review");
    }

    @Test
    void undoingBringsThemBackAndRedoingRenamesThemAgain() throws StoreException {
        rename(List.of("bill"), "money");
        desk.history.undo();
        assertAsAtFirst();
        desk.history.redo();
        assertRenamed();
    }

    @Test
    void alsoAfterTheProjectWasClosed() throws StoreException {
        rename(List.of("bill"), "money");
        desk.close();
        desk = Desk.open(folder.resolve("tags.winnow"));
        desk.history.undo();
        assertAsAtFirst();
    }

    @Test
    void aJourneyOverSeveralRenamingsSwapsThemOneAfterTheOther() throws StoreException {
        rename(List.of("bill"), "coin");
        rename(List.of("coin"), "money");
        long last = desk.history.head();
        assertRenamed();
        desk.history.travelTo(0);
        assertAsAtFirst();
        desk.history.travelTo(last);
        assertRenamed();
    }

    @Test
    void whatSomebodyHasChangedSinceStays() throws Exception {
        rename(List.of("bill"), "money");
        new SavedSets(desk.store).save("bills", Query.parse("tag:money tokens>5"));
        new SavedSets(desk.store).delete("no refunds");
        desk.history.undo();
        assertThat(sets()).isEqualTo(Map.of("bills", "tag:money tokens>5", "pattern", "tag:bill*"));
        assertThat(digits()).isEqualTo("tone\nbill/refund\nbill");
    }

    @Test
    void mergedTagsBecomeOneInAQueryAndOnTheDigits() throws Exception {
        new SavedSets(desk.store).save("bills", Query.parse("tag:bill,tone"));
        rename(List.of("bill", "tone"), "tone");
        assertThat(sets()).containsEntry("bills", "tag:tone").containsEntry("no refunds", "-tag:tone/refund");
        assertThat(digits()).isEqualTo("tone\ntone/refund");
    }

    @Test
    void aTagPutBelowAnotherIsFound() throws StoreException {
        rename(List.of("bill"), "ship/bill");
        assertThat(sets()).containsEntry("bills", "tag:ship/bill status:unreviewed");
        assertThat(digits()).isEqualTo("tone\nship/bill/refund\nship/bill");
    }

    @Test
    void asLongAsAnExampleKeepsTheNameSoDoThey() throws StoreException {
        Step step = desk.history
                .perform(new Edit.RenameTag("bill", "money"), Desk.ids("a"))
                .orElseThrow();
        assertThat(step.title()).isEqualTo("Renamed the tag bill to money in 1 example");
        assertAsAtFirst();
    }

    @Test
    void theTitleNamesWhatThereIs() throws StoreException {
        assertThat(rename(List.of("tone"), "style").title())
                .isEqualTo("Renamed the tag tone to style in 1 example and on the digits of the review");
        assertThat(rename(List.of("ship"), "send").title()).isEqualTo("Renamed the tag ship to send in 2 examples");
    }

    @Test
    void theBinKeepsNothing() throws Exception {
        desk.history.perform(new Edit.Delete(), Desk.ids("b"));
        desk.history.perform(new Edit.RenameTag("bill", "money"), desk.where("tag:bill"));
        assertRenamed();
    }

    @Test
    void aRecordOfAnotherStepUnderTheNumberIsNotUsed() throws StoreException {
        Step step = rename(List.of("bill"), "money");
        String kept = desk.store.settings().get(Mentions.PREFIX + step.id()).orElseThrow();
        setting(Mentions.PREFIX + step.id(), kept.replace("2026", "2025"));
        desk.history.undo();
        assertRenamed();
        desk.history.redo();
        setting(Mentions.PREFIX + step.id(), "{");
        desk.history.undo();
        assertRenamed();
    }
}
