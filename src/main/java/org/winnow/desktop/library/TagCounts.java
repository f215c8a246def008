package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.desktop.dialogs.TagChoice;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;

/** The tags of a project with their counts. Cost: a look at the counts in memory for each tag, none at the examples. */
public final class TagCounts {
    private TagCounts() {}

    /** A choice among the tags that examples have outside of the bin. */
    public static TagChoice choice(Columns columns, List<String> before) {
        List<TagChoice.Known> known = new ArrayList<>();
        for (String tag : columns.values(Dimension.TAG)) {
            int count = RoaringBitmap.andCardinality(columns.having(Dimension.TAG, tag), columns.live());
            if (count > 0) {
                known.add(new TagChoice.Known(tag, count));
            }
        }
        return new TagChoice(known, before);
    }
}
