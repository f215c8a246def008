package org.winnow.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.fx.HandDelay;
import org.winnow.edit.Edit;
import org.winnow.edit.Target;
import org.winnow.job.DirectJobRunner;
import org.winnow.query.Selection;
import org.winnow.store.Drafts.Draft;
import org.winnow.store.StoreException;

class DraftsModelTest {
    @TempDir
    private Path folder;

    private final HandDelay delay = new HandDelay();
    private SmallProject project;
    private DraftsModel drafts;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        drafts = model();
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private DraftsModel model() {
        DraftsModel model = new DraftsModel(project.store, new DirectJobRunner(), delay, SmallProject.NOON);
        model.onOpen();
        return model;
    }

    private List<String> onDisk() throws StoreException {
        return project.store.drafts().all().stream().map(Draft::text).toList();
    }

    @Test
    void aTextIsOnDiskHalfASecondAfterTheLastKey() throws StoreException {
        drafts.onTyped("order", "response", "On it", "On its way.");
        delay.pass(DraftsModel.QUIET.minusMillis(1));
        drafts.onTyped("order", "response", "On its", "On its way.");
        delay.pass(DraftsModel.QUIET.minusMillis(1));
        assertThat(onDisk()).isEmpty();
        delay.pass(Duration.ofMillis(1));
        assertThat(project.store.drafts().all())
                .containsExactly(new Draft("order", "response", "On its", "On its way.", SmallProject.NOON.instant()));
    }

    @Test
    void whoNeverPausesLosesThreeSecondsAtMost() throws StoreException {
        for (int key = 0; key < 31; key++) {
            drafts.onTyped("order", "note", "k" + key, "");
            delay.pass(Duration.ofMillis(100));
        }
        assertThat(onDisk()).containsExactly("k29");
    }

    @Test
    void aTextThatIsAsBeforeIsNoDraft() throws StoreException {
        drafts.onTyped("order", "note", "x", "");
        delay.pass(DraftsModel.QUIET);
        drafts.onTyped("order", "note", "", "");
        assertThat(onDisk()).isEmpty();
        delay.pass(DraftsModel.LONGEST);
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void aTextThatWentIntoAnEditIsNotWrittenAfterIt() throws StoreException {
        drafts.onTyped("order", "response", "Here", "On its way.");
        drafts.onHandedOver("order", "response");
        project.edits.perform(new Edit.SetText(Target.RESPONSE, "Here"), Selection.Keys.of(2));
        delay.pass(DraftsModel.LONGEST);
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void theNextSittingIsOfferedWhatWasLeft() throws StoreException {
        drafts.onTyped("order", "response", "Here", "On its way.");
        drafts.onTyped("", "instruction", "What", "");
        drafts.write();
        DraftsModel next = model();
        assertThat(next.leftOf()).containsExactly("", "order");
        assertThat(next.left("order")).extracting(Draft::text).containsExactly("Here");
        assertThat(next.onRestore("order", "response")).map(Draft::text).contains("Here");
        assertThat(next.left("order")).isEmpty();
        assertThat(onDisk()).containsExactly("What", "Here");
    }

    @Test
    void discardingRemovesItFromTheProject() throws StoreException {
        drafts.onTyped("order", "response", "Here", "On its way.");
        drafts.onTyped("hello", "note", "n", "");
        drafts.write();
        DraftsModel next = model();
        int before = next.revision().get();
        next.onDiscard("order");
        assertThat(next.revision().get()).isGreaterThan(before);
        assertThat(next.leftOf()).containsExactly("hello");
        assertThat(onDisk()).containsExactly("n");
    }

    @Test
    void typingElsewhereKeepsTheOffer() throws StoreException {
        drafts.onTyped("order", "response", "Here", "On its way.");
        drafts.write();
        DraftsModel next = model();
        next.onTyped("order", "note", "n", "");
        assertThat(next.left("order")).extracting(Draft::field).containsExactly("response");
    }

    @Test
    void theSentenceSaysWhatAndWhen() throws StoreException {
        drafts.onTyped("order", "response", "Here", "On its way.");
        drafts.onTyped("order", "system", "Be kind", "");
        drafts.onTyped("", "tags", "x", "");
        drafts.write();
        DraftsModel next = model();
        assertThat(DraftWords.sentence(next.left("order"), SmallProject.NOON))
                .isEqualTo("You were typing the response and the system text at 12:00.");
        assertThat(DraftWords.sentence(next.left(""), java.time.Clock.offset(SmallProject.NOON, Duration.ofDays(2))))
                .isEqualTo("You were typing a new example on 1 November, 12:00.");
    }
}
