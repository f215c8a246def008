package org.winnow.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.edit.EditJson.Entry;
import org.winnow.model.Status;
import org.winnow.store.HistoryLog.Step;
import org.winnow.text.JsonException;

/**
 * A rejection and the reason that is given for it right afterwards. They are two steps, since the first is on disk before
 * anybody has chosen a reason, and a step that is stored never changes: whoever reads it, in several goes and on several
 * threads, compares it with its seal. For people they are one decision, which is listed, taken back and made again as one.
 */
public final class Decisions {
    private Decisions() {}

    /** True if a step gives the reason for the rejection of one example that the step before it made. */
    static boolean isReasonFor(Step reason, Step rejection) {
        if (reason.parent() != rejection.id()
                || reason.count() != 1
                || rejection.count() != 1
                || !reason.who().equals(rejection.who())) {
            return false;
        }
        Optional<Entry> second = rejected(reason);
        Optional<Entry> first = second.isEmpty() ? second : rejected(rejection);
        return first.isPresent()
                && why(second.get()) != null
                && why(first.get()) == null
                && first.get().where().equals(second.get().where());
    }

    private static @Nullable String why(Entry entry) {
        return ((Edit.SetStatus) entry.edit()).reason();
    }

    /** The step as a rejection, if it is one. */
    private static Optional<Entry> rejected(Step step) {
        if (!step.edit().contains("\"set-status\"")) {
            return Optional.empty();
        }
        try {
            return EditJson.readFile(step.edit()).stream()
                    .filter(entry -> entry.edit() instanceof Edit.SetStatus set && set.status() == Status.REJECTED)
                    .findFirst();
        } catch (JsonException e) {
            return Optional.empty(); // of another version: a step of its own
        }
    }

    /**
     * Steps as people read them: without the rejections that a reason follows, whose step says both. One that is the current
     * step, or that other work was done on, is listed all the same.
     *
     * @param newestFirst as {@link History#steps} gives them
     * @param head the current step
     */
    public static List<Step> told(List<Step> newestFirst, long head) {
        Map<Long, Step> byId = new HashMap<>();
        Map<Long, Integer> children = new HashMap<>();
        for (Step step : newestFirst) {
            byId.put(step.id(), step);
            children.merge(step.parent(), 1, Integer::sum);
        }
        Set<Long> hidden = new HashSet<>();
        for (Step step : newestFirst) {
            Step before = byId.get(step.parent());
            if (before != null
                    && before.id() != head
                    && children.getOrDefault(before.id(), 0) == 1
                    && isReasonFor(step, before)) {
                hidden.add(before.id());
            }
        }
        return newestFirst.stream().filter(step -> !hidden.contains(step.id())).toList();
    }
}
