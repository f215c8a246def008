package org.winnow.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;
import org.winnow.query.TagMentions.Mention;
import org.winnow.store.HistoryLog.Delta;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.store.Transaction;

/** Swaps the values that steps recorded, one at a time, after checking that each is the one that is about to go. */
final class Swapping {
    private final Store store;
    private final Transaction transaction;

    private final Progress progress;
    /** What this journey has made of settings so far. */
    private final Map<String, String> settings = new HashMap<>();

    private long swapped;
    private long total;

    Swapping(Store store, Transaction transaction, Progress progress) {
        this.progress = progress;
        this.store = store;
        this.transaction = transaction;
    }

    /** Tells how far it is in values: about one for each example of each step. */
    void along(Route route) throws StoreException {
        total = Stream.concat(route.back().stream(), route.forth().stream())
                .mapToLong(Step::count)
                .sum();
        for (Step step : route.back()) {
            store.history().deltas(step.id(), delta -> swap(step, delta, delta.after(), delta.before()));
            for (Mention each : Mentions.of(step, store).all()) {
                swap(each.setting(), each.after(), each.before());
            }
        }
        for (Step step : route.forth()) {
            store.history().deltas(step.id(), delta -> swap(step, delta, delta.before(), delta.after()));
            for (Mention each : Mentions.of(step, store).all()) {
                swap(each.setting(), each.before(), each.after());
            }
        }
    }

    /** A setting that somebody has changed since, or forgotten, stays as it is: no step says that it was otherwise. */
    private void swap(String setting, String from, String to) throws StoreException {
        String now = settings.containsKey(setting)
                ? settings.get(setting)
                : store.settings().get(setting).orElse(null);
        if (from.equals(now)) {
            transaction.setting(setting, to);
            settings.put(setting, to);
        }
    }

    private void swap(Step step, Delta delta, @Nullable String from, @Nullable String to) throws StoreException {
        if (!Objects.equals(transaction.value(delta.key(), delta.field()), from)) {
            List<String> ids = store.examples().ids(RoaringBitmap.bitmapOf(delta.key()));
            throw new StoreException(
                    "The example " + String.join("", ids) + " was changed in another way since the step \""
                            + step.title() + "\", and that change would be lost. Nothing was undone or redone.");
        }
        transaction.set(delta.key(), delta.field(), to);
        swapped++;
        progress.at(Math.min(swapped, total), total);
        progress.checkCancelled();
    }
}
