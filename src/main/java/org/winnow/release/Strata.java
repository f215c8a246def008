package org.winnow.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The kind of an example, for splitting. */
public final class Strata {
    /** The stratum of examples without a tag. */
    public static final String UNTAGGED = "(no tag)";

    private Strata() {}

    /**
     * The rarest tag of each example, counted over all of them, so that a rare kind is spread over the splits rather than
     * swallowed by a common one; equally rare tags go by the alphabet. Cost: two passes.
     *
     * @param tags the tags of each example
     */
    public static List<String> rarestTag(List<List<String>> tags) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> some : tags) {
            for (String tag : some) {
                counts.merge(tag, 1, Integer::sum);
            }
        }
        return tags.stream().map(some -> rarest(some, counts)).toList();
    }

    private static String rarest(List<String> tags, Map<String, Integer> counts) {
        String rarest = UNTAGGED;
        int fewest = Integer.MAX_VALUE;
        for (String tag : tags) {
            int count = counts.getOrDefault(tag, 0);
            if (count < fewest || (count == fewest && tag.compareTo(rarest) < 0)) {
                rarest = tag;
                fewest = count;
            }
        }
        return rarest;
    }
}
