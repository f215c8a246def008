package org.winnow.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.winnow.query.Selection;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * What a recipe names that a project does not have, so that nobody takes a replay that passed over half of it for a whole
 * one.
 *
 * @param named how many examples the recipe names by their identifiers, each once; those that it adds itself do not count
 * @param ids those that the project does not have, in the order of the recipe
 */
public record Absent(int named, List<String> ids) {
    /** Copies the list. */
    public Absent {
        ids = List.copyOf(ids);
    }

    /** Looks each of them up. Not for the FX thread. */
    public static Absent of(List<EditJson.Entry> recipe, Store store) throws StoreException {
        Set<String> named = new LinkedHashSet<>();
        Set<String> added = new HashSet<>();
        for (EditJson.Entry entry : recipe) {
            if (entry.edit() instanceof Edit.Add add) {
                added.add(add.example().id());
            }
            named.addAll(names(entry));
        }
        named.removeAll(added);
        List<String> absent = new ArrayList<>();
        for (String id : named) {
            if (store.examples().find(id).isEmpty()) {
                absent.add(id);
            }
        }
        return new Absent(named.size(), absent);
    }

    private static List<String> names(EditJson.Entry entry) {
        if (entry.edit() instanceof Edit.SplitAssignment assignment) {
            return assignment.splits().keySet().stream().sorted().toList();
        }
        if (entry.edit() instanceof Edit.KeepOne keepOne) {
            List<String> names = new ArrayList<>(keepOne.reject());
            names.add(0, keepOne.keep());
            return names;
        }
        return entry.where() instanceof Selection.Ids ids ? ids.ids() : List.of();
    }

    /** "12 of 40 examples of this recipe are not in this project."; empty if none is absent. */
    public Optional<String> sentence() {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ENGLISH,
                "%,d of %,d %s of this recipe %s not in this project.",
                ids.size(),
                named,
                named == 1 ? "example" : "examples",
                ids.size() == 1 ? "is" : "are"));
    }
}
