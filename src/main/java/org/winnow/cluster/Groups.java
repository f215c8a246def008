package org.winnow.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Groups of numbers whose hashes are equal. Cost: one pass and a hash table. */
final class Groups {
    private final long[] hashes;
    private final int[] chosen;
    private final int[] first;

    /** Groups the chosen numbers by the hash of each. */
    Groups(long[] hashes, int[] chosen) {
        this.hashes = hashes;
        this.chosen = chosen;
        first = first(hashes, chosen);
    }

    /** The groups of two or more among the chosen numbers, by their first; hashes of 0 stay out. */
    List<int[]> equal() {
        int[] sizes = new int[chosen.length];
        for (int place : first) {
            sizes[place]++;
        }
        int[][] members = new int[chosen.length][];
        int[] filled = new int[chosen.length];
        List<int[]> groups = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            int place = first[i];
            if (sizes[place] < 2 || hashes[chosen[i]] == 0) {
                continue;
            }
            if (place == i) {
                members[i] = new int[sizes[i]];
                groups.add(members[i]);
            }
            members[place][filled[place]++] = chosen[i];
        }
        return groups;
    }

    /** The first of each group among the chosen numbers, ascending. */
    int[] firsts() {
        return IntStream.range(0, chosen.length)
                .filter(i -> first[i] == i)
                .map(i -> chosen[i])
                .toArray();
    }

    /** For each place in the list of chosen numbers, the first place with an equal hash. */
    private static int[] first(long[] hashes, int[] chosen) {
        LongTable places = new LongTable(chosen.length);
        int[] first = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            first[i] = places.getOrPut(hashes[chosen[i]], i);
        }
        return first;
    }
}
