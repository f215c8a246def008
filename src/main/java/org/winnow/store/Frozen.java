package org.winnow.store;

import java.util.function.Consumer;

/** The columns of a project that is only read: nothing is ever committed. */
final class Frozen implements Committing {
    private final ColumnView columns;
    private final String reason;

    Frozen(ColumnView columns, String reason) {
        this.columns = columns;
        this.reason = reason;
    }

    @Override
    public ColumnView columns() {
        return columns;
    }

    @Override
    public <T> T write(Store.Writing<T> work) throws StoreException {
        throw new ReadOnlyException(reason);
    }

    @Override
    public AutoCloseable onCommit(Consumer<Store.Committed> listener) {
        return () -> {};
    }

    /** Those that have none stay without. */
    @Override
    public int unmeasured() {
        return 0;
    }

    @Override
    public int unscored() {
        return 0;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
