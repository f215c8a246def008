package org.winnow.balance;

import java.util.ArrayList;
import java.util.List;

/**
 * How many examples have each pair of a tag and a source.
 *
 * @param tags the rows of the table, in the order of the distribution of tags
 * @param sources the columns, in the order of the distribution of sources
 * @param counts by tag, then by source; 0 where there is no example
 */
public record CrossTable(List<String> tags, List<String> sources, List<List<Integer>> counts) {
    /** Copies the lists. */
    public CrossTable {
        tags = List.copyOf(tags);
        sources = List.copyOf(sources);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** The examples of a tag in a source. */
    public int count(String tag, String source) {
        return counts.get(tags.indexOf(tag)).get(sources.indexOf(source));
    }

    /** The pairs that no example has: what to write next, row by row. */
    public List<Cell> gaps() {
        List<Cell> gaps = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            for (int j = 0; j < sources.size(); j++) {
                if (counts.get(i).get(j) == 0) {
                    gaps.add(new Cell(tags.get(i), sources.get(j)));
                }
            }
        }
        return gaps;
    }

    /** A place in the table. */
    public record Cell(String tag, String source) {}
}
