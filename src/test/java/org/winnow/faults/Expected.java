package org.winnow.faults;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a project may hold, after what its victim was told. */
final class Expected {
    private final Script script;
    private final Told told;

    Expected(Script script, Told told) {
        this.script = script;
        this.told = told;
    }

    /** The deed that had not returned; null if none was under way. */
    @Nullable
    Deed underWay() {
        int next = told.outcomes().size();
        return told.closed() || next >= script.deeds().size()
                ? null
                : script.deeds().get(next);
    }

    /** Of the states that keep every promise, the one that was found; null if it is none of them. */
    @Nullable
    Model fitting(Stored stored) {
        for (Model model : after(told.outcomes().size(), stored)) {
            if (fits(model, stored)) {
                return model;
            }
            Model further = further(model, stored);
            if (further != null && fits(further, stored)) {
                return further;
            }
        }
        return null;
    }

    private static boolean fits(Model model, Stored stored) {
        return model.stored().difference(stored) == null;
    }

    /** The state after the deed under way too, or after the rows of it that were committed. */
    private @Nullable Model further(Model model, Stored stored) {
        Deed deed = underWay();
        if (deed == null) {
            return null;
        }
        Model further = model.copy();
        if (deed instanceof Deed.Import rows) {
            int found = stored.rows(rows);
            if (model.examples() + found < told.size()) {
                return null;
            }
            further.imported(rows, found);
        } else {
            further.did(deed);
        }
        return further;
    }

    /** The states after some outcomes: one, unless the victim was told that it is not known whether something is saved. */
    private List<Model> after(int count, Stored stored) {
        List<Model> models = new ArrayList<>();
        models.add(new Model());
        for (int i = 0; i < count; i++) {
            Told.Outcome outcome = told.outcomes().get(i);
            Deed deed = script.deeds().get(i);
            if (outcome.result() == Told.Result.UNSURE) {
                models.addAll(models.stream().map(Model::copy).toList());
                models.subList(models.size() / 2, models.size()).forEach(model -> apply(model, deed, stored));
            } else if (outcome.result() == Told.Result.SAVED) {
                models.forEach(model -> model.did(deed));
            } else if (deed instanceof Deed.Import rows) {
                models.forEach(model -> model.imported(rows, outcome.rows()));
            }
        }
        return models;
    }

    private static void apply(Model model, Deed deed, Stored stored) {
        if (deed instanceof Deed.Import rows) {
            model.imported(rows, stored.rows(rows));
        } else {
            model.did(deed);
        }
    }

    /** How many of the deeds told to be saved are gone, or what else is wrong. */
    Verdict lost(Stored stored) {
        int count = told.outcomes().size();
        String difference = after(count, stored).get(0).stored().difference(stored);
        for (int fewer = 1; fewer <= count; fewer++) {
            for (Model model : after(count - fewer, stored)) {
                if (fits(model, stored)) {
                    return Verdict.lost(fewer, "the last " + fewer + " of " + count + " are gone: " + difference);
                }
            }
        }
        return Verdict.wrong("after " + count + " deeds (then " + underWay() + "): " + difference);
    }
}
