package org.winnow.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.edit.Decisions;
import org.winnow.edit.EditJson;
import org.winnow.edit.History;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Recipes;
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
            "  winnow history support.winnow --recipe 3..7 --out recipe.json",
            "  winnow edit other.winnow recipe.json"
        })
final class HistoryCommand extends ProjectCommand {
    private static final Pattern RANGE = Pattern.compile("(?=.)([0-9]{0,18})(\\.\\.([0-9]{0,18}))?");

    @Option(names = "--last", paramLabel = "N", description = "only the newest N steps")
    private int last = Integer.MAX_VALUE;

    @Option(
            names = "--recipe",
            arity = "0..1",
            fallbackValue = "..",
            paramLabel = "FROM..TO",
            description = {
                "print the steps that made the project what it is, to be replayed by edit;",
                "of those, the ones from one number to another, as in 3..7, 3.. or 5"
            })
    private @Nullable String recipe;

    @Option(names = "--out", paramLabel = "FILE", description = "write the recipe into a file instead, a new one")
    private @Nullable Path out;

    private long from;
    private long to = Long.MAX_VALUE;

    HistoryCommand(Console console) {
        super(console);
    }

    @Override
    void check() throws UsageException {
        if (last < 1) {
            throw new UsageException("--last is a number of steps, such as 10.");
        }
        if (out != null && recipe == null) {
            throw new UsageException("--out says where to write a recipe: add --recipe.");
        }
        if (recipe != null) {
            range(recipe);
        }
    }

    private void range(String written) throws UsageException {
        Matcher range = RANGE.matcher(written);
        if (!range.matches()) {
            throw new UsageException("--recipe takes numbers of steps, such as 3..7, 3.., ..7 or 5.");
        }
        from = range.group(1).isEmpty() ? 0 : Long.parseLong(range.group(1));
        if (range.group(2) == null) {
            to = from;
        } else if (!range.group(3).isEmpty()) {
            to = Long.parseLong(range.group(3));
        }
    }

    private int recipe(History history) throws StoreException, IOException, UsageException {
        List<Step> steps = history.line().stream()
                .filter(step -> from <= step.id() && step.id() <= to)
                .toList();
        String text = EditJson.recipe(steps);
        if (out == null) {
            console().out().print(text);
            return Exit.DONE;
        }
        try {
            Recipes.write(out, text);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("There is already a file " + out + ". Name another one.");
        }
        console().say(Count.of(steps.size(), "step") + " written into " + out + ".");
        return Exit.DONE;
    }

    @Override
    int run(Store store) throws StoreException, IOException, UsageException {
        History history = Steps.of(store);
        if (recipe != null) {
            return recipe(history);
        }
        long head = history.head();
        List<Step> steps = history.steps(0, last);
        steps = json() ? steps : Decisions.told(steps, head);
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
