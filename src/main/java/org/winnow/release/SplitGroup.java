package org.winnow.release;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winnow.model.Split;

/** Examples that must not be torn apart, with a rank that depends on the seed and on nothing else. */
final class SplitGroup {
    /** By hash, then by anchor; never a tie. */
    static final Comparator<SplitGroup> BY_RANK =
            Comparator.<SplitGroup>comparingLong(group -> group.rank).thenComparing(group -> group.anchor);

    private final List<Integer> rows = new ArrayList<>(1);
    private String anchor;
    private String stratum;
    private Split split = Split.NONE;
    private long rank;

    private SplitGroup(String anchor, String stratum) {
        this.anchor = anchor;
        this.stratum = stratum;
    }

    /** The groups in the order of their anchors, each in the stratum of its rarest member and in the split it keeps. */
    static List<SplitGroup> collect(SplitInput input, long seed, boolean again) {
        Map<String, Integer> sizes = new HashMap<>();
        input.strata().forEach(name -> sizes.merge(name, 1, Integer::sum));
        Comparator<String> rarer = Comparator.<String>comparingInt(name -> sizes.getOrDefault(name, 0))
                .thenComparing(name -> name);
        Map<Integer, SplitGroup> groups = new HashMap<>();
        for (int row = 0; row < input.ids().size(); row++) {
            String id = input.ids().get(row);
            String stratum = input.strata().get(row);
            SplitGroup group = groups.computeIfAbsent(input.groups()[row], number -> new SplitGroup(id, stratum));
            Split had = again ? Split.NONE : input.current().get(row);
            group.add(row, id, rarer.compare(stratum, group.stratum) < 0 ? stratum : group.stratum, had);
        }
        MessageDigest sha256 = Hashes.sha256();
        List<SplitGroup> sorted = new ArrayList<>(groups.values());
        sorted.forEach(group -> group.rank = rank(sha256, seed, group.anchor));
        sorted.sort(Comparator.comparing(group -> group.anchor));
        return sorted;
    }

    /** Joins the strata of too few groups into one. */
    static void pool(Collection<SplitGroup> groups, int fewest, String pool) {
        Map<String, Integer> counts = new HashMap<>();
        groups.forEach(group -> counts.merge(group.stratum, 1, Integer::sum));
        for (SplitGroup group : groups) {
            if (counts.getOrDefault(group.stratum, 0) < fewest) {
                group.stratum = pool;
            }
        }
    }

    private void add(int row, String id, String newStratum, Split had) {
        rows.add(row);
        stratum = newStratum;
        if (id.compareTo(anchor) < 0) {
            anchor = id;
        }
        // TEST is after VALIDATION is after TRAIN is after NONE: the strictest stays
        if (had.compareTo(split) > 0) {
            split = had;
        }
    }

    private static long rank(MessageDigest sha256, long seed, String anchor) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
        sha256.update(anchor.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(sha256.digest()).getLong() ^ Long.MIN_VALUE;
    }

    void assign(Split newSplit) {
        split = newSplit;
    }

    List<Integer> rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    String stratum() {
        return stratum;
    }

    Split split() {
        return split;
    }
}
