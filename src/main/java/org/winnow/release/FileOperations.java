package org.winnow.release;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** All that a release does to the disk, so that tests can let each step fail. */
interface FileOperations {
    /** Creates a folder that only its owner may enter, and the folders above it as usual. */
    void createFolder(Path folder) throws IOException;

    /** Creates a file that only its owner may read; it must not exist. */
    OutputStream create(Path file) throws IOException;

    /** Waits until a file or the list of a folder is on the medium. */
    void force(Path path) throws IOException;

    /** Renames in one step, within one folder; the new name must be free. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file or a folder with all in it; nothing if there is none. */
    void delete(Path path) throws IOException;

    /**
     * Keeps every other process and thread from releasing to the same place until closed.
     *
     * @throws ReleaseException if one is doing so
     */
    Closeable lock(Path file) throws IOException, ReleaseException;
}
