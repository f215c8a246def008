package org.winnow.desktop;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.fx.ErrorSink;
import org.winnow.desktop.words.Words;
import org.winnow.intake.IntakeException;
import org.winnow.release.ReleaseException;
import org.winnow.store.ErrorLog;
import org.winnow.store.StoreException;

/** Says a failure of background work: its own sentence where it has one, else a code that names the place. */
final class Failures implements ErrorSink {
    private final Dialogs dialogs;
    private final ErrorLog log;

    Failures(Dialogs dialogs, ErrorLog log) {
        this.dialogs = dialogs;
        this.log = log;
    }

    @Override
    public void report(String doing, Throwable cause) {
        String where = log.write(cause);
        StringWriter detail = new StringWriter();
        cause.printStackTrace(new PrintWriter(detail));
        dialogs.error(sentence(doing, cause), ErrorLog.code(cause), where + "\n" + detail);
    }

    private static String sentence(String doing, Throwable cause) {
        boolean hasSentence = cause instanceof StoreException
                || cause instanceof IntakeException
                || cause instanceof ReleaseException
                || cause instanceof IOException;
        return hasSentence
                ? String.valueOf(cause.getMessage())
                : Words.of("window.winnow-has-made-a-mistake-your", doing);
    }
}
