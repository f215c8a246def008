package org.winnow.desktop.editor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Past;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.model.Content;
import org.winnow.store.Store;

/** What the texts of an example can be compared with: the original, the last version, any step. On the FX thread. */
public final class Bases {
    /** Compares with nothing. */
    static final Base NOTHING = new Base(Words.of("editor.nothing"), Optional.empty());

    private static final int MOST = 40;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final Store store;
    private final LatestOnly latest;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<List<Base>> choices = new ReadOnlyObjectWrapper<>(List.of(NOTHING));
    private final ObjectProperty<Base> chosen = new SimpleObjectProperty<>(NOTHING);

    /** Knows of none yet; times are told in the zone. */
    public Bases(Store store, JobRunner quick, ZoneId zone) {
        this.store = store;
        this.latest = new LatestOnly(quick);
        this.zone = zone;
    }

    /**
     * Something to compare with.
     *
     * @param title how it is called
     * @param content what the example said; empty to compare with nothing
     */
    public record Base(String title, Optional<Content> content) {}

    /** What can be chosen; {@link #NOTHING} first. */
    public ReadOnlyObjectProperty<List<Base>> choices() {
        return choices.getReadOnlyProperty();
    }

    /** What is chosen. */
    public ObjectProperty<Base> chosen() {
        return chosen;
    }

    /** Compares with the original, or with the version before if there is none; asked again, with nothing. */
    public void onToggle() {
        boolean compares = chosen.get().content().isPresent();
        List<Base> all = choices.get();
        chosen.set(compares || all.size() < 2 ? NOTHING : all.get(1));
    }

    /** Another example, or the same after a change. */
    void onExample(@Nullable Shown shown) {
        if (shown == null) {
            latest.cancelAll();
            set(List.of(NOTHING));
            return;
        }
        latest.submit(
                "past",
                Words.of("editor.reading-what-the-example-said-before"),
                progress -> Past.of(store, shown.key()),
                Outcome.then(versions -> set(bases(shown, versions))));
    }

    private List<Base> bases(Shown shown, List<Past.Version> versions) {
        List<Base> bases = new ArrayList<>(List.of(NOTHING));
        shown.original()
                .ifPresent(original -> bases.add(new Base(Words.of("editor.the-original"), Optional.of(original))));
        for (int i = 0; i < Math.min(MOST, versions.size()); i++) {
            Past.Version version = versions.get(i);
            String when = TIME.format(version.at().atZone(zone));
            String title = i == 0
                    ? Words.of("editor.before-the-last-edit", when)
                    : Words.of("editor.before", version.title(), when);
            bases.add(new Base(title, Optional.of(version.content())));
        }
        return bases;
    }

    private void set(List<Base> bases) {
        Base before = chosen.get();
        choices.set(bases);
        // the same version has moved down by one after an edit: what it said tells which it is
        chosen.set(bases.stream()
                .filter(base -> base.content().equals(before.content()))
                .findFirst()
                .orElse(NOTHING));
    }
}
