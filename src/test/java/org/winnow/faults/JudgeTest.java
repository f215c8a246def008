package org.winnow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.edit.Edit;
import org.winnow.query.Selection;

/** The judge must see every kind of broken promise. */
class JudgeTest {
    private static final Script SCRIPT = Script.named("random-8-40");
    private static final int DONE = 30;

    @TempDir
    Path folder;

    @BeforeEach
    void work() throws Exception {
        SCRIPT.prepare(folder);
        Hands.PROJECTS.createAt(Hands.project(folder)).close();
        try (Hands hands = new Hands(folder, Hands.PROJECTS::openAt, size -> {})) {
            for (Deed deed : SCRIPT.deeds().subList(0, DONE)) {
                hands.perform(deed);
            }
        }
    }

    private Verdict judged(List<Told.Outcome> outcomes) throws Exception {
        return new Judge(folder, SCRIPT, new Told(true, outcomes, -1, "", false)).all();
    }

    private static List<Told.Outcome> saved(int count) {
        return Collections.nCopies(count, new Told.Outcome(Told.Result.SAVED, 0, ""));
    }

    @Test
    void allIsWellWhenWhatWasToldIsThere() throws Exception {
        assertThat(judged(saved(DONE))).isEqualTo(Verdict.FINE);
    }

    @Test
    void theDeedUnderWayMayBeThere() throws Exception {
        assertThat(judged(saved(DONE - 1))).isEqualTo(Verdict.FINE);
    }

    @Test
    void whatWasToldToBeSavedAndIsNotIsCounted() throws Exception {
        assertThat(judged(saved(DONE + 5)).lost()).isBetween(1L, 5L);
    }

    @Test
    void moreThanTheDeedUnderWayIsWrong() throws Exception {
        assertThat(judged(saved(DONE - 8)).wrong()).isEqualTo(1);
    }

    @Test
    void whatWasToldToHaveFailedAndIsThereIsWrong() throws Exception {
        List<Told.Outcome> outcomes = new ArrayList<>(saved(DONE));
        outcomes.set(0, new Told.Outcome(Told.Result.FAILED, 0, "The disk is full."));
        assertThat(judged(outcomes).isFine()).isFalse();
    }

    @Test
    void whatNobodyDidIsWrong() throws Exception {
        try (Hands hands = new Hands(folder, Hands.PROJECTS::openAt, size -> {})) {
            Hands.history(hands.store()).perform(new Edit.SetNote("from nowhere"), Selection.all());
        }
        assertThat(judged(saved(DONE)).isFine()).isFalse();
    }
}
