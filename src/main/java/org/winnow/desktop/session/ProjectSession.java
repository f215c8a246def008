package org.winnow.desktop.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.desktop.fx.ErrorSink;
import org.winnow.desktop.fx.FrameBatcher;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.fx.FxJobRunner;
import org.winnow.desktop.fx.JobsModel;
import org.winnow.desktop.words.Words;
import org.winnow.edit.History;
import org.winnow.query.QueryEngine;
import org.winnow.store.Store;

/**
 * An open project with its runners and the models that all views share. Commits reach the models once per frame. Made and
 * closed on the FX thread.
 */
public final class ProjectSession implements AutoCloseable {
    private final Store store;
    private final QueryEngine engine;
    private final History history;
    private final FxJobRunner quick;
    private final FxJobRunner lengthy;
    private final FxJobRunner edits;
    private final FxJobRunner words;
    private final IndexingModel indexing;
    private final CurrentSetModel set;
    private final CurrentExampleModel current;
    private final EditsModel editing;
    private final DraftsModel drafts;
    private final ErrorSink errors;
    private final Clock clock;
    private final String who;
    private final List<Runnable> endings = new ArrayList<>();
    private final List<Consumer<RoaringBitmap>> listeners = new ArrayList<>();
    private final FrameBatcher batcher = new FrameBatcher(this::deliver);
    private final AutoCloseable subscription;
    private RoaringBitmap changed = new RoaringBitmap();

    /**
     * Opens the models over a project.
     *
     * @param who the name that the history notes
     */
    public ProjectSession(Store store, JobsModel jobs, ErrorSink errors, Clock clock, String who) {
        this.store = store;
        this.errors = errors;
        this.clock = clock;
        this.who = who;
        engine = new QueryEngine(store);
        history = new History(store, engine, clock, who);
        quick = new FxJobRunner("winnow-quick", 2, jobs, errors);
        lengthy = new FxJobRunner("winnow-job", 2, jobs, errors);
        edits = new FxJobRunner("winnow-edit", 1, jobs, errors);
        words = new FxJobRunner("winnow-waiting", 1, jobs, errors);
        set = new CurrentSetModel(store, engine, quick);
        indexing = new IndexingModel(store.fullText(), set, words);
        current = new CurrentExampleModel(store, quick);
        editing = new EditsModel(history, edits, clock);
        drafts = new DraftsModel(store, edits, new FxDelay(), clock);
        subscription = store.onCommit(commit -> {
            if (commit.keys().isEmpty() && !commit.structural()) {
                return; // a draft was kept: no view shows it
            }
            synchronized (this) {
                changed.or(commit.keys());
            }
            batcher.request();
        });
    }

    /** Runs this before the project is closed. */
    public void onClose(Runnable end) {
        endings.add(end);
    }

    /** Tells, on the FX thread and once per frame, which examples were changed. */
    public void onChanged(Consumer<RoaringBitmap> listener) {
        listeners.add(listener);
    }

    private void deliver() {
        RoaringBitmap keys;
        synchronized (this) {
            keys = changed;
            changed = new RoaringBitmap();
        }
        set.refresh();
        current.refresh();
        listeners.forEach(listener -> listener.accept(keys));
    }

    /** The project. */
    public Store store() {
        return store;
    }

    /** Its queries. */
    public QueryEngine engine() {
        return engine;
    }

    /** The time. */
    public Clock clock() {
        return clock;
    }

    /** The name that the history notes. */
    public String who() {
        return who;
    }

    /** Its history. */
    public History history() {
        return history;
    }

    /** Runs what the user waits for. */
    public FxJobRunner quick() {
        return quick;
    }

    /** Runs what takes long. */
    public FxJobRunner lengthy() {
        return lengthy;
    }

    /** The set that all views show. */
    public CurrentSetModel set() {
        return set;
    }

    /** The example in hand. */
    public CurrentExampleModel current() {
        return current;
    }

    /** The way in which examples are changed. */
    public EditsModel editing() {
        return editing;
    }

    /** The indexing of words. */
    public IndexingModel indexing() {
        return indexing;
    }

    /** Texts that are being typed. */
    public DraftsModel drafts() {
        return drafts;
    }

    /** Lets all edits end, stops everything else, and closes the project. */
    @Override
    public void close() {
        endings.forEach(Runnable::run);
        drafts.write();
        lengthy.close();
        words.close();
        quick.close();
        edits.finish(); // an edit that waits its turn was made all the same
        try {
            subscription.close();
            store.close();
        } catch (Exception e) { // AutoCloseable does not promise less; nothing may be lost here
            errors.report(Words.of("session.closing-the-project"), e);
        }
    }
}
