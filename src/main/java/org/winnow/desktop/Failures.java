package org.winnow.desktop;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.fx.ErrorSink;
import org.winnow.intake.IntakeException;
import org.winnow.release.ReleaseException;
import org.winnow.store.StoreException;
import org.winnow.text.Hashes;

/** Says a failure of background work: its own sentence where it has one, else a code that names the place. */
final class Failures implements ErrorSink {
    private static final System.Logger LOG = System.getLogger("winnow");

    private final Dialogs dialogs;

    Failures(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    public void report(String doing, Throwable cause) {
        LOG.log(System.Logger.Level.ERROR, doing, cause);
        StringWriter detail = new StringWriter();
        cause.printStackTrace(new PrintWriter(detail));
        dialogs.error(sentence(doing, cause), code(cause), detail.toString());
    }

    private static String sentence(String doing, Throwable cause) {
        boolean hasSentence = cause instanceof StoreException
                || cause instanceof IntakeException
                || cause instanceof ReleaseException
                || cause instanceof IOException;
        return hasSentence
                ? String.valueOf(cause.getMessage())
                : "Winnow has made a mistake (" + doing + "). Your project is as it was before.";
    }

    private static String code(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + "." + trace[0].getMethodName();
        byte[] bytes = (error.getClass().getName() + "@" + place).getBytes(StandardCharsets.UTF_8);
        return "W-" + Hashes.sha256Hex(bytes).substring(0, 6).toUpperCase(Locale.ROOT);
    }
}
