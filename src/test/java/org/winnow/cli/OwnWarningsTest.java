package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.store.ErrorLog;

class OwnWarningsTest {
    @TempDir
    Path folder;

    private static LogRecord warning(IOException thrown) {
        LogRecord warning = new LogRecord(Level.WARNING, "folding the log into the file");
        warning.setThrown(thrown);
        return warning;
    }

    @Test
    void keepsTheTraceOfAFailureThatWasGotOver() throws IOException {
        new OwnWarnings(new ErrorLog(folder, "1.0")).publish(warning(new IOException("the disk is full")));
        assertThat(Files.readString(folder.resolve("errors.log"))).contains("the disk is full", "OwnWarningsTest");
    }

    @Test
    void saysNothingOnTheErrorStream() {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            OwnWarnings.into(new ErrorLog(folder, "1.0"));
            System.getLogger("org.winnow.store.Writer")
                    .log(System.Logger.Level.WARNING, "folding the log", new IOException("the disk is full"));
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(folder.resolve("errors.log")).exists();
    }

    @Test
    void passesOverAWarningWithoutAFailure() {
        new OwnWarnings(new ErrorLog(folder, "1.0")).publish(new LogRecord(Level.INFO, "started"));
        assertThat(folder).isEmptyDirectory();
    }
}
