package org.winnow.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.model.Split;
import org.winnow.release.SplitResult.HeldBack;

/**
 * Shares examples among train, validation and test: the same input and seed give the same splits in whatever order the
 * examples come; groups are never torn apart; every stratum keeps the ratio; what has a split keeps it.
 *
 * <p>Groups are ranked within their stratum by SHA-256(seed, anchor), the anchor being the smallest identifier of the
 * group, and placed in that order: into test while that brings test nearer to its quota, then likewise into validation,
 * else into train. So in each stratum test and validation miss their quotas by at most half of the largest group, plus
 * as much again that is handed on from the stratum before so that roundings do not add up; existing splits may hold a
 * stratum further off. Strata of fewer than {@value #POOLED_BELOW} groups are pooled.
 *
 * <p>Where a group has come to bridge splits, test stays before validation before train, and the others are held back:
 * what was a test row may not be trained on, and what was trained on is no test.
 */
public final class Splitter {
    /** Name and version of the way of splitting, for the manifest. */
    public static final String ALGORITHM = "hash-rank-1";

    /** The stratum of all that are rare. */
    public static final String POOL = "(rare)";

    static final int POOLED_BELOW = 10;
    private static final int SMALL = 200;
    private static final double LARGE_GROUP = 0.05;

    private final SplitRatio ratio;
    private final long seed;
    private final boolean again;

    /**
     * A splitter.
     *
     * @param ratio the shares
     * @param seed another seed gives other splits
     * @param again forgets the splits that examples have
     */
    public Splitter(SplitRatio ratio, long seed, boolean again) {
        this.ratio = ratio;
        this.seed = seed;
        this.again = again;
    }

    /** Splits. Cost: sorting the groups; a few objects per group. */
    public SplitResult split(SplitInput input) {
        List<SplitGroup> groups = SplitGroup.collect(input, seed, again);
        SplitGroup.pool(groups, POOLED_BELOW, POOL);
        Map<String, List<SplitGroup>> strata = new TreeMap<>();
        for (SplitGroup group : groups) {
            strata.computeIfAbsent(group.stratum(), name -> new ArrayList<>()).add(group);
        }
        Carry carry = new Carry();
        strata.values().forEach(stratum -> place(stratum, carry));
        return result(input, groups);
    }

    private void place(List<SplitGroup> stratum, Carry carry) {
        stratum.sort(SplitGroup.BY_RANK);
        int rows = stratum.stream().mapToInt(SplitGroup::size).sum();
        int largest = stratum.stream().mapToInt(SplitGroup::size).max().orElse(0);
        double test = rows * ratio.testShare() + carry.test - taken(stratum, Split.TEST);
        double validation = rows * ratio.validationShare() + carry.validation - taken(stratum, Split.VALIDATION);
        for (SplitGroup group : stratum) {
            if (group.split() != Split.NONE) {
                continue;
            }
            if (group.size() <= 2 * test) {
                group.assign(Split.TEST);
                test -= group.size();
            } else if (group.size() <= 2 * validation) {
                group.assign(Split.VALIDATION);
                validation -= group.size();
            } else {
                group.assign(Split.TRAIN);
            }
        }
        carry.test = clamp(test, largest / 2.0);
        carry.validation = clamp(validation, largest / 2.0);
    }

    private static double clamp(double value, double bound) {
        return Math.max(-bound, Math.min(bound, value));
    }

    private static int taken(List<SplitGroup> stratum, Split split) {
        int rows = 0;
        for (SplitGroup group : stratum) {
            rows += group.split() == split ? group.size() : 0;
        }
        return rows;
    }

    private SplitResult result(SplitInput input, List<SplitGroup> groups) {
        Map<String, Split> splits = new HashMap<>(2 * input.ids().size());
        List<HeldBack> heldBack = new ArrayList<>();
        Map<String, Map<Split, Integer>> counts = new TreeMap<>();
        int assigned = 0;
        for (SplitGroup group : groups) {
            Map<Split, Integer> count = counts.computeIfAbsent(group.stratum(), name -> new TreeMap<>());
            for (int row : group.rows()) {
                String id = input.ids().get(row);
                Split had = again ? Split.NONE : input.current().get(row);
                if (had != Split.NONE && had != group.split()) {
                    heldBack.add(new HeldBack(id, had, reason(group, input, had)));
                    continue;
                }
                assigned += had == Split.NONE ? 1 : 0;
                splits.put(id, group.split());
                count.merge(group.split(), 1, Integer::sum);
            }
        }
        heldBack.sort(Comparator.comparing(HeldBack::id));
        return new SplitResult(splits, List.copyOf(heldBack), counts, groups.size(), assigned, advice(input, groups));
    }

    private static String reason(SplitGroup group, SplitInput input, Split had) {
        String other = "";
        for (int row : group.rows()) {
            String id = input.ids().get(row);
            if (input.current().get(row) == group.split() && (other.isEmpty() || id.compareTo(other) < 0)) {
                other = id;
            }
        }
        return "Belongs together with " + other + ", which is in "
                + group.split().word() + "; released in " + had.word() + " it would leak.";
    }

    private List<String> advice(SplitInput input, List<SplitGroup> groups) {
        List<String> advice = new ArrayList<>();
        int rows = input.ids().size();
        if (rows > 0 && rows < SMALL) {
            advice.add("With fewer than " + SMALL
                    + " examples, 20 to 30 that you choose by hand test better than a share of the whole.");
        }
        int largest = groups.stream().mapToInt(SplitGroup::size).max().orElse(0);
        if (rows >= SMALL && largest > LARGE_GROUP * rows) {
            advice.add("One group holds " + Math.round(100.0 * largest / rows)
                    + " % of the examples and goes into one split as a whole; group by something finer.");
        }
        return List.copyOf(advice);
    }

    private static final class Carry {
        private double test;
        private double validation;
    }
}
