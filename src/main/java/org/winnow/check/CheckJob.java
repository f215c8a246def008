package org.winnow.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;
import org.winnow.job.Work;
import org.winnow.model.Finding;
import org.winnow.model.Severity;
import org.winnow.store.Dimension;
import org.winnow.store.Examples.Keyed;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * Runs checks over examples of a project and stores what they find in the place of earlier findings. Examples pass through
 * in small batches, checked on the common pool; findings are written some thousand examples at a time.
 */
public final class CheckJob implements Work<CheckReport> {
    /** The setting of a project that holds {@link CheckRun#key()} of the last complete run; missing if there was none. */
    public static final String CHECKED = "checks.key";

    private static final int BATCH = 256;
    private static final int WRITTEN_TOGETHER = 4096;

    private final Store store;
    private final CheckRun checks;
    private final RoaringBitmap keys;
    private final boolean whole;

    /** Checks all examples that are not in the bin. */
    public CheckJob(Store store, CheckRun checks) {
        this(store, checks, store.columns().live(), true);
    }

    /** Checks some examples, such as those that an edit has changed. */
    public CheckJob(Store store, CheckRun checks, RoaringBitmap keys) {
        this(store, checks, keys, false);
    }

    private CheckJob(Store store, CheckRun checks, RoaringBitmap keys, boolean whole) {
        this.store = store;
        this.checks = checks;
        this.keys = keys;
        this.whole = whole;
    }

    /**
     * Checks and stores. When cancelled, what was stored until then stays.
     *
     * @throws StoreException if the project cannot be read or written
     */
    @Override
    public CheckReport run(Progress progress) throws StoreException {
        Pass pass = new Pass(progress);
        store.examples().scan(keys, pass::take);
        pass.finish();
        if (whole) {
            store.write(transaction -> {
                transaction.setting(CHECKED, checks.key());
                return true;
            });
        }
        return new CheckReport(pass.examples, pass.withFindings, pass.counts);
    }

    private final class Pass {
        private final Progress progress;
        private final RoaringBitmap had = store.columns().having(Dimension.HAS, "finding");
        private final long total = keys.getLongCardinality();
        private final List<Keyed> batch = new ArrayList<>(BATCH);
        private final Map<Integer, List<Finding>> found = new LinkedHashMap<>();
        private final SortedMap<String, Map<Severity, Integer>> counts = new TreeMap<>();
        private int examples;
        private int withFindings;

        Pass(Progress progress) {
            this.progress = progress;
        }

        boolean take(int key, org.winnow.model.Example example) throws StoreException {
            batch.add(new Keyed(key, example));
            if (batch.size() == BATCH) {
                checkBatch();
            }
            return true;
        }

        void finish() throws StoreException {
            checkBatch();
            write();
        }

        private void checkBatch() throws StoreException {
            progress.checkCancelled();
            List<List<Finding>> results = batch.parallelStream()
                    .map(keyed -> checks.of(keyed.example()))
                    .toList();
            for (int i = 0; i < results.size(); i++) {
                note(batch.get(i).key(), results.get(i));
            }
            batch.clear();
            progress.at(examples, total);
            if (found.size() >= WRITTEN_TOGETHER) {
                write();
            }
        }

        private void note(int key, List<Finding> findings) {
            examples++;
            withFindings += findings.isEmpty() ? 0 : 1;
            for (Finding finding : findings) {
                counts.computeIfAbsent(finding.check(), check -> new EnumMap<>(Severity.class))
                        .merge(finding.severity(), 1, Integer::sum);
            }
            // most examples are clean and were clean before: nothing to write for them
            if (!findings.isEmpty() || had.contains(key)) {
                found.put(key, findings);
            }
        }

        private void write() throws StoreException {
            if (!found.isEmpty()) {
                store.write(transaction -> {
                    transaction.replaceFindings(found);
                    return found.size();
                });
                found.clear();
            }
        }
    }
}
