package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.store.ErrorLog;

class WinnowTest {
    private static final String[] COMMANDS = {
        "tour",
        "detect",
        "import",
        "query",
        "edit",
        "undo",
        "redo",
        "history",
        "check",
        "duplicates",
        "balance",
        "split",
        "export",
        "verify",
        "backup",
        "restore",
        "salvage"
    };

    @TempDir
    Path folder;

    @Test
    void listsAllCommandsInItsHelp() {
        Ran ran = Ran.winnow("--help");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains(COMMANDS).contains("Exit codes:");
    }

    @Test
    void printsItsVersion() {
        assertThat(Ran.winnow("--version")).isEqualTo(new Ran(0, "winnow development\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tour",
                "detect",
                "import",
                "query",
                "edit",
                "undo",
                "redo",
                "history",
                "check",
                "duplicates",
                "balance",
                "split",
                "export",
                "verify",
                "backup",
                "restore",
                "salvage"
            })
    void explainsEveryCommand(String command) {
        Ran ran = Ran.winnow(command, "--help");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).startsWith("Usage: winnow " + command).contains("--json");
    }

    @ParameterizedTest
    @CsvSource({
        "query",
        "undo",
        "import",
        "import p.winnow",
        "restore",
        "salvage b.winnow",
        "export p.winnow",
        "tour",
        "detect",
        "query p.winnow --nonsense",
        "duplicates p.winnow --threshold high",
        "split p.winnow --by moon",
        "undo p.winnow another.winnow"
    })
    void refusesWrongUseWithASentenceAndAWayOn(String words) {
        Ran ran = Ran.winnow((Object[]) words.split(" "));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).endsWith("--help\" says how it is used.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "query MISSING",
        "undo MISSING",
        "redo MISSING",
        "history MISSING",
        "verify MISSING",
        "backup MISSING",
        "check MISSING",
        "duplicates MISSING",
        "balance MISSING",
        "split MISSING",
        "export MISSING --profile trl-messages --out x"
    })
    void saysHowToMakeAProjectThatIsMissing(String words) {
        Path missing = folder.resolve("missing.winnow");
        Ran ran = Ran.winnow(
                (Object[]) words.replace("MISSING", missing.toString()).split(" "));
        assertThat(ran)
                .isEqualTo(new Ran(
                        2,
                        "",
                        "There is no project " + missing + ". \"winnow import " + missing + " FILE\" makes one.\n"));
        assertThat(missing).doesNotExist();
    }

    @Test
    void refusesAWordThatIsNoCommandAndNoProject() {
        assertThat(Ran.winnow("chekc"))
                .isEqualTo(new Ran(
                        2, "", "There is no command and no project chekc. \"winnow --help\" lists the commands.\n"));
    }

    @Test
    void namesAWordThatIsNoCommandWhereMoreFollows() {
        assertThat(Ran.winnow("imprt", "p.winnow", "log.jsonl"))
                .isEqualTo(new Ran(2, "", "There is no command \"imprt\".\n\"winnow --help\" says how it is used.\n"));
    }

    @Test
    void saysThatThereIsNoDisplayForAWindow() {
        Ran ran = Ran.with(folder, (project, sample) -> {
            throw new UnsupportedOperationException("Unable to open DISPLAY");
        });
        assertThat(ran)
                .isEqualTo(
                        new Ran(
                                2,
                                "",
                                "There is no display to open a window on. \"winnow --help\" lists what can be done without one.\n"));
    }

    @Test
    void opensTheDesktopForNoArgumentsAProjectAndTheSample() {
        List<String> opened = new ArrayList<>();
        Winnow.Desktop desktop = (project, sample) -> {
            opened.add(project + " " + sample);
            return 0;
        };
        Ran.with(folder, desktop);
        Ran.with(folder, desktop, "p.winnow");
        Ran.with(folder, desktop, "--sample");
        assertThat(opened).containsExactly("null false", "p.winnow false", "null true");
    }

    @Test
    void saysWhenThereIsNoDesktop() {
        Ran ran = Ran.winnow();
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("no desktop");
    }

    @Test
    void logsAnErrorOfItsOwnUnderItsCode() throws IOException {
        RuntimeException mistake = new IllegalStateException("unthinkable");
        Ran ran = Ran.with(folder.resolve("logs"), (project, sample) -> {
            throw mistake;
        });
        String code = ErrorLog.code(mistake);
        assertThat(ran)
                .isEqualTo(new Ran(
                        3,
                        "",
                        "Winnow has made a mistake (error " + code
                                + "). What was shown as saved is saved. Details are in "
                                + folder.resolve("logs").resolve("errors.log") + ".\n"));
        assertThat(Files.readString(folder.resolve("logs").resolve("errors.log")))
                .contains(code)
                .contains("unthinkable")
                .contains("at org.winnow.cli.WinnowTest");
    }

    @Test
    void printsTheDetailsIfTheLogCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Ran ran = Ran.with(file, (project, sample) -> {
            throw new AssertionError("unthinkable");
        });
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("could not be written").contains("unthinkable");
    }

    @Test
    void asksForMoreMemoryWhereItDoesNotSuffice() {
        Ran ran = Ran.with(folder, (project, sample) -> {
            throw new OutOfMemoryError();
        });
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("WINNOW_HEAP");
    }
}
