package org.winnow.desktop.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.words.Words;
import org.winnow.intake.ImportReport;
import org.winnow.intake.Importer;
import org.winnow.intake.Preview;
import org.winnow.job.Job;
import org.winnow.job.Outcome;
import org.winnow.query.Query;
import org.winnow.query.Term;
import org.winnow.store.Dimension;

/** The files to import, one in hand, and what became of them. On the FX thread. */
public final class ImportModel {
    private final ProjectSession session;
    private final Runnable imported;
    private final Runnable showTable;
    private final LatestOnly latest;
    private final ObservableList<FileChoice> files = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Job running;

    /**
     * A model without files.
     *
     * @param imported called after each file, for what follows from new rows
     * @param showTable shows the table
     */
    public ImportModel(ProjectSession session, Runnable imported, Runnable showTable) {
        this.session = session;
        this.imported = imported;
        this.showTable = showTable;
        this.latest = new LatestOnly(session.quick());
    }

    /** The files, in the order in which they were added. */
    public ObservableList<FileChoice> files() {
        return files;
    }

    /** The place of the one in hand; -1 for none. */
    public ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** True while an import runs. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The file in hand; null for none. */
    public @Nullable FileChoice current() {
        int at = chosen.get();
        return at >= 0 && at < files.size() ? files.get(at) : null;
    }

    /** Adds files and looks into them. */
    public void onAdd(List<Path> paths) {
        for (Path path : paths) {
            boolean known = files.stream().anyMatch(each -> each.file().equals(path) && each.report() == null);
            if (!known) {
                files.add(FileChoice.of(path));
                look(files.size() - 1);
            }
        }
        if (chosen.get() < 0 && !files.isEmpty()) {
            chosen.set(0);
        }
    }

    /** Takes a file in hand. */
    public void onChoose(int index) {
        chosen.set(index >= 0 && index < files.size() ? index : -1);
    }

    /** Takes the file in hand off the list. */
    public void onRemove() {
        int at = chosen.get();
        if (at >= 0 && at < files.size()) {
            files.remove(at);
            chosen.set(Math.min(at, files.size() - 1));
        }
    }

    /** Empties the list of what is imported already. */
    public void onForget() {
        files.removeIf(each -> each.report() != null);
        chosen.set(files.isEmpty() ? -1 : 0);
    }

    /** Reads the file in hand as another format; null for the detected one. */
    public void onFormat(@Nullable String id) {
        change(choice -> choice.withFormat(id));
    }

    /** Says where something lies in the file in hand; null for nowhere. */
    public void onPlace(FileChoice.Slot slot, @Nullable String pointer) {
        change(choice -> choice.withPlace(slot, pointer));
    }

    private void change(java.util.function.UnaryOperator<FileChoice> by) {
        FileChoice choice = current();
        if (choice != null) {
            files.set(chosen.get(), by.apply(choice));
            look(chosen.get());
        }
    }

    private void look(int index) {
        FileChoice choice = files.get(index);
        latest.submit(
                choice.file(),
                Words.of("intake.looking-into", choice.name()),
                progress -> Preview.of(choice.request()),
                new Outcome<Preview>() {
                    @Override
                    public void done(Preview preview) {
                        replace(choice, each -> each.withPreview(preview));
                    }

                    @Override
                    public void failed(Throwable cause) {
                        replace(choice, each -> each.withFailure(String.valueOf(cause.getMessage())));
                    }
                });
    }

    private void replace(FileChoice choice, java.util.function.UnaryOperator<FileChoice> by) {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).file().equals(choice.file()) && files.get(i).report() == null) {
                files.set(i, by.apply(files.get(i)));
            }
        }
    }

    /** How many files can be imported now. */
    public int ready() {
        return (int) files.stream().filter(FileChoice::ready).count();
    }

    /** Imports all files that can be, one after the other. */
    public void onImport() {
        List<FileChoice> ready = new ArrayList<>(files.filtered(FileChoice::ready));
        if (!ready.isEmpty() && !busy.get()) {
            busy.set(true);
            run(ready);
        }
    }

    /** Stops the import; what has come in stays, and can be gone on with. */
    public void onCancel() {
        Job job = running;
        if (job != null) {
            job.cancel();
        }
    }

    private void run(List<FileChoice> rest) {
        if (rest.isEmpty()) {
            busy.set(false);
            imported.run();
            return;
        }
        FileChoice choice = rest.get(0);
        List<FileChoice> next = rest.subList(1, rest.size());
        running = session.lengthy()
                .submit(
                        Words.of("intake.importing", choice.name()),
                        progress -> new Importer(session.store())
                                .run(choice.request().resumed(true), progress),
                        new Outcome<ImportReport>() {
                            @Override
                            public void done(ImportReport report) {
                                replace(choice, each -> each.withReport(report));
                                run(next);
                            }

                            @Override
                            public void failed(Throwable cause) {
                                replace(choice, each -> each.withFailure(String.valueOf(cause.getMessage())));
                                run(next);
                            }

                            @Override
                            public void cancelled() {
                                busy.set(false);
                                imported.run();
                            }
                        });
    }

    /** Shows what came out of a file. */
    public void onShow(FileChoice choice) {
        session.set().onQuery(Query.of(Term.Values.of(Dimension.SOURCE, choice.name())));
        showTable.run();
    }
}
