package org.winnow.desktop.session;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.store.Measure;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** The example in hand, with what is known of it: the one that the inspector shows. On the FX thread. */
public final class CurrentExampleModel {
    /** The key that stands for no example. */
    public static final int NONE = 0;

    private final Store store;
    private final LatestOnly latest;
    private final ReadOnlyIntegerWrapper key = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

    /** No example in hand. */
    public CurrentExampleModel(Store store, JobRunner quick) {
        this.store = store;
        this.latest = new LatestOnly(quick);
    }

    /** The key of the example in hand; {@link #NONE} for none. */
    public ReadOnlyIntegerProperty key() {
        return key.getReadOnlyProperty();
    }

    /** The example in hand; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Takes another example in hand. */
    public void onChoose(int newKey) {
        key.set(newKey);
        refresh();
    }

    /** Loads the example again, after a change. */
    public void refresh() {
        int wanted = key.get();
        if (wanted == NONE) {
            latest.cancelAll();
            shown.set(null);
            return;
        }
        latest.submit(
                "example", Words.of("session.loading-an-example"), progress -> load(store, wanted), new Arrival());
    }

    /** Loads an example with what is known of it. Not for the FX thread. */
    public static Optional<Shown> load(Store store, int key) throws StoreException {
        try {
            Example example = store.examples().load(key);
            return Optional.of(new Shown(
                    key,
                    example,
                    // an edit that was undone leaves the original behind; it is no change any more
                    store.examples().original(key).filter(original -> !original.equals(example.content())),
                    store.findings().of(key),
                    store.columns().number(Measure.RESPONSE_TOKENS, key),
                    store.columns().number(Measure.TOKENS, key)));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /**
     * An example and what is known of it.
     *
     * @param key its key
     * @param example the example
     * @param original what it said when it arrived, if that was changed since
     * @param findings what the checks found
     * @param responseTokens tokens of its response
     * @param tokens tokens of all its messages
     */
    public record Shown(
            int key,
            Example example,
            Optional<Content> original,
            List<Finding> findings,
            int responseTokens,
            int tokens) {}

    private final class Arrival implements Outcome<Optional<Shown>> {
        @Override
        public void done(Optional<Shown> result) {
            shown.set(result.orElse(null));
        }

        @Override
        public void failed(Throwable cause) {
            shown.set(null);
        }
    }
}
