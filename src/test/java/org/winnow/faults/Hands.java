package org.winnow.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.edit.Edit;
import org.winnow.edit.History;
import org.winnow.edit.Target;
import org.winnow.intake.ImportRequest;
import org.winnow.intake.Importer;
import org.winnow.intake.IntakeException;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Status;
import org.winnow.query.QueryEngine;
import org.winnow.query.Selection;
import org.winnow.release.Assignment;
import org.winnow.release.ContextFate;
import org.winnow.release.ContextPlan;
import org.winnow.release.Feed;
import org.winnow.release.Profiles;
import org.winnow.release.ProjectInfo;
import org.winnow.release.Release;
import org.winnow.release.ReleaseException;
import org.winnow.release.ReleaseRequest;
import org.winnow.store.Dimension;
import org.winnow.store.Measures;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Does deeds to an open project as the two faces do them. */
final class Hands implements AutoCloseable {
    /** Counts nothing, so that what is tested is not how long counters take to load. */
    static final Projects PROJECTS = Projects.measuredBy(content -> new Measures("en", 1, 1, 1))
            .cachedIn(Path.of(System.getProperty("java.io.tmpdir"), "winnow-faults-cache"));

    private final Path folder;
    private final Opening opening;
    private final Consumer<Integer> rows;
    private Store store;

    /** Opens a project. */
    @FunctionalInterface
    interface Opening {
        Store open(Path file) throws StoreException;
    }

    /** Opens the project of a folder; told is how many examples there are after each commit. */
    Hands(Path folder, Opening opening, Consumer<Integer> rows) throws StoreException {
        this.folder = folder;
        this.opening = opening;
        this.rows = rows;
        this.store = opened();
    }

    static Path project(Path folder) {
        return folder.resolve("care.winnow");
    }

    static Path release(Path folder) {
        return folder.resolve("release");
    }

    private Store opened() throws StoreException {
        Store made = opening.open(project(folder));
        made.onCommit(committed -> rows.accept(made.columns().size()));
        return made;
    }

    Store store() {
        return store;
    }

    @Override
    public void close() throws StoreException {
        store.close();
    }

    void perform(Deed deed) throws StoreException, IntakeException, ReleaseException, IOException {
        if (deed instanceof Deed.Add add) {
            history(store).perform(new Edit.Add(example(add.id(), add.response())));
        } else if (deed instanceof Deed.Note note) {
            history(store).perform(new Edit.SetNote(note.text()), only(note.id()));
        } else if (deed instanceof Deed.Answer answer) {
            history(store).perform(new Edit.SetText(Target.RESPONSE, answer.text()), only(answer.id()));
        } else if (deed instanceof Deed.Decide decide) {
            history(store).perform(new Edit.SetStatus(decide.status(), null), only(decide.id()));
        } else if (deed instanceof Deed.Bin bin) {
            history(store).perform(new Edit.Delete(), only(bin.id()));
        } else if (deed instanceof Deed.DecideAll decide) {
            history(store).perform(new Edit.SetStatus(decide.status(), null), Selection.all());
        } else if (deed instanceof Deed.TagAll tag) {
            history(store).perform(new Edit.AddTags(List.of(tag.tag())), Selection.all());
        } else {
            move(deed);
        }
    }

    private void move(Deed deed) throws StoreException, IntakeException, ReleaseException, IOException {
        if (deed instanceof Deed.Undo) {
            history(store).undo();
        } else if (deed instanceof Deed.Redo) {
            history(store).redo();
        } else if (deed instanceof Deed.Travel to) {
            List<?> steps = history(store).steps(0, Integer.MAX_VALUE);
            history(store).travelTo(to.number() % (steps.size() + 1));
        } else if (deed instanceof Deed.Import rows) {
            importRows(store, folder, rows, false);
        } else if (deed instanceof Deed.Backup backup) {
            store.backup(folder.resolve(backup.file()));
        } else if (deed instanceof Deed.Export) {
            exportIfAny();
        } else if (deed instanceof Deed.Migrate old) {
            PROJECTS.openAt(folder.resolve(old.file())).close();
        } else if (deed instanceof Deed.Reopen) {
            store.close();
            store = opened();
        }
    }

    /** A release of nothing is refused, and rightly so: where all were rejected or held back there is nothing to do. */
    private void exportIfAny() throws StoreException, ReleaseException, IOException {
        RoaringBitmap some = store.columns().live().clone();
        for (Status status : List.of(Status.REJECTED, Status.HELD_BACK)) {
            some.andNot(store.columns().having(Dimension.STATUS, status.word()));
        }
        if (!some.isEmpty()) {
            export(store, folder);
        }
    }

    static History history(Store store) {
        return new History(store, new QueryEngine(store), Clock.systemUTC(), "kim");
    }

    static Example example(String id, String response) {
        List<Message> messages = List.of(Message.of(Role.USER, "Ask?"), Message.of(Role.ASSISTANT, response));
        return new Example(id, Content.of(messages), Review.NEW, Provenance.HAND_WRITTEN);
    }

    static void importRows(Store store, Path folder, Deed.Import rows, boolean resume)
            throws StoreException, IntakeException {
        ImportRequest request = ImportRequest.of(folder.resolve(rows.file()))
                .withFormat("winnow")
                .resumed(resume);
        new Importer(store).run(request, Progress.NONE);
    }

    static void export(Store store, Path folder) throws StoreException, ReleaseException, IOException {
        RoaringBitmap all = store.columns().live();
        ReleaseRequest request = ReleaseRequest.of(
                        Profiles.find("trl-messages").orElseThrow(),
                        release(folder),
                        Feed.of(store.examples(), all),
                        ContextPlan.of(ContextFate.INTERNALISE),
                        ProjectInfo.of("care", "", "test"))
                .withSplits(Assignment.ALL_TRAIN, 1)
                .replacing();
        new Release().run(request, Progress.NONE);
    }

    private static Selection only(String id) {
        return new Selection.Ids(List.of(id));
    }
}
