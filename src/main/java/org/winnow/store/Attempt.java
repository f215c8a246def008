package org.winnow.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * One try at some work in a transaction: what came of it, and what is known of the file if it failed. Used by the writer
 * thread.
 *
 * @param <T> what the work yields
 */
final class Attempt<T> {
    private final Session session;
    private final Path file;
    private @Nullable SqliteTransaction transaction;
    private @Nullable T result;
    private Store.@Nullable Committed committed;
    private @Nullable Throwable failure;
    private @Nullable SQLException reported;
    private boolean broken;
    private boolean committing;
    private boolean lookedUp;
    private boolean visible;

    Attempt(Session session, Path file) {
        this.session = session;
        this.file = file;
    }

    /** Does the work in a transaction; whatever goes wrong is kept. */
    void run(Store.Writing<T> work, Beginning beginning) {
        try {
            session.execute("BEGIN IMMEDIATE");
            transaction = beginning.transaction();
            commit(work, transaction);
        } catch (SQLException e) {
            reported = e;
            failure = Failures.sentence(e, file);
        } catch (StoreException | RuntimeException | Error e) {
            reported = transaction == null ? null : transaction.reported();
            failure = e;
        }
        broken = reported != null && Failures.endsConnection(reported);
        if (transaction != null) {
            transaction.end();
        }
    }

    private void commit(Store.Writing<T> work, SqliteTransaction open) throws SQLException, StoreException {
        result = work.in(open);
        Store.Committed changes = open.end();
        if (open.isFailed()) {
            throw new StoreException("Nothing of this was saved, since a part of it could not be.");
        }
        open.seal();
        committing = true;
        session.execute("COMMIT");
        committed = changes;
    }

    /** What the commit changed; null if it failed. */
    Store.@Nullable Committed committed() {
        return committed;
    }

    /** The columns as the commit left them. */
    ColumnView columns() {
        return committedBy().columns();
    }

    /** The highest key up to which the measures had been taken then. */
    int measured() {
        return committedBy().measured();
    }

    /** Examples of which the commit changed the texts, or that it added from a key on. */
    RoaringBitmap texts(int from) {
        return committedBy().texts(from);
    }

    private SqliteTransaction committedBy() {
        return Objects.requireNonNull(transaction, "nothing was committed");
    }

    /** True if the connection cannot be trusted any more. */
    boolean isBroken() {
        return broken;
    }

    /** Looks, by another connection, whether the file holds what was to be committed; not asked if that never came. */
    void lookUp(Session other) throws SQLException {
        visible = committing && transaction != null && transaction.isIn(other);
        lookedUp = true;
    }

    /** True if the file holds it, although committing it was reported to have failed. */
    boolean isVisible() {
        return visible;
    }

    /** Takes the failure back: the file holds what was written, and has been waited for. */
    void found() {
        failure = null;
    }

    /** True if it is there and may go, or nobody could look. */
    boolean isUnknown() {
        return failure != null && committing && (visible || !lookedUp);
    }

    /** True if nothing of it is to be seen, but the log may hold it, for a later opening to find. */
    boolean isDoubtful() {
        return failure != null && committing && reported != null && !Failures.leavesNothing(reported);
    }

    /** True if it failed for want of room. */
    boolean isForWantOfRoom() {
        return failure != null && reported != null && Failures.isWithoutRoom(reported);
    }

    /** True if doing the same again may succeed. */
    boolean isWorthRepeating() {
        return failure != null && reported != null && Failures.isPassing(reported) && !isUnknown();
    }

    /** Why it failed; null if it did not. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** What the work yielded, or why it is not saved. */
    @SuppressWarnings("NullAway") // the result may be null where the work yields null
    T outcome() throws StoreException {
        if (failure instanceof StoreException store) {
            throw store;
        }
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return result;
    }

    /** Makes what work is given, inside the transaction that was just begun. */
    interface Beginning {
        SqliteTransaction transaction() throws SQLException;
    }
}
