package org.winnow.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winnow.store.Backups;
import org.winnow.store.FewerException;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow restore BACKUP --to FILE [--force] [--fewer-is-fine]}. */
@Command(
        name = "restore",
        description = {
            "Verifies a backup and puts a copy of it in the place of a project. What it replaces is backed up first.",
            "A backup that holds fewer examples or steps than the project replaces nothing unless you say so."
        })
final class RestoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "BACKUP", description = "the backup; it stays as it is")
    private Path backup = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "the project to be; the one whose backup it is, if it lies in the backup folder of a project")
    private @Nullable Path to;

    @Option(names = "--force", description = "replace a project that is there")
    private boolean force;

    @Option(names = "--fewer-is-fine", description = "with --force, even if the backup holds less than the project")
    private boolean fewer;

    @Option(names = "--json", description = "print JSON on standard output, and nothing else there")
    private boolean json;

    private final Console console;

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws StoreException, UsageException {
        Path target = to == null ? itsProject() : to;
        try {
            return restored(target, Backups.restore(backup, target, force, fewer));
        } catch (FewerException e) {
            throw new UsageException(e.getMessage() + " (--fewer-is-fine insists.)");
        }
    }

    private Path itsProject() throws UsageException {
        Path folder = backup.toAbsolutePath().normalize().getParent();
        String name = folder == null ? "" : String.valueOf(folder.getFileName());
        if (folder == null || !name.endsWith(".winnow-backups")) {
            throw new UsageException("Say with --to which project the backup is to become.");
        }
        return folder.resolveSibling(name.substring(0, name.length() - "-backups".length()));
    }

    private int restored(Path target, Backups.Counts counts) {
        String sentence = target + " holds " + Count.of(counts.examples(), "example") + " and "
                + Count.of(counts.steps(), "step") + " of history.";
        if (json) {
            console.json(line -> {
                line.writeStringField("project", target.toString());
                line.writeNumberField("examples", counts.examples());
                line.writeNumberField("steps", counts.steps());
            });
            console.say(sentence);
        } else {
            console.print(sentence);
        }
        return Exit.DONE;
    }
}
