package org.winnow.store;

import java.nio.file.Path;
import java.util.Locale;

/** A backup holds less than the project that it was to replace, and nobody has said that this is fine. */
public final class FewerException extends StoreException {
    private static final long serialVersionUID = 1;

    FewerException(Backups.Counts backup, Backups.Counts there, Path place) {
        super("The backup holds " + words(backup) + ", and the project " + place.getFileName() + " holds "
                + words(there) + ", so restoring would lose some. Restore under another name and compare, or insist.");
    }

    private static String words(Backups.Counts counts) {
        return String.format(Locale.ROOT, "%,d examples and %,d steps", counts.examples(), counts.steps());
    }
}
