package org.winnow.store;

/** A project that was opened for reading only was to be changed. The message says why it cannot be. */
public final class ReadOnlyException extends StoreException {
    private static final long serialVersionUID = 1;

    ReadOnlyException(String reason) {
        super(reason);
    }
}
