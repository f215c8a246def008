package org.winnow.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Disjoint sets of numbers from 0: union by the smaller root, so that the root of a set is its smallest member. */
final class Forest {
    private final int[] parent;

    Forest(int size) {
        parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    /** The smallest member of the set that holds a number. */
    int root(int member) {
        int root = member;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Joins two sets; false if they were one already. */
    boolean join(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        if (rootA == rootB) {
            return false;
        }
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
        return true;
    }

    /** The sets of two or more members, by their smallest; members ascending. */
    List<int[]> groups() {
        int[] sizes = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            sizes[root(i)]++;
        }
        int[][] members = new int[parent.length][];
        List<int[]> groups = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            int root = root(i);
            if (sizes[root] < 2) {
                continue;
            }
            if (root == i) {
                members[i] = new int[sizes[i]];
                sizes[i] = 2; // from here on: where the next member goes, plus two
                groups.add(members[i]);
            }
            members[root][sizes[root] - 2] = i;
            sizes[root]++;
        }
        return groups;
    }
}
