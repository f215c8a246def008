package org.winnow.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Bytes of memory for each byte of the project. */
    private static final double NEEDED = 0.6;

    private final Store store;
    private final Options options;

    /** A search in an open project; examples in the bin take no part. */
    public DuplicateJob(Store store, Options options) {
        this.store = store;
        this.options = options;
    }

    /**
     * True if the words of all texts, which the search compares in memory, have room there. Estimated from the file: of a
     * project of 1.33 GB, with a million examples, 0.8 GB were needed.
     */
    public static boolean fits(Store store) {
        return fits(store.file(), Runtime.getRuntime().maxMemory());
    }

    static boolean fits(Path project, long memory) {
        try {
            return Files.size(project) * NEEDED <= memory;
        } catch (IOException e) {
            return true; // whoever reads the project will say what is wrong with it
        }
    }

    /**
     * Searches and stores. When cancelled, the clusters of before stay.
     *
     * @throws StoreException if the project cannot be read or written, or is too large for the memory
     */
    @Override
    public Clusters run(Progress progress) throws StoreException {
        if (!fits(store)) {
            throw new StoreException(
                    "This project is too large to look for duplicates in the memory that Winnow may use,"
                            + " which is " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB. Start it with more: set WINNOW_HEAP=4g before.");
        }
        RoaringBitmap live = store.columns().live();
        Clusters clusters = ProjectReader.search(store.examples(), live, options, progress);
        return store.write(transaction -> {
            transaction.replaceClusters(clusters.all());
            transaction.setting(SEARCHED, String.format(Locale.ROOT, "%.3f", options.threshold()));
            return clusters;
        });
    }
}
