package org.winnow.intake.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file, record by record. Holds one record and a buffer in memory, whatever the file. Not for several threads. */
public interface Pieces extends Closeable {
    /**
     * The next record.
     *
     * @return null at the end, also at the end of what can be read of a damaged file; see {@link #damage()}
     * @throws IOException if the disk fails
     */
    @Nullable
    Piece next() throws IOException;

    /** Why the file could not be read to its end, as a sentence; null if it could. Valid after the end. */
    @Nullable
    String damage();

    /** Oddities of the whole file that cost no record, as sentences. */
    default List<String> notes() {
        return List.of();
    }

    /** Bytes of the file on disk that were read so far, for progress. */
    long consumed();
}
