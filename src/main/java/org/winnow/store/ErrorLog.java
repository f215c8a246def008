package org.winnow.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;

/** Writes an error of Winnow itself into a log file, and gives it a code that names the place where it arose. */
public final class ErrorLog {
    private static final int CODE = 0xFFFFFF;

    private final Path folder;
    private final String version;

    /** A log in a folder that is made when it is first needed; the version of the program stands beside each error. */
    public ErrorLog(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /** The code of an error: the same for the same kind of error at the same place. */
    public static String code(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + "." + trace[0].getMethodName();
        int hash = (error.getClass().getName() + "@" + place).hashCode();
        return String.format(Locale.ROOT, "W-%06X", (hash ^ (hash >>> 8)) & CODE);
    }

    /** Appends the error and says where it stands, or that it could not be written. */
    public String write(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        Path file = folder.resolve("errors.log");
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) {
                Files.createFile(file, ProjectFile.ownerOnly(file)); // it may quote file names
            }
            ProjectFile.makeOwnerOnly(file);
            Files.writeString(
                    file,
                    Instant.now() + " " + code(error) + " winnow " + version + "\n" + text + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return "Details are in " + file + ".";
        } catch (IOException e) {
            return "The details could not be written to " + file + ":\n" + text;
        }
    }
}
