package org.winnow.desktop.duplicates;

import java.util.List;
import java.util.Optional;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.model.Cluster;

/**
 * A cluster with its examples, side by side.
 *
 * @param cluster the cluster
 * @param examples its examples that are neither rejected nor deleted, the suggested one first
 * @param why why that one is suggested
 * @param conflict how the first contradicts another, if it does
 */
public record Pile(Cluster cluster, List<Shown> examples, String why, Optional<String> conflict) {
    /** Copies the list. */
    public Pile {
        examples = List.copyOf(examples);
    }
}
