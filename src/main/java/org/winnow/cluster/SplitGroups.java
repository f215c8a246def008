package org.winnow.cluster;

import java.util.List;
import org.winnow.model.Cluster;

/**
 * Groups of examples that must stay in one split, or the test set would hold what was trained on: whatever a chain of
 * clusters and shared conversations connects.
 */
public final class SplitGroups {
    private final List<Cluster> clusters;
    private final List<int[]> conversations;

    /**
     * Groups by clusters and conversations.
     *
     * @param clusters of any kind; leave out those that need not stay together
     * @param conversations the keys of the examples of one conversation each
     */
    public SplitGroups(List<Cluster> clusters, List<int[]> conversations) {
        this.clusters = List.copyOf(clusters);
        this.conversations = List.copyOf(conversations);
    }

    /** Groups by clusters alone. */
    public SplitGroups(List<Cluster> clusters) {
        this(clusters, List.of());
    }

    /**
     * For each key below {@code size} the number of its group, which is the smallest key in it; a key without company
     * is its own group. Independent of the order of the clusters.
     *
     * @throws IndexOutOfBoundsException if a cluster holds a key that is not below {@code size}
     */
    public int[] groupOf(int size) {
        Forest forest = new Forest(size);
        for (Cluster cluster : clusters) {
            int first = cluster.keys().get(0);
            cluster.keys().forEach(key -> forest.join(first, key));
        }
        for (int[] conversation : conversations) {
            for (int key : conversation) {
                forest.join(conversation[0], key);
            }
        }
        int[] groups = new int[size];
        for (int i = 0; i < size; i++) {
            groups[i] = forest.root(i);
        }
        return groups;
    }
}
