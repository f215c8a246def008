package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.PaletteItem;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Work;
import org.winnow.query.Query;
import org.winnow.query.QueryEngine;
import org.winnow.query.QueryException;
import org.winnow.query.SavedSets;
import org.winnow.query.Term;
import org.winnow.store.StoreException;

/** The saved sets of the project, with their counts as of now. On the FX thread. */
public final class SetsModel {
    private final CurrentSetModel set;
    private final QueryEngine engine;
    private final SavedSets saved;
    private final JobRunner quick;
    private final LatestOnly latest;
    private final Dialogs dialogs;
    private final ShellModel shell;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());

    /** Follows the current set from now on. */
    public SetsModel(CurrentSetModel set, QueryEngine engine, JobRunner quick, Dialogs dialogs, ShellModel shell) {
        this.set = set;
        this.engine = engine;
        this.saved = new SavedSets(engine.store());
        this.quick = quick;
        this.latest = new LatestOnly(quick);
        this.dialogs = dialogs;
        this.shell = shell;
        set.matches().subscribe(matches -> {
            if (matches != null) {
                count(matches);
            }
        });
    }

    /**
     * A saved set.
     *
     * @param name its name
     * @param text the query
     * @param count its examples; -1 if it cannot be counted, since it asks for a set that is gone
     * @param chosen true if the current query asks for it
     */
    public record Line(String name, String text, int count, boolean chosen) {}

    /** The sets by name. */
    public ReadOnlyObjectProperty<List<Line>> lines() {
        return lines.getReadOnlyProperty();
    }

    private void count(Matches matches) {
        latest.submit(
                "sets",
                Words.of("library.counting-saved-sets"),
                progress -> counted(matches.query()),
                told(lines::set));
    }

    private List<Line> counted(Query current) throws StoreException {
        List<Line> counted = new ArrayList<>();
        for (Map.Entry<String, String> each : saved.all().entrySet()) {
            Query query = named(each.getKey());
            boolean chosen = current.terms().containsAll(query.terms());
            counted.add(new Line(each.getKey(), each.getValue(), count(query), chosen));
        }
        return counted;
    }

    private int count(Query query) {
        try {
            return engine.select(query).getCardinality();
        } catch (StoreException e) {
            return -1; // said when it is opened
        }
    }

    private static Query named(String name) {
        return Query.of(new Term.Saved(List.of(name)));
    }

    /** Shows a set. */
    public void onOpen(String name) {
        set.onQuery(named(name));
    }

    /** Asks for a name and keeps the current query under it. */
    public void onSave() {
        Query query = set.parsed();
        dialogs.askText(Words.of("library.save-the-query"), Words.of("library.name-of-the-set"), "")
                .filter(name -> !name.isBlank())
                .ifPresent(name -> change(
                        () -> saved.save(name, query), Words.of("library.saved-as-it-grows-with-the", name.strip())));
    }

    /** Asks for another name. */
    public void onRename(String name) {
        dialogs.askText(Words.of("library.rename-the-set"), Words.of("library.name-of-the-set"), name)
                .filter(next -> !next.isBlank())
                .ifPresent(
                        next -> change(() -> saved.rename(name, next), Words.of("library.renamed-to", next.strip())));
    }

    /** Forgets a set, and offers to bring it back; its examples stay. */
    public void onDelete(Line line) {
        quick.submit(
                Words.of("library.forgetting-a-set"),
                progress -> saved.delete(line.name()),
                told(gone -> shell.say(Notice.undoable(
                        Words.of("library.forgot-the-set-its-examples-stay", line.name()), () -> restore(line)))));
    }

    private void restore(Line line) {
        try {
            Query query = Query.parse(line.text());
            change(() -> saved.save(line.name(), query), Words.of("library.the-set-is-back", line.name()));
        } catch (QueryException e) {
            shell.say(Notice.of(String.valueOf(e.getMessage())));
        }
    }

    /** What the palette offers for some letters. */
    public List<PaletteItem> items(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return lines.get().stream()
                .filter(line -> line.name().toLowerCase(Locale.ROOT).contains(lower))
                .map(line -> new PaletteItem(
                        "set." + line.name(),
                        line.name(),
                        Words.of("library.saved-set"),
                        "",
                        () -> onOpen(line.name())))
                .toList();
    }

    private void change(Change change, String done) {
        Work<Boolean> work = progress -> {
            change.run();
            return true;
        };
        quick.submit(Words.of("library.saving-a-set"), work, told(result -> shell.say(Notice.of(done))));
    }

    private static <T> Outcome<T> told(java.util.function.Consumer<T> then) {
        return Outcome.then(then);
    }

    @FunctionalInterface
    private interface Change {
        void run() throws StoreException;
    }
}
