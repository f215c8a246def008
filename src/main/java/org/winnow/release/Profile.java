package org.winnow.release;

import java.util.List;
import org.winnow.model.Split;

/**
 * An export target as data: what to call it, what its trainer does with the rows, and what it asks of them. The list of
 * all is {@link Profiles#all()}.
 *
 * @param id as on the command line, such as {@code trl-messages}
 * @param title for a menu
 * @param description one sentence
 * @param trainsOn which tokens get loss by that trainer's defaults, one sentence
 * @param files names of the files of train, validation and test; those of empty splits are not written
 * @param rules what every row keeps to
 * @param limits bounds for a file
 */
public record Profile(
        String id,
        String title,
        String description,
        String trainsOn,
        List<String> files,
        List<Rule> rules,
        Limits limits) {
    /** Copies the lists. */
    public Profile {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
    }
    /** The name of the file of a split; an example without one goes to train. */
    public String file(Split split) {
        return files.get(
                switch (split) {
                    case NONE, TRAIN -> 0;
                    case VALIDATION -> 1;
                    case TEST -> 2;
                });
    }
}
