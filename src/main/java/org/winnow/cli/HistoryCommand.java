package org.winnow.cli;

import java.util.List;
import org.winnow.edit.EditJson;
import org.winnow.edit.History;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winnow history PROJECT [--last N | --recipe]}. */
@Command(
        name = "history",
        description = "Lists what was done to the examples, newest first; * marks where the project is now.",
        footer = {
            "",
            "Do the same to another project:",
            "  winnow history support.winnow --recipe > recipe.json",
            "  winnow edit other.winnow recipe.json"
        })
final class HistoryCommand extends ProjectCommand {
    @Option(names = "--last", paramLabel = "N", description = "only the newest N steps")
    private int last = Integer.MAX_VALUE;

    @Option(
            names = "--recipe",
            description = "print the steps that made the project what it is, to be replayed by edit")
    private boolean recipe;

    HistoryCommand(Console console) {
        super(console);
    }

    @Override
    void check() throws UsageException {
        if (last < 1) {
            throw new UsageException("--last is a number of steps, such as 10.");
        }
    }

    @Override
    int run(Store store) throws StoreException {
        History history = Steps.of(store);
        if (recipe) {
            console().out().print(EditJson.recipe(history.line()));
            return Exit.DONE;
        }
        List<Step> steps = history.steps(0, last);
        long head = history.head();
        for (Step step : steps) {
            boolean goesOn = json()
                    ? Steps.print(console(), true, step)
                    : console().goesOn((step.id() == head ? "*" : " ") + Steps.words(step));
            if (!goesOn) {
                break;
            }
        }
        if (steps.isEmpty()) {
            console().say("Nothing was edited yet.");
        }
        return Exit.DONE;
    }
}
