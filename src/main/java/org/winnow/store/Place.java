package org.winnow.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is opened, and how.
 *
 * @param file the project
 * @param read the file that is read: the project itself, or a copy of it
 * @param unclean true if whoever had it open before did not close it
 * @param readOnly why it is only read; empty if it is not
 */
record Place(Path file, Path read, boolean unclean, Optional<String> readOnly) {
    static Place writable(Path file, boolean unclean) {
        return new Place(file, file, unclean, Optional.empty());
    }

    Readers readers() {
        return readOnly.isPresent() ? new Readers(read, Database::asItStands) : new Readers(read);
    }
}
