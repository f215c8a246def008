package org.winnow.store;

import java.util.Map;
import java.util.Optional;

/** Reading the small named values of a project. */
public interface Settings {
    /** The value of a name. */
    Optional<String> get(String name) throws StoreException;

    /** All values whose names begin so, by name. */
    Map<String, String> startingWith(String prefix) throws StoreException;
}
