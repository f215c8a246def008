package org.winnow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.query.Query;
import org.winnow.query.QueryEngine;
import org.winnow.query.QueryException;
import org.winnow.store.BackupReason;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command on a project: opens it, does its work, closes it. */
abstract class ProjectCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "the project file, NAME.winnow")
    private Path file = Path.of("");

    @Option(names = "--json", description = "print JSON on standard output, one object a line, and nothing else there")
    private boolean json;

    private final Console console;

    ProjectCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() throws Exception {
        check();
        try (Store store = open(file)) {
            AtomicBoolean changed = new AtomicBoolean();
            store.onCommit(commit -> changed.set(true));
            sayState(store);
            takeMeasures(store);
            int exit = run(store);
            takeMeasures(store);
            if (changed.get() && store.isBackupDue()) {
                store.safeguard(BackupReason.WORK);
            }
            store.trouble().ifPresent(console::say);
            return exit;
        } finally {
            console.wipe();
        }
    }

    /** Counts what an import left for later, for nearly every command shows or asks for it. */
    private void takeMeasures(Store store) throws StoreException {
        if (store.unmeasured() > 0 && store.readOnlyReason().isEmpty()) {
            store.measure(console.progress("Counting tokens"));
        }
    }

    /** Says why a project is only read, or that it was checked because nobody had closed it. */
    private void sayState(Store store) throws StoreException {
        if (store.endedUncleanly() && store.check().sound()) {
            console.say("The last session on " + file.getFileName()
                    + " did not end properly. What was shown as saved is saved; a quick check found no damage.");
        }
        store.readOnlyReason().ifPresent(console::say);
    }

    /** Looks whether the options make sense, before anything is opened. */
    void check() throws Exception {
        // most commands have nothing to look at
    }

    /** Opens the project, which must be there. */
    Store open(Path project) throws StoreException, UsageException {
        if (!Files.exists(project)) {
            throw new UsageException(
                    "There is no project " + project + ". \"winnow import " + project + " FILE\" makes one.");
        }
        return Projects.open(project);
    }

    /** Does the work and returns the exit code. */
    abstract int run(Store store) throws Exception;

    Console console() {
        return console;
    }

    boolean json() {
        return json;
    }

    /** Words of a report: on the output stream, unless that is for JSON. */
    void report(String line) {
        if (json) {
            console.say(line);
        } else {
            console.print(line);
        }
    }

    /** Waits, with a line of progress, for the words that a query searches and the scores that it asks for. */
    void await(Store store, QueryEngine engine, Query query) throws StoreException {
        if (MissingScores.isAskedBy(query)) {
            new MissingScores(console).all(store);
        }
        engine.await(query, console.progress("Indexing words"));
        console.wipe();
    }

    /** The examples of a query. */
    RoaringBitmap select(Store store, Query query) throws StoreException {
        QueryEngine engine = new QueryEngine(store);
        await(store, engine, query);
        return engine.select(query);
    }

    /** Reads a query, which may have been given as several words. */
    static Query query(Iterable<String> words) throws QueryException {
        return Query.parse(String.join(" ", words));
    }
}
