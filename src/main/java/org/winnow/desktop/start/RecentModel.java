package org.winnow.desktop.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Work;
import org.winnow.store.Backups;
import org.winnow.store.StoreException;

/** The projects that were opened lately, with what they hold. Counted in the background. On the FX thread. */
public final class RecentModel {
    private final ObservableList<Recent> projects = FXCollections.observableArrayList();
    private final JobRunner runner;
    private final Consumer<Path> forget;

    /**
     * A project.
     *
     * @param file where it lies
     * @param missing true if it is not there any more
     * @param holds what it holds: "1,284 examples"; empty while that is not known
     */
    public record Recent(Path file, boolean missing, String holds) {}

    /**
     * The projects, newest first.
     *
     * @param runner counts them
     * @param forget called with one that shall not be listed again
     */
    public RecentModel(List<Path> files, JobRunner runner, Consumer<Path> forget) {
        this.runner = runner;
        this.forget = forget;
        files.forEach(file -> projects.add(new Recent(file, false, "")));
    }

    /** The list. */
    public ObservableList<Recent> projects() {
        return projects;
    }

    /** The page is shown: looks which are there, and counts. */
    public void onShown() {
        for (Recent each : List.copyOf(projects)) {
            Work<Recent> work = progress -> looked(each.file());
            runner.submit(Words.of("start.counting"), work, Outcome.then(this::replace));
        }
    }

    private void replace(Recent known) {
        for (int i = 0; i < projects.size(); i++) {
            if (projects.get(i).file().equals(known.file())) {
                projects.set(i, known);
            }
        }
    }

    private static Recent looked(Path file) {
        if (!Files.exists(file)) {
            return new Recent(file, true, "");
        }
        try {
            long examples = Backups.count(file).examples();
            return new Recent(file, false, Words.of("start.examples", examples));
        } catch (StoreException e) {
            return new Recent(file, false, ""); // opening it says what is wrong
        }
    }

    /** Takes a project off the list; the file stays. */
    public void onForget(Recent project) {
        projects.remove(project);
        forget.accept(project.file());
    }
}
