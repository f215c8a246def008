package org.winnow.store;

/** A disk has too little room for a copy. */
final class NoRoomException extends StoreException {
    private static final long serialVersionUID = 1;

    NoRoomException(String sentence) {
        super(sentence);
    }
}
