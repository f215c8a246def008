package org.winnow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.IntakeException;
import org.winnow.intake.format.MappingException;
import org.winnow.query.QueryException;
import org.winnow.release.ReleaseException;
import org.winnow.release.TemplateException;
import org.winnow.store.ErrorLog;
import org.winnow.store.StoreException;
import org.winnow.text.JsonException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a sentence and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    /** Those whose message is a sentence for the user. */
    private static final Set<Class<? extends Exception>> SENTENCES = Set.of(
            UsageException.class,
            StoreException.class,
            JsonException.class,
            IntakeException.class,
            MappingException.class,
            ReleaseException.class,
            TemplateException.class);

    private final Console console;
    private final ErrorLog log;

    Failures(Console console, ErrorLog log) {
        this.console = console;
        this.log = log;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        console.say(
                isUnknownCommand(command, args)
                        ? "There is no command \"" + args[0] + "\"."
                        : String.valueOf(mistake.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
        console.say("\"" + command.getCommandSpec().qualifiedName() + " --help\" says how it is used.");
        return Exit.USAGE;
    }

    /** What stands first and is no option was meant for a command, if more follows. */
    private static boolean isUnknownCommand(CommandLine command, String[] args) {
        return command.getParent() == null && args.length > 1 && !args[0].startsWith("-");
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
        String sentence = thrown instanceof UncheckedIOException unchecked
                ? sentence(Objects.requireNonNull(unchecked.getCause()))
                : sentence(thrown);
        if (sentence == null) {
            return internal(thrown);
        }
        console.say(sentence);
        return Exit.USAGE;
    }

    /** Says that Winnow has failed, or that the memory did not suffice. */
    int internal(Throwable error) {
        if (error instanceof OutOfMemoryError) {
            console.say("There was not enough memory. Give it more, as in \"WINNOW_HEAP=4g winnow ...\". "
                    + "What was shown as saved is saved.");
            return Exit.USAGE;
        }
        console.say("Winnow has made a mistake (error " + ErrorLog.code(error) + "). What was shown as saved is saved. "
                + log.write(error));
        return Exit.INTERNAL;
    }

    private static @Nullable String sentence(Exception e) {
        if (SENTENCES.stream().anyMatch(type -> type.isInstance(e))) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof QueryException mistake) {
            return mistake.getMessage() + " (at character " + (mistake.position() + 1) + " of the query)";
        }
        if (e instanceof NoSuchFileException missing) {
            return "There is no file " + missing.getFile() + ".";
        }
        if (e instanceof AccessDeniedException denied) {
            return "Winnow may not read or write " + denied.getFile() + ".";
        }
        if (e instanceof FileAlreadyExistsException there) {
            return "There is a file " + there.getFile() + " already.";
        }
        if (e instanceof FileSystemException refused) {
            return "The system refused " + refused.getFile() + ": " + refused.getReason() + ".";
        }
        if (e instanceof UnsupportedOperationException none
                && String.valueOf(none.getMessage()).contains("DISPLAY")) {
            return "There is no display to open a window on. \"winnow --help\" lists what can be done without one.";
        }
        return e instanceof IOException ? "Reading or writing failed: " + e.getMessage() : null;
    }
}
