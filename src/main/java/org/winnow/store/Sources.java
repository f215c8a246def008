package org.winnow.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading imports. Not for the FX thread. */
public interface Sources {
    /** All imports in the order in which they began. */
    List<Source> all() throws StoreException;

    /** One import. */
    Optional<Source> find(long id) throws StoreException;

    /** Rows put aside by an import, in file order. */
    List<Quarantined> quarantine(long source, int skip, int limit) throws StoreException;

    /**
     * One import.
     *
     * @param id its number; 0 before it is stored
     * @param file the name of the file, without folders
     * @param path where it lay, for a person
     * @param format identifier of the reader
     * @param mapping the mapping as JSON; null for a built-in one
     * @param state how far it is
     * @param ledger what became of its rows
     * @param position bytes of the (unpacked) file that are dealt with
     * @param started when it began
     */
    record Source(
            long id,
            String file,
            String path,
            String format,
            @Nullable String mapping,
            State state,
            Ledger ledger,
            long position,
            Instant started) {
        /** The same import further on. */
        public Source with(State newState, Ledger newLedger, long newPosition) {
            return new Source(id, file, path, format, mapping, newState, newLedger, newPosition, started);
        }

        /** The same import under its number. */
        public Source withId(long newId) {
            return new Source(newId, file, path, format, mapping, state, ledger, position, started);
        }
    }

    /** How far an import is. */
    enum State {
        /** At work, or broken off by a crash. */
        RUNNING,
        /** All rows are dealt with. */
        COMPLETE,
        /** Stopped by the user or by the end of a damaged file; what came before is kept. */
        PARTIAL
    }

    /**
     * The equation of an import: read = kept + merged + quarantined + skipped.
     *
     * @param read rows seen
     * @param kept rows that became examples
     * @param merged rows that were joined to an example, or repeat one imported before
     * @param quarantined rows put aside with a reason
     * @param skipped rows that the format declares to be none, such as blank lines
     */
    record Ledger(long read, long kept, long merged, long quarantined, long skipped) {
        /** Nothing read yet. */
        public static final Ledger EMPTY = new Ledger(0, 0, 0, 0, 0);

        /** True if the sums match. */
        public boolean balances() {
            return read == kept + merged + quarantined + skipped;
        }
    }

    /**
     * A row that could not become an example.
     *
     * @param source the import
     * @param line line or element, counted from 1
     * @param offset where the row begins in the (unpacked) file, in bytes; -1 if unknown
     * @param reason a sentence for a person
     * @param bytes the row as it stands in the file, cut at the limit of the reader
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; rows are read once and shown
    record Quarantined(long source, long line, long offset, String reason, byte[] bytes) {
        /** The same row of another import. */
        public Quarantined from(long other) {
            return new Quarantined(other, line, offset, reason, bytes);
        }
    }
}
