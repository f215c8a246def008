package org.winnow.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.winnow.model.Status;

/** A second Java process for the tests, which opens a project and then waits, or writes until it is killed. */
final class OtherProcess {
    private OtherProcess() {}

    /** Starts it: {@code open} tells the outcome in one line; {@code write} appends a line per edit that is on disk. */
    static Process start(String what, Path project, Path told) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        what,
                        project.toString(),
                        told.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[1]);
        Path told = Path.of(arguments[2]);
        if (arguments[0].equals("open")) {
            open(project, told);
        } else {
            write(project, told);
        }
    }

    private static void open(Path project, Path told) throws IOException {
        String outcome;
        try (Store store = Projects.open(project)) {
            outcome = "opened " + store.columns().size();
        } catch (StoreException e) {
            outcome = String.valueOf(e.getMessage());
        }
        Files.writeString(told, outcome);
    }

    private static void write(Path project, Path told) throws Exception {
        try (Store store =
                Projects.measuredBy(content -> new Measures("en", 1, 1, 1)).openAt(project)) {
            for (int i = 0; i < 100_000; i++) {
                int edit = i;
                int key = store.write(transaction -> oneEdit(transaction, edit));
                String line = edit + " " + key + "\n";
                Files.write(
                        told,
                        line.getBytes(StandardCharsets.UTF_8),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }

    /** An example, and the status of the one before it: two rows and a step, all or nothing. */
    private static int oneEdit(Transaction transaction, int edit) throws StoreException {
        int key = transaction.insert(Samples.plain("edit-" + edit));
        transaction.set(key, Field.NOTE, "note " + edit);
        if (key > 1) {
            transaction.set(key - 1, Field.STATUS, Status.ACCEPTED.word());
        }
        HistoryLog.Step step = new HistoryLog.Step(0, 0, java.time.Instant.EPOCH, "kim", "edit " + edit, "{}", 1);
        transaction.appendStep(step, List.of(new HistoryLog.Delta(key, Field.NOTE, null, "note " + edit)));
        return key;
    }
}
