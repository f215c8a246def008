package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.store.Backup;
import org.winnow.store.BackupReason;
import org.winnow.store.Backups;
import org.winnow.store.SecondFolder;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winnow backup PROJECT [--to FILE] [--list] [--second DIR | --no-second]}. */
@Command(
        name = "backup",
        description = {
            "Copies a project as it is now, verifies the copy, and keeps it in the folder PROJECT-backups. Winnow does so"
                    + " by itself before large changes and after some work; the oldest ones go."
        },
        footer = {
            "",
            "Examples:",
            "  winnow backup support.winnow",
            "  winnow backup support.winnow --list",
            "  winnow backup support.winnow --second /media/usb/winnow"
        })
final class BackupCommand extends ProjectCommand {
    @Option(names = "--to", paramLabel = "FILE", description = "copy into this file instead, which nobody deletes")
    private @Nullable Path to;

    @Option(names = "--list", description = "list the backups, newest first, and make none")
    private boolean list;

    @Option(
            names = "--second",
            paramLabel = "DIR",
            description = "keep every backup of every project of yours in this folder too, from now on")
    private @Nullable Path second;

    @Option(names = "--no-second", description = "keep backups beside their projects only, from now on")
    private boolean noSecond;

    BackupCommand(Console console) {
        super(console);
    }

    @Override
    void check() throws UsageException, IOException {
        if (second != null && noSecond) {
            throw new UsageException("Give --second or --no-second, not both.");
        }
        if (second != null) {
            if (!Files.isDirectory(second)) {
                throw new UsageException("There is no folder " + second + ". Make it first.");
            }
            SecondFolder.ofThisUser().set(Optional.of(second));
        }
        if (noSecond) {
            SecondFolder.ofThisUser().set(Optional.empty());
        }
    }

    @Override
    int run(Store store) throws StoreException {
        if (list) {
            return list(Backups.of(store.file()));
        }
        if (to == null) {
            return made(store.safeguard(BackupReason.ASKED).map(Backup::file).orElse(store.file()));
        }
        store.backup(to);
        return made(to);
    }

    private int made(Path copy) {
        if (json()) {
            console().json(json -> json.writeStringField("backup", copy.toString()));
        }
        report("The copy " + copy + " is complete and sound.");
        return Exit.DONE;
    }

    private int list(List<Backup> backups) {
        if (backups.isEmpty()) {
            report("There are no backups yet.");
        }
        for (Backup each : backups) {
            if (json()) {
                console().json(json -> {
                    json.writeStringField("backup", each.file().toString());
                    json.writeStringField("at", each.at().toString());
                    json.writeStringField("reason", each.reason().words());
                    json.writeNumberField("examples", each.counts().examples());
                    json.writeNumberField("steps", each.counts().steps());
                    json.writeNumberField("bytes", each.bytes());
                });
            } else {
                report(each.at() + "  " + Count.of(each.counts().examples(), "example") + ", "
                        + Count.of(each.counts().steps(), "step") + ", "
                        + each.reason().words() + "  " + each.file());
            }
        }
        return Exit.DONE;
    }
}
