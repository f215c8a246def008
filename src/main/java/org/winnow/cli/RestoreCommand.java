package org.winnow.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.winnow.store.Backups;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow restore BACKUP --to FILE [--force]}. */
@Command(name = "restore", description = "Verifies a backup and puts a copy of it in the place of a project.")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "BACKUP", description = "the backup; it stays as it is")
    private Path backup = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "the project to be")
    private Path to = Path.of("");

    @Option(names = "--force", description = "replace a project that is there, even if it holds more examples")
    private boolean force;

    @Option(names = "--json", description = "print JSON on standard output, and nothing else there")
    private boolean json;

    private final Console console;

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws StoreException {
        Backups.Counts counts = Backups.restore(backup, to, force, force);
        String sentence = to + " holds " + Count.of(counts.examples(), "example") + " and "
                + Count.of(counts.steps(), "step") + " of history.";
        if (json) {
            console.json(line -> {
                line.writeStringField("project", to.toString());
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
