package org.winnow.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winnow.store.AppFolders;
import org.winnow.store.ErrorLog;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command line: what one can do to a project in the desktop, one can do here. */
@Command(
        name = "winnow",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false,
        versionProvider = Version.class,
        description =
                "Turns logs, tickets and RAG transcripts into a dataset that trains. Without a command it opens the"
                        + " desktop.",
        subcommands = {
            TourCommand.class,
            DetectCommand.class,
            ImportCommand.class,
            QueryCommand.class,
            SetsCommand.class,
            EditCommand.class,
            ReplaceCommand.class,
            VoiceCommand.class,
            UndoCommand.class,
            RedoCommand.class,
            HistoryCommand.class,
            CheckCommand.class,
            DuplicatesCommand.class,
            BalanceCommand.class,
            SplitCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SalvageCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, and there are findings or problems to look at",
            "2:wrong use, or input that could not be read",
            "3:an error of Winnow itself"
        })
public final class Winnow implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "the project to open in the desktop")
    private @Nullable Path project;

    @Option(names = "--sample", description = "open the sample project in the desktop; it is made if it is not there")
    private boolean sample;

    private final Desktop desktop;

    private Winnow(Desktop desktop) {
        this.desktop = desktop;
    }

    /**
     * Runs one command on the standard streams of this program. Both are written in UTF-8, whatever the system's own
     * encoding, because JSON is. The launcher sets the system property {@code winnow.terminal} where the error stream is a
     * terminal, which Java 17 cannot tell.
     *
     * @param args the words behind {@code winnow}
     * @param desktop opens the desktop
     * @return the exit code
     */
    public static int run(String[] args, Desktop desktop) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Path logs = AppFolders.ofThisUser().data();
        OwnWarnings.into(new ErrorLog(logs, Version.text()));
        return run(args, new Console(buffered(out), err, Boolean.getBoolean("winnow.terminal")), logs, desktop);
    }

    private static PrintStream buffered(PrintStream out) {
        return new PrintStream(new java.io.BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
    }

    /**
     * Runs one command.
     *
     * @param args the words behind {@code winnow}
     * @param out what was asked for
     * @param err words for a person
     * @param logs the folder of the error log
     * @param desktop opens the desktop
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Path logs, Desktop desktop) {
        return run(args, new Console(out, err, false), logs, desktop);
    }

    private static int run(String[] args, Console console, Path logs, Desktop desktop) {
        Failures failures = new Failures(console, new ErrorLog(logs, Version.text()));
        CommandLine line = new CommandLine(new Winnow(desktop), new Commands(console));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Charset.class, Winnow::encoding);
        line.setExecutionExceptionHandler(failures);
        line.setParameterExceptionHandler(failures);
        try {
            return line.execute(args);
        } catch (Error e) {
            return failures.internal(e);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private static Charset encoding(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "there is no encoding \"" + name + "\". Write its usual name, such as utf-8 or windows-1252.");
        }
    }

    @Override
    public Integer call() throws Exception {
        Path file = project;
        if (file != null && !file.toString().endsWith(".winnow") && !Files.exists(file)) {
            throw new UsageException(
                    "There is no command and no project " + file + ". \"winnow --help\" lists the commands.");
        }
        return desktop.open(file, sample);
    }

    /** Stands in where there is no desktop. */
    public static Desktop noDesktop() {
        return (project, sample) -> {
            throw new UsageException("This build of Winnow has no desktop. \"winnow --help\" lists the commands.");
        };
    }

    /** Opens the desktop and waits until its window is closed. */
    @FunctionalInterface
    public interface Desktop {
        /**
         * Opens it.
         *
         * @param project the project to open; null for the start page
         * @param sample true to open the sample project
         * @return the exit code
         * @throws Exception an unexpected one ends as an internal error
         */
        int open(@Nullable Path project, boolean sample) throws Exception;
    }
}
