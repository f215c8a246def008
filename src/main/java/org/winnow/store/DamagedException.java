package org.winnow.store;

/** A project is so damaged that it cannot even be read; what is whole in it can still be taken out of it. */
public final class DamagedException extends StoreException {
    private static final long serialVersionUID = 1;

    DamagedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
