package org.winnow.release;

import java.util.Map;
import org.winnow.model.Example;
import org.winnow.model.Split;

/** Says to which split an example belongs. {@link Split#NONE} goes to train, and is counted. */
@FunctionalInterface
public interface Assignment {
    /** The split that the project has stored for each example. */
    Assignment STORED = example -> example.review().split();

    /** Everything into train. */
    Assignment ALL_TRAIN = example -> Split.TRAIN;

    /** The split of one example. */
    Split of(Example example);

    /** What a {@link Splitter} has found; others have none. */
    static Assignment of(Map<String, Split> splits) {
        return example -> splits.getOrDefault(example.id(), Split.NONE);
    }
}
