package org.winnow.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
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

    /** True if SQLite found no room for the small file that it keeps beside an open database (sqlite.org/rescode.html). */
    private static boolean isWithoutRoom(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
    }

    /** The failure as a sentence that names the project and what to do. */
    static StoreException sentence(SQLException failure, Path file) {
        String name = String.valueOf(file.getFileName());
        String words = switch (SQLiteErrorCode.getErrorCode(primary(failure))) {
            case SQLITE_FULL ->
                "The disk is full, so the last change to " + name + " was not saved. Free some space and do it again.";
            case SQLITE_IOERR ->
                isWithoutRoom(failure)
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
