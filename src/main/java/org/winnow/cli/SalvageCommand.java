package org.winnow.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.winnow.store.Salvage;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow salvage DAMAGED --out NEW.winnow}. */
@Command(
        name = "salvage",
        description = {
            "Takes everything that is whole out of a damaged project into a new one, and says what is lost. The damaged file"
                    + " stays as it is.",
            "Try the newest backup first (winnow backup PROJECT --list); salvage brings what is newer than it."
        })
final class SalvageCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Parameters(index = "0", paramLabel = "DAMAGED", description = "the damaged project")
    private Path damaged = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "NEW.winnow", description = "the project to make")
    private Path out = Path.of("");

    @Option(names = "--json", description = "print JSON on standard output, and nothing else there")
    private boolean json;

    private final Console console;

    SalvageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws StoreException {
        Salvage.Report report = Salvage.run(damaged, out, console.progress("Salvaging " + damaged.getFileName()));
        console.wipe();
        if (json) {
            console.json(line -> {
                line.writeStringField("project", out.toString());
                line.writeNumberField("examples", report.examples());
                JsonLine.texts(line, "lost", report.lost());
                line.writeNumberField("steps", report.steps());
                line.writeNumberField("lostSteps", report.lostSteps());
            });
        } else {
            words(report).lines().forEach(console::print);
        }
        return report.isWhole() ? Exit.DONE : Exit.LOOK;
    }

    private String words(Salvage.Report report) {
        StringBuilder words = new StringBuilder(out + " holds " + Count.of(report.examples(), "example") + " and "
                + Count.of(report.steps(), "step") + " of history, each as it was stored.\n");
        if (report.isWhole()) {
            return words.append("Nothing is known to be lost.\n").toString();
        }
        if (!report.lost().isEmpty()) {
            words.append(Count.of(report.lost().size(), "example")).append(" known to be lost:\n");
            report.lost().stream()
                    .limit(SHOWN)
                    .forEach(id -> words.append("  ").append(id).append('\n'));
            if (report.lost().size() > SHOWN) {
                words.append("  and ")
                        .append(Count.of(report.lost().size() - SHOWN))
                        .append(" more; --json lists them\n");
            }
        }
        if (report.lostSteps() > 0) {
            words.append(Count.of(report.lostSteps(), "step")).append(" of the history cannot be undone any more.\n");
        }
        if (!report.broken().isEmpty()) {
            words.append("Parts of these tables are destroyed, so more may be lost: ")
                    .append(String.join(", ", report.broken().stream().sorted().toList()))
                    .append(".\n");
        }
        return words.toString();
    }
}
