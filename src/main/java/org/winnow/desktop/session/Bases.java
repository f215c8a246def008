package org.winnow.desktop.session;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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

/**
 * What the texts of an example can be compared with: the original, the last version, any step. What was chosen holds for the
 * next examples too, as far as they have it. On the FX thread.
 */
public final class Bases {
    /** Compares with nothing. */
    public static final Base NOTHING = new Base(Words.of("session.nothing"), Optional.empty(), Base.NOTHING);

    private static final int MOST = 40;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final Store store;
    private final LatestOnly latest;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<List<Base>> choices = new ReadOnlyObjectWrapper<>(List.of(NOTHING));
    private final ObjectProperty<Base> chosen = new SimpleObjectProperty<>(NOTHING);
    private final ReadOnlyBooleanWrapper compares = new ReadOnlyBooleanWrapper();
    private @Nullable Shown shown;

    /** The place of what is to be compared with, here and in the next examples. */
    private int wanted = Base.NOTHING;

    private int last = Base.ORIGINAL;
    private boolean known;
    private boolean settling;

    /** Knows of none yet; times are told in the zone. */
    public Bases(Store store, JobRunner quick, ZoneId zone) {
        this.store = store;
        this.latest = new LatestOnly(quick);
        this.zone = zone;
        chosen.subscribe(base -> {
            if (!settling) {
                want(base.place());
            }
        });
    }

    /**
     * Something to compare with.
     *
     * @param title how it is called
     * @param content what the example said; empty to compare with nothing
     * @param place {@link #NOTHING}, {@link #ORIGINAL}, or how many edits ago that was
     */
    public record Base(String title, Optional<Content> content, int place) {
        /** Compares with nothing. */
        public static final int NOTHING = -1;
        /** What it said when it arrived. */
        public static final int ORIGINAL = 0;
    }

    /** What can be chosen; {@link #NOTHING} first. */
    public ReadOnlyObjectProperty<List<Base>> choices() {
        return choices.getReadOnlyProperty();
    }

    /** What is chosen. */
    public ObjectProperty<Base> chosen() {
        return chosen;
    }

    /** True if this and the next examples are to be compared with what they said before, as far as they said anything else. */
    public ReadOnlyBooleanProperty compares() {
        return compares.getReadOnlyProperty();
    }

    /** A text of what is compared with; null for none. */
    public @Nullable String text(Function<Content, String> of) {
        return chosen.get().content().map(of).orElse(null);
    }

    /** Compares with what was chosen last, at first the original, or with what there is; asked again, with nothing. */
    public void onToggle() {
        if (compares.get()) {
            chosen.set(NOTHING);
            want(Base.NOTHING);
        } else {
            want(last);
            if (known) {
                set(choices.get(), true);
            } else {
                readAll();
            }
        }
    }

    /** Compares with the next choice; after the last with nothing. */
    public void onNext() {
        if (!known) {
            onToggle();
            return;
        }
        List<Base> all = choices.get();
        chosen.set(all.get((all.indexOf(chosen.get()) + 1) % all.size()));
    }

    /** Another example, or the same after a change: reads what it said before. */
    public void onExample(@Nullable Shown next) {
        take(next);
        readAll();
    }

    /** Another example, whose past is read only if it is to be compared with that. */
    public void onGlance(@Nullable Shown next) {
        take(next);
        if (compares.get()) {
            readAll();
        }
    }

    private void take(@Nullable Shown next) {
        boolean other = shown == null || next == null || shown.key() != next.key();
        shown = next;
        known = false;
        latest.cancelAll();
        if (other) {
            set(next == null ? List.of(NOTHING) : bases(next, List.of()), true);
        }
    }

    private void readAll() {
        Shown now = shown;
        if (now != null && !known) {
            latest.submit(
                    "past",
                    Words.of("session.reading-what-the-example-said-before"),
                    progress -> Past.of(store, now.key()),
                    Outcome.then(versions -> {
                        boolean moved = !choices.get().equals(List.of(NOTHING))
                                && chosen.get().content().isPresent();
                        known = true;
                        set(bases(now, versions), !moved);
                    }));
        }
    }

    private List<Base> bases(Shown of, List<Past.Version> versions) {
        List<Base> bases = new ArrayList<>(List.of(NOTHING));
        of.original()
                .ifPresent(original ->
                        bases.add(new Base(Words.of("session.the-original"), Optional.of(original), Base.ORIGINAL)));
        for (int i = 0; i < Math.min(MOST, versions.size()); i++) {
            Past.Version version = versions.get(i);
            String when = TIME.format(version.at().atZone(zone));
            String title = i == 0
                    ? Words.of("session.before-the-last-edit", when)
                    : Words.of("session.before", version.title(), when);
            bases.add(new Base(title, Optional.of(version.content()), i + 1));
        }
        return bases;
    }

    private void want(int place) {
        wanted = place;
        compares.set(place != Base.NOTHING);
        last = place == Base.NOTHING ? last : place;
    }

    /** Chooses among these what is wanted: by its place, or what it said, which has another place after an edit. */
    private void set(List<Base> bases, boolean byPlace) {
        Base before = chosen.get();
        settling = true;
        choices.set(bases);
        chosen.set(bases.stream()
                .filter(base ->
                        byPlace ? base.place() == wanted : base.content().equals(before.content()))
                .findFirst()
                .orElse(NOTHING));
        settling = false;
        if (!byPlace && chosen.get().content().isPresent()) {
            want(chosen.get().place());
        } else if (known && compares.get() && chosen.get().content().isEmpty() && bases.size() > 1) {
            settling = true;
            chosen.set(bases.get(1)); // the nearest to what was wanted that this example has
            settling = false;
        }
    }
}
