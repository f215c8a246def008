package org.winnow.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a backup was made. */
public enum BackupReason {
    /** Somebody asked for it. */
    ASKED("asked for"),
    /** Enough work had come together. */
    WORK("after some work"),
    /** Before an import of many rows. */
    IMPORT("before an import"),
    /** Before an edit of many examples. */
    BULK("before a large edit"),
    /** Before the file was brought to a newer version. */
    MIGRATION("before a new version of the file"),
    /** Before a backup was put in its place. */
    RESTORE("before a restore");

    private final String words;

    BackupReason(String words) {
        this.words = words;
    }

    /** In words for a person. */
    public String words() {
        return words;
    }

    String inName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BackupReason> ofName(String inName) {
        return Arrays.stream(values())
                .filter(reason -> reason.inName().equals(inName))
                .findFirst();
    }
}
