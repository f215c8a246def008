package org.winnow.cli;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.winnow.store.ErrorLog;

/**
 * Takes what the rooms of Winnow log about a failure that they got over, such as a disk too full to fold a log into its
 * project, into the log of errors. Without it Java prints the trace on the error stream, where words for a person stand.
 */
final class OwnWarnings extends Handler {
    /** Held here, since the log manager lets go of a logger that nobody holds, and of its handlers. */
    private static final Logger ROOMS = Logger.getLogger("org.winnow");

    private final ErrorLog log;

    OwnWarnings(ErrorLog log) {
        this.log = log;
    }

    /** From now on warnings of this program go into a log instead of the error stream. */
    static void into(ErrorLog log) {
        for (Handler earlier : ROOMS.getHandlers()) {
            ROOMS.removeHandler(earlier);
        }
        ROOMS.setUseParentHandlers(false);
        ROOMS.addHandler(new OwnWarnings(log));
    }

    @Override
    public void publish(LogRecord warning) {
        Throwable thrown = warning.getThrown();
        if (thrown != null) {
            // where the log cannot be written, on a full disk, nothing is lost that a person could use
            String unused = log.write(thrown);
        }
    }

    @Override
    public void flush() {
        // each error is written at once
    }

    @Override
    public void close() {
        // nothing stays open
    }
}
