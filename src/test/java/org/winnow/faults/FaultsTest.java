package org.winnow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of every kind of fault; all of them are tried by {@link Faults}. */
class FaultsTest {
    @TempDir
    Path folder;

    private void holds(Part part) throws Exception {
        Tally tally = part.run(folder, Scale.FAST);
        Assumptions.assumeFalse(tally.isSkipped(), tally.note());
        assertThat(tally.sentences()).isEmpty();
        assertThat(tally.fired()).as("trials in which the fault struck").isPositive();
    }

    @Test
    void nothingSavedIsLostWhenTheProcessIsKilled() throws Exception {
        holds(new RandomKills());
    }

    @Test
    void nothingSavedIsLostWhenTheProcessIsKilledAtACall() throws Exception {
        holds(CallFaults.kill());
    }

    @Test
    void nothingSavedIsLostWhenThePowerFails() throws Exception {
        holds(new PowerLoss("safe"));
    }

    @Test
    void aStoreThatDoesNotWaitForTheDiskIsCaught() throws Exception {
        holds(new PowerLoss("NORMAL"));
    }

    @Test
    void whatIsToldIsWhatIsStoredWhenACallFails() throws Exception {
        holds(CallFaults.error("EIO"));
    }

    @Test
    void whatIsToldIsWhatIsStoredWhenACallFindsNoRoom() throws Exception {
        holds(CallFaults.error("ENOSPC"));
    }

    @Test
    void whatIsToldIsWhatIsStoredOnAFullDisk() throws Exception {
        holds(new FullDisk());
    }

    @Test
    void aProjectThatCannotBeWrittenIsReadOrRefusedInASentence() throws Exception {
        holds(new ReadOnly());
    }

    @Test
    void ofTwoProcessesOneMayWrite() throws Exception {
        holds(new Races());
    }

    @Test
    void theOrderOfTheWorkCountsAndNotTheClock() throws Exception {
        holds(new ClockJumps());
    }

    @Test
    void aDamagedProjectIsReadAsItWasOrRefused() throws Exception {
        holds(new Damage());
    }
}
