package org.winnow.edit;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Content;
import org.winnow.store.Dimension;
import org.winnow.store.Examples.Spoken;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Finds the examples that share a system text. Not for the FX thread. */
public final class SystemTexts {
    private SystemTexts() {}

    /**
     * The examples of a set whose first system message is exactly this text, which is not empty. Cost: reads what is said
     * in all of the set that has a system text, without its passages: about a second for 100,000.
     */
    public static RoaringBitmap holding(Store store, RoaringBitmap among, String text) throws StoreException {
        RoaringBitmap having = RoaringBitmap.and(among, store.columns().having(Dimension.HAS, "system"));
        RoaringBitmap holding = new RoaringBitmap();
        store.examples().listen(having, spoken -> keys(spoken, text), holding::or);
        return holding;
    }

    private static RoaringBitmap keys(List<Spoken> spoken, String text) {
        RoaringBitmap keys = new RoaringBitmap();
        for (Spoken each : spoken) {
            if (Content.of(each.messages()).system().equals(text)) {
                keys.add(each.key());
            }
        }
        return keys;
    }
}
