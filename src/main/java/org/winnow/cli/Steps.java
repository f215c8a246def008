package org.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.winnow.edit.History;
import org.winnow.query.QueryEngine;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;

/** What the commands on the history share. */
final class Steps {
    private Steps() {}

    /** The history of a project, with edits made in the name of whoever is logged in. */
    static History of(Store store) {
        return new History(store, new QueryEngine(store), Clock.systemUTC(), Names.person());
    }

    /** Prints one step. */
    static boolean print(Console console, boolean asJson, Step step) {
        return console.goesOn(asJson ? JsonLine.of(json -> write(json, step)) : words(step));
    }

    /** Prints the step that was taken back or done again, or says that there is none. */
    static int report(Console console, boolean asJson, Optional<Step> step, String none) {
        step.ifPresentOrElse(done -> print(console, asJson, done), () -> console.say(none));
        return Exit.DONE;
    }

    static String words(Step step) {
        return String.format(
                "%5d  %s  %s  %s", step.id(), step.at().truncatedTo(ChronoUnit.SECONDS), step.who(), step.title());
    }

    private static void write(JsonGenerator json, Step step) throws IOException {
        json.writeNumberField("step", step.id());
        json.writeNumberField("parent", step.parent());
        json.writeStringField("at", step.at().toString());
        json.writeStringField("who", step.who());
        json.writeStringField("title", step.title());
        json.writeNumberField("examples", step.count());
        json.writeFieldName("edit");
        json.writeRawValue(step.edit());
    }
}
