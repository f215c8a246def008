package org.winnow.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Status;

/** A project as it should be, computed by the simplest code that can tell: maps in memory. */
final class Model {
    private final TreeMap<String, Shown> examples = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();
    private int head;

    /** A step: what it was made on, and every example that it changed, before and after. */
    private record Step(int parent, Map<String, Shown> before, Map<String, Shown> after) {}

    Model copy() {
        Model copy = new Model();
        copy.examples.putAll(examples);
        copy.steps.addAll(steps);
        copy.head = head;
        return copy;
    }

    /** What the project holds. */
    Stored stored() {
        List<Stored.Step> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            all.add(new Stored.Step(
                    i + 1, steps.get(i).parent(), steps.get(i).after().size()));
        }
        return new Stored(new TreeMap<>(examples), all, head);
    }

    int steps() {
        return steps.size();
    }

    int examples() {
        return examples.size();
    }

    /** Whether it holds anything that a release takes. */
    boolean releasable() {
        return examples.values().stream()
                .anyMatch(shown ->
                        !shown.deleted() && shown.status() != Status.REJECTED && shown.status() != Status.HELD_BACK);
    }

    /** Changes it as a deed does. */
    void did(Deed deed) {
        if (deed instanceof Deed.Add add) {
            add(add);
        } else if (deed instanceof Deed.Note note) {
            one(note.id(), shown -> shown.noted(note.text()));
        } else if (deed instanceof Deed.Answer answer) {
            one(answer.id(), shown -> shown.answering(answer.text()));
        } else if (deed instanceof Deed.Decide decide) {
            one(decide.id(), shown -> shown.decided(decide.status()));
        } else if (deed instanceof Deed.Bin bin) {
            one(bin.id(), shown -> shown.binned(true));
        } else if (deed instanceof Deed.DecideAll decide) {
            all(shown -> shown.decided(decide.status()));
        } else if (deed instanceof Deed.TagAll tag) {
            all(shown -> shown.tagged(tag.tag()));
        } else if (deed instanceof Deed.Import rows) {
            imported(rows, rows.rows());
        } else {
            moved(deed);
        }
    }

    private void moved(Deed deed) {
        if (deed instanceof Deed.Undo && head != 0) {
            travel(steps.get(head - 1).parent());
        } else if (deed instanceof Deed.Redo) {
            Integer child = newestChild();
            if (child != null) {
                travel(child);
            }
        } else if (deed instanceof Deed.Travel to) {
            travel(to.number() % (steps.size() + 1));
        }
    }

    private @Nullable Integer newestChild() {
        for (int id = steps.size(); id > 0; id--) {
            if (steps.get(id - 1).parent() == head) {
                return id;
            }
        }
        return null;
    }

    private void add(Deed.Add add) {
        if (examples.containsKey(add.id())) {
            return;
        }
        Shown shown = Shown.said(add.response());
        examples.put(add.id(), shown);
        step(Map.of(add.id(), shown.binned(true)), Map.of(add.id(), shown));
    }

    /** The first rows of a file. */
    void imported(Deed.Import rows, int count) {
        for (int row = 0; row < count; row++) {
            examples.putIfAbsent(rows.id(row), Shown.said(rows.response(row)));
        }
    }

    private void one(String id, UnaryOperator<Shown> change) {
        Shown before = examples.get(id);
        if (before != null) {
            change(Map.of(id, before), change);
        }
    }

    private void all(UnaryOperator<Shown> change) {
        Map<String, Shown> live = new LinkedHashMap<>(examples);
        live.values().removeIf(Shown::deleted);
        change(live, change);
    }

    private void change(Map<String, Shown> which, UnaryOperator<Shown> change) {
        Map<String, Shown> before = new LinkedHashMap<>();
        Map<String, Shown> after = new LinkedHashMap<>();
        which.forEach((id, shown) -> {
            Shown changed = change.apply(shown);
            if (!changed.equals(shown)) {
                before.put(id, shown);
                after.put(id, changed);
            }
        });
        if (!before.isEmpty()) {
            examples.putAll(after);
            step(before, after);
        }
    }

    private void step(Map<String, Shown> before, Map<String, Shown> after) {
        steps.add(new Step(head, before, after));
        head = steps.size();
    }

    /** Goes to a step; steps on the way are those between it, the current one and where their branches part. */
    void travel(int target) {
        List<Integer> forth = new ArrayList<>();
        List<Integer> line = new ArrayList<>();
        for (int id = target; id != 0; id = steps.get(id - 1).parent()) {
            line.add(id);
        }
        while (head != 0 && !line.contains(head)) {
            examples.putAll(steps.get(head - 1).before());
            head = steps.get(head - 1).parent();
        }
        for (int id : line) {
            if (id == head) {
                break;
            }
            forth.add(0, id);
        }
        for (int id : forth) {
            examples.putAll(steps.get(id - 1).after());
            head = id;
        }
    }
}
