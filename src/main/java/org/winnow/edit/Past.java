package org.winnow.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.store.ExampleJson;
import org.winnow.store.Field;
import org.winnow.store.HistoryLog.Delta;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.text.JsonException;

/** What an example said before each of the steps that changed it. Not for the FX thread. */
public final class Past {
    private Past() {}

    /**
     * What an example said before a step.
     *
     * @param title what the step did
     * @param at when
     * @param who did it
     * @param content what the example said until then
     */
    public record Version(String title, Instant at, String who, Content content) {}

    /**
     * The versions on the way to the present state, the newest first; only steps after which the example said something
     * else. Cost: that of {@link org.winnow.store.HistoryLog#changes}.
     */
    public static List<Version> of(Store store, int key) throws StoreException {
        SortedMap<Long, List<Delta>> changes = store.history().changes(key);
        List<Step> line = changes.isEmpty()
                ? List.of()
                : Route.to(store.history(), store.history().head());
        List<Version> versions = new ArrayList<>();
        Example example = store.examples().load(key);
        for (Map.Entry<Long, List<Delta>> entry : changes.entrySet()) {
            Step step = on(line, entry.getKey());
            if (step != null) {
                Example before = before(example, entry.getValue());
                if (!before.content().equals(example.content())) {
                    versions.add(new Version(step.title(), step.at(), step.who(), before.content()));
                }
                example = before;
            }
        }
        return versions;
    }

    private static @org.jspecify.annotations.Nullable Step on(List<Step> line, long id) {
        return line.stream().filter(step -> step.id() == id).findFirst().orElse(null);
    }

    private static Example before(Example example, List<Delta> deltas) throws StoreException {
        Example before = example;
        for (Delta delta : deltas) {
            try {
                before = delta.field() == Field.DELETED
                        ? before
                        : ExampleJson.with(before, delta.field(), delta.before());
            } catch (JsonException e) {
                throw new StoreException("The history holds a value that cannot be read: " + e.getMessage(), e);
            }
        }
        return before;
    }
}
