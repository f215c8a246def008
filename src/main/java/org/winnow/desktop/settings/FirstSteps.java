package org.winnow.desktop.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.winnow.text.Json;

/**
 * Which of the first steps somebody has taken, at this machine, in whatever project.
 *
 * @param done the steps
 * @param decided how many examples were decided, as far as it matters
 * @param hidden true if the list of them is not to be shown any more
 */
public record FirstSteps(Set<Step> done, int decided, boolean hidden) {
    /** Nothing was done yet. */
    public static final FirstSteps NONE = new FirstSteps(Set.of(), 0, false);

    /** How many decisions make a step. */
    public static final int DECISIONS = 10;

    /** The steps, in the order in which they are proposed. */
    public enum Step {
        /** Opened a project. */
        OPEN,
        /** Went through the practice deck. */
        PRACTISE,
        /** Imported a file. */
        IMPORT,
        /** Decided ten examples. */
        DECIDE,
        /** Changed a text. */
        EDIT,
        /** Gave a tag. */
        TAG,
        /** Exported. */
        EXPORT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the set. */
    public FirstSteps {
        done = Set.copyOf(done);
    }

    /** The same with one more step. */
    public FirstSteps and(Step step) {
        Set<Step> more = EnumSet.of(step);
        more.addAll(done);
        return new FirstSteps(more, decided, hidden);
    }

    /** The same with more decisions; ten of them are a step. */
    public FirstSteps decided(int more) {
        int all = Math.min(DECISIONS, decided + Math.max(0, Math.min(DECISIONS, more)));
        FirstSteps next = new FirstSteps(done, all, hidden);
        return all >= DECISIONS ? next.and(Step.DECIDE) : next;
    }

    /** The same, shown or hidden. */
    public FirstSteps hidden(boolean nowHidden) {
        return new FirstSteps(done, decided, nowHidden);
    }

    /** What a file holds; nothing if it is missing or damaged. */
    public static FirstSteps read(Path file) {
        return new SmallFile(file).read().map(FirstSteps::parse).orElse(NONE);
    }

    /** Writes it to a file. */
    public void write(Path file) throws IOException {
        new SmallFile(file).write(this::write);
    }

    private static FirstSteps parse(Json json) {
        List<String> names = json.find("done").map(Json::elements).orElse(List.of()).stream()
                .map(Json::text)
                .toList();
        Set<Step> done = EnumSet.allOf(Step.class).stream()
                .filter(step -> names.contains(step.key()))
                .collect(Collectors.toSet());
        int decided = json.get("decided") instanceof Json.Num number ? (int) number.value() : 0;
        boolean hidden = json.get("hidden") instanceof Json.Bool flag && flag.value();
        return new FirstSteps(done, Math.max(0, Math.min(DECISIONS, decided)), hidden);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("done");
        for (Step step : Step.values()) {
            if (done.contains(step)) {
                json.writeString(step.key());
            }
        }
        json.writeEndArray();
        json.writeNumberField("decided", decided);
        json.writeBooleanField("hidden", hidden);
    }
}
