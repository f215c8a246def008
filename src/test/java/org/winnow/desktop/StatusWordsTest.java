package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.session.EditsModel.SaveState;
import org.winnow.desktop.shell.ShellModel.Saved;

class StatusWordsTest {
    private static final SaveState IDLE = new SaveState(0, null, null);

    private static Saved words(SaveState state, int unsaved, String trouble) {
        return StatusWords.words(state, unsaved, Optional.of(trouble).filter(words -> !words.isEmpty()));
    }

    @Test
    void savedIsSaidWhenNothingWaits() {
        assertThat(words(IDLE, 0, "")).isEqualTo(new Saved(Saved.State.SAVED, "Saved"));
        assertThat(words(new SaveState(1, null, null), 0, "")).isEqualTo(new Saved(Saved.State.WRITING, "Saving…"));
    }

    @Test
    void whatWaitsToBeSavedIsCountedWhateverElseWasSavedSince() {
        assertThat(words(new SaveState(1, null, "The disk is full."), 2, ""))
                .isEqualTo(new Saved(Saved.State.FAILED, "Not saved: 2 changes. {edit.save-again} tries again"));
        assertThat(words(IDLE, 1, ""))
                .isEqualTo(new Saved(Saved.State.FAILED, "Not saved: 1 change. {edit.save-again} tries again"));
    }

    @Test
    void whatWasRefusedSaysWhy() {
        assertThat(words(new SaveState(0, null, "That would lose a change."), 0, ""))
                .isEqualTo(new Saved(Saved.State.FAILED, "Not done: That would lose a change."));
    }

    @Test
    void aFullDiskIsToldAlthoughEverythingIsSavedYet() {
        assertThat(words(IDLE, 0, "The disk is full.")).isEqualTo(new Saved(Saved.State.WRITING, "The disk is full."));
    }
}
