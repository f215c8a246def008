package org.winnow.store;

import java.util.Optional;
import java.util.function.Consumer;

/** Where changes go: to the writer or, of a project that is only read, nowhere. */
interface Committing {
    /** The columns as of the last commit. */
    ColumnView columns();

    /** See {@link Store#write}. */
    <T> T write(Store.Writing<T> work) throws StoreException;

    /** See {@link Store#onCommit}. */
    AutoCloseable onCommit(Consumer<Store.Committed> listener);

    /** Tells the search for words of every change of a text, before {@link #write} returns. */
    default void follow(WordSearch search) {
        // nothing changes in a project that is only read
    }

    /** How many examples have no measures yet. */
    int unmeasured();

    /** How many examples have no scores yet. */
    int unscored();

    /** See {@link Store#trouble}. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Ends all writing; later writes are refused. */
    void close() throws StoreException;
}
