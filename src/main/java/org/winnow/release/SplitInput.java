package org.winnow.release;

import java.util.List;
import org.winnow.model.Split;

/**
 * The examples to split, as parallel lists; their order does not matter.
 *
 * @param ids identifiers, each once
 * @param groups the group of each example, any numbers: examples that must not be torn apart have the same one
 * @param strata the kind of each example, within which the ratio is kept; see {@link Strata}
 * @param current the split that each has now; {@link Split#NONE} for those to be assigned
 */
@SuppressWarnings("ArrayRecordComponent") // a million group numbers; never compared
public record SplitInput(List<String> ids, int[] groups, List<String> strata, List<Split> current) {
    /** Copies the lists and refuses unequal lengths. */
    public SplitInput {
        ids = List.copyOf(ids);
        strata = List.copyOf(strata);
        current = List.copyOf(current);
        if (groups.length != ids.size() || strata.size() != ids.size() || current.size() != ids.size()) {
            throw new IllegalArgumentException("ids, groups, strata and current splits are not equally many");
        }
    }
}
