package org.winnow.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Where the examples that repeat each other stand when they are gone through cluster by cluster; see
 * {@link Order.ByClusters}.
 *
 * @param groups the smallest key among those that an example is connected with; 0 for none
 * @param places from 1; 0 for examples in no cluster
 */
record ClusterColumn(Numbers groups, Numbers places) {
    static final ClusterColumn EMPTY = new ClusterColumn(Numbers.EMPTY, Numbers.EMPTY);

    /** For {@link Sorting#byRank}: those in no cluster come last. */
    int rank(int key) {
        int place = places.get(key);
        return place == 0 ? Integer.MAX_VALUE : place;
    }

    void write(DataOutput out) throws IOException {
        groups.write(out);
        places.write(out);
    }

    static ClusterColumn read(DataInput in) throws IOException {
        return new ClusterColumn(Numbers.read(in), Numbers.read(in));
    }
}
