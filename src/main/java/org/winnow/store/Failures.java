package org.winnow.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Sentences for what SQLite reports, and what each means for the connection. */
final class Failures {
    /** After these SQLite may have ended the transaction by itself, or the file may be in another state than believed. */
    private static final Set<Integer> DISTRUST = Set.of(
            SQLiteErrorCode.SQLITE_FULL.code,
            SQLiteErrorCode.SQLITE_IOERR.code,
            SQLiteErrorCode.SQLITE_NOMEM.code,
            SQLiteErrorCode.SQLITE_CORRUPT.code,
            SQLiteErrorCode.SQLITE_NOTADB.code,
            SQLiteErrorCode.SQLITE_CANTOPEN.code,
            SQLiteErrorCode.SQLITE_READONLY.code,
            SQLiteErrorCode.SQLITE_INTERRUPT.code,
            SQLiteErrorCode.SQLITE_BUSY.code,
            SQLiteErrorCode.SQLITE_PROTOCOL.code,
            SQLiteErrorCode.SQLITE_MISUSE.code);

    private static final Set<Integer> ENVIRONMENT = Set.of(
            SQLiteErrorCode.SQLITE_BUSY.code,
            SQLiteErrorCode.SQLITE_LOCKED.code,
            SQLiteErrorCode.SQLITE_FULL.code,
            SQLiteErrorCode.SQLITE_IOERR.code,
            SQLiteErrorCode.SQLITE_NOMEM.code,
            SQLiteErrorCode.SQLITE_CANTOPEN.code,
            SQLiteErrorCode.SQLITE_READONLY.code,
            SQLiteErrorCode.SQLITE_PERM.code,
            SQLiteErrorCode.SQLITE_AUTH.code);

    private Failures() {}

    /** True if the connection must be thrown away. */
    static boolean endsConnection(SQLException failure) {
        return !(failure instanceof SQLiteException) || DISTRUST.contains(primary(failure));
    }

    /** True if another connection holds what this one asked for. */
    static boolean isBusy(SQLException failure) {
        return primary(failure) == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    /** True if the file is no database, or a damaged one. */
    static boolean isNoDatabase(SQLException failure) {
        int code = primary(failure);
        return code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code;
    }

    /** True if the disk, the folder or the rights are to blame, and not what stands in the file. */
    static boolean isOfTheDisk(SQLException failure) {
        return ENVIRONMENT.contains(primary(failure));
    }

    /** True if the file does not begin as a database does. */
    static boolean isNotADatabase(SQLException failure) {
        return primary(failure) == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    /** True if a value that must be the only one of its kind is there already. */
    static boolean isTaken(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
    }

    private static int primary(SQLException failure) {
        return failure instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : -1;
    }

    /** True if the disk was full. */
    static boolean isWithoutRoom(SQLException failure) {
        return primary(failure) == SQLiteErrorCode.SQLITE_FULL.code || isWithoutRoomToOpen(failure);
    }

    /** True if SQLite found no room for the small file that it keeps beside an open database (sqlite.org/rescode.html). */
    private static boolean isWithoutRoomToOpen(SQLException failure) {
        return isExactly(failure, SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);
    }

    /** True if doing the same again may succeed: the disk may have room or answer by then. */
    static boolean isPassing(SQLException failure) {
        int code = primary(failure);
        return code == SQLiteErrorCode.SQLITE_FULL.code
                || code == SQLiteErrorCode.SQLITE_IOERR.code
                || code == SQLiteErrorCode.SQLITE_CANTOPEN.code;
    }

    /**
     * True if a commit that fails like this cannot be found in the log later: not all of it was written. It can where all
     * was written, and only waiting for the disk failed.
     */
    static boolean leavesNothing(SQLException failure) {
        return primary(failure) == SQLiteErrorCode.SQLITE_FULL.code
                || isExactly(failure, SQLiteErrorCode.SQLITE_IOERR_WRITE);
    }

    private static boolean isExactly(SQLException failure, SQLiteErrorCode code) {
        return failure instanceof SQLiteException sqlite && sqlite.getResultCode() == code;
    }

    /** Says that nobody can tell whether the last change is saved. */
    static StoreException doubt(Path file, @Nullable Throwable cause) {
        return new StoreException(
                "The disk reported an error while " + file.getFileName() + " was saved, and it is not known whether the"
                        + " last change has reached it. Check the disk; what is shown once the project can be opened again"
                        + " is what is saved.",
                cause == null ? new IllegalStateException("no cause") : cause);
    }

    /** The failure as a sentence that names the project and what to do. */
    static StoreException sentence(SQLException failure, Path file) {
        String name = String.valueOf(file.getFileName());
        String words = switch (SQLiteErrorCode.getErrorCode(primary(failure))) {
            case SQLITE_FULL ->
                "The disk is full, so the last change to " + name + " was not saved. Free some space and do it again.";
            case SQLITE_IOERR ->
                isWithoutRoomToOpen(failure)
                        ? "The disk is full, so " + name
                                + " cannot be opened. Free some space and do it again. What was shown as saved is saved."
                        : "The disk reported an error while " + name
                                + " was read or written. What was not shown as saved is not saved; check the disk.";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                "The project " + name
                        + " is damaged. Restore its newest backup, or ask for help before changing it further.";
            case SQLITE_READONLY ->
                "The project " + name
                        + " cannot be changed: the file or its folder is read-only. Copy it to a folder of yours.";
            case SQLITE_NOMEM ->
                "There is not enough memory to work on " + name + ". Close other programs and do it again.";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "The project " + name + " is being written by another program. Close that program and do it again.";
            case SQLITE_CANTOPEN ->
                "The project " + name
                        + " cannot be opened. Check that the file is there and that you may write to its folder.";
            default -> "The project " + name + " could not be read or written: " + failure.getMessage();
        };
        return new StoreException(words, failure);
    }
}
