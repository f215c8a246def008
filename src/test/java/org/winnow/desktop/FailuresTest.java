package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.dialogs.FakeDialogs;
import org.winnow.store.ErrorLog;
import org.winnow.store.StoreException;

class FailuresTest {
    @TempDir
    private Path folder;

    private final FakeDialogs dialogs = new FakeDialogs();
    private Failures failures;

    @BeforeEach
    void makeLog() {
        failures = new Failures(dialogs, new ErrorLog(folder.resolve("log"), "test"));
    }

    @Test
    void everyFailureIsInTheLogWithItsCode() {
        failures.report("Counting", new IllegalStateException("index 7"));
        String code = dialogs.asked.get(0).substring("error ".length(), "error W-000000".length());
        assertThat(folder.resolve("log/errors.log")).content().contains(code, "index 7", "FailuresTest");
    }

    @Test
    void aFailureWithASentenceIsSaidInItsWords() {
        failures.report("Opening", new StoreException("The disk is full. Make room and try again."));
        failures.report("Writing", new IOException("No such folder."));
        assertThat(dialogs.asked).hasSize(2);
        assertThat(dialogs.asked.get(0)).endsWith(": The disk is full. Make room and try again.");
        assertThat(dialogs.asked.get(1)).endsWith(": No such folder.");
    }

    @Test
    void aMistakeOfTheProgramIsOwnedUpTo() {
        failures.report("Counting", new IllegalStateException("index 7"));
        assertThat(dialogs.asked.get(0))
                .matches("error W-[0-9A-F]{6}: Winnow has made a mistake \\(Counting\\)\\. "
                        + "Your project is as it was before\\.");
    }

    @Test
    void theSamePlaceHasTheSameCode() {
        for (int i = 0; i < 2; i++) {
            failures.report("Counting", new IllegalStateException("number " + i));
        }
        assertThat(dialogs.asked.get(0)).isEqualTo(dialogs.asked.get(1));
    }
}
