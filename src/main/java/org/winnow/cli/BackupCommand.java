package org.winnow.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winnow backup PROJECT [--to FILE]}. */
@Command(name = "backup", description = "Copies a project as it is now, and verifies the copy.")
final class BackupCommand extends ProjectCommand {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "the copy; beside the project, with the time, if left out")
    private @Nullable Path to;

    BackupCommand(Console console) {
        super(console);
    }

    @Override
    int run(Store store) throws StoreException {
        Path target = to != null
                ? to
                : store.file()
                        .resolveSibling(Names.project(store) + "-"
                                + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + ".winnow");
        store.backup(target);
        if (json()) {
            console().json(json -> json.writeStringField("backup", target.toString()));
        }
        report("The copy " + target + " is complete and sound.");
        return Exit.DONE;
    }
}
