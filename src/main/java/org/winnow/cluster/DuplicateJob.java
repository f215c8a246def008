package org.winnow.cluster;

import java.util.Locale;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;
import org.winnow.job.Work;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Searches a project for examples that repeat each other and stores the clusters in the place of earlier ones. */
public final class DuplicateJob implements Work<Clusters> {
    /** The setting of a project that holds the threshold of the last search; missing if there was none. */
    public static final String SEARCHED = "duplicates.threshold";

    private final Store store;
    private final Options options;

    /** A search in an open project; examples in the bin take no part. */
    public DuplicateJob(Store store, Options options) {
        this.store = store;
        this.options = options;
    }

    /**
     * Searches and stores. When cancelled, the clusters of before stay.
     *
     * @throws StoreException if the project cannot be read or written
     */
    @Override
    public Clusters run(Progress progress) throws StoreException {
        RoaringBitmap live = store.columns().live();
        Clusters clusters = ProjectReader.search(store.examples(), live, options, progress);
        return store.write(transaction -> {
            transaction.replaceClusters(clusters.all());
            transaction.setting(SEARCHED, String.format(Locale.ROOT, "%.3f", options.threshold()));
            return clusters;
        });
    }
}
