package org.winnow.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;

/**
 * An open project: one file, one writer, many readers.
 *
 * <p>Examples are addressed by <em>key</em>, a small positive number given in the order of arrival and never used again;
 * sets of examples are Roaring bitmaps of keys, which whoever receives one must not change. All methods may be called
 * from any thread but the FX thread, except {@link #columns()} and {@link #file()}, which may be called from any.
 */
public interface Store extends AutoCloseable {
    /** The project file. */
    Path file();

    /** The columns in memory as of the last commit: an immutable view, cheap to get and to keep. */
    Columns columns();

    /** The examples themselves. */
    Examples examples();

    /** Imports, their ledgers and their quarantine. */
    Sources sources();

    /** What checks and the search for duplicates have found. */
    Findings findings();

    /** Edits made so far. */
    HistoryLog history();

    /** Small named values of the project: saved sets, limits, panel widths. */
    Settings settings();

    /** Texts that are being typed. */
    Drafts drafts();

    /** The words of instructions, responses and passages. */
    FullText fullText();

    /** Takes the measures of a content as {@link Transaction#insert(org.winnow.model.Example)} does; thread-safe. */
    Measuring measuring();

    /** How many examples were imported and still wait for {@link #measure}: about, and cheap to ask. */
    int unmeasured();

    /**
     * Takes the measures (language and tokens) of examples that an import left without, in batches that are on disk one by
     * one. Goes on where an earlier call was interrupted; at once done if there are none. On several threads, about 15 s
     * for a million examples on two processors.
     *
     * @throws org.winnow.job.CancelledException if the progress says so; what was written stays
     */
    void measure(Progress progress) throws StoreException;

    /** How many examples wait for {@link #score}; a pass over the columns, some milliseconds for a million: not for the FX thread. */
    int unscored();

    /**
     * Scores the examples that are new or have changed since they were scored, in batches that are on disk one by one, on
     * several threads. Takes nothing from what anyone decides, makes no step of the history, and does nothing on a project
     * that is only read.
     *
     * @throws org.winnow.job.CancelledException if the progress says so; what was written stays
     */
    void score(Scoring scoring, Progress progress) throws StoreException;

    /**
     * Runs work on the writer thread inside one transaction and returns once it is on disk. If the work throws, nothing
     * of it remains. Work that the disk failed is run a second time, so it must not count on running once.
     *
     * @throws StoreException if the file could not be written; the connection has then been replaced, and what the
     *     columns show is what the file holds. The sentence says so where it is not known whether the work is saved
     */
    <T> T write(Writing<T> work) throws StoreException;

    /**
     * Calls back after each commit, on the writer thread, with what changed. The callback must return at once.
     *
     * @return ends the subscription
     */
    AutoCloseable onCommit(Consumer<Committed> listener);

    /**
     * Why this project can only be read: a sentence that says what to do. Empty as long as it can be changed. It may come
     * up while the project is open, when a check finds damage. May be asked from any thread.
     */
    Optional<String> readOnlyReason();

    /** True if whoever had it open before did not close it, so that {@link #check} is called for. From any thread. */
    boolean endedUncleanly();

    /** Looks for damage quickly: the structure of the file, and some examples. About a second for a gigabyte. */
    Verification check() throws StoreException;

    /**
     * What keeps the next changes from being saved before long, as a sentence with what to do: that the disk is full and the
     * last room is being used; empty while all is well. From any thread.
     */
    Optional<String> trouble();

    /** Checks the file, reading all of it. */
    Verification verify() throws StoreException;

    /** Copies the project as of now into a new file, and verifies the copy. Refuses to replace an existing file. */
    void backup(Path target) throws StoreException;

    /**
     * Makes a verified copy in the backup folder of the project, and deletes the oldest ones there. For a background
     * thread; edits go on meanwhile. Cost: about 3 s for a gigabyte.
     *
     * @return the backup; empty if nothing has changed since the last one of this session
     */
    Optional<Backup> safeguard(BackupReason reason) throws StoreException;

    /** True if enough work has come together for a backup. Not for the FX thread. */
    boolean isBackupDue() throws StoreException;

    /** Ends all work, folds the log into the file and lets go of the lock. */
    @Override
    void close() throws StoreException;

    /**
     * What a commit changed.
     *
     * @param keys the examples that were added or changed
     * @param structural true if sources, findings, clusters or settings changed too
     */
    record Committed(RoaringBitmap keys, boolean structural) {}

    /**
     * The result of {@link #verify()}.
     *
     * @param sound true if nothing is wrong
     * @param examples number of examples that were read
     * @param problems a sentence each
     */
    record Verification(boolean sound, long examples, List<String> problems) {}

    /**
     * Work inside a transaction.
     *
     * @param <T> what it yields
     */
    @FunctionalInterface
    interface Writing<T> {
        /** Does the work; the transaction is valid only inside. */
        T in(Transaction transaction) throws StoreException;
    }
}
