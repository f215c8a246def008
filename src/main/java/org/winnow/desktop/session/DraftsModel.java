package org.winnow.desktop.session;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.util.Subscription;
import org.winnow.desktop.fx.Debounce;
import org.winnow.desktop.fx.Delay;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Work;
import org.winnow.store.Drafts.Draft;
import org.winnow.store.Store;

/**
 * Keeps texts that are being typed, so that they outlive the program: on disk {@link #QUIET} after the last key, and every
 * {@link #LONGEST} while keys keep coming. What an earlier sitting left is offered until it is restored or discarded. On
 * the FX thread; writes in the background, in the order of the edits.
 */
public final class DraftsModel {
    /** How long after the last key a text is written. */
    static final Duration QUIET = Duration.ofMillis(500);
    /** How long at most a text that is being typed is not written. */
    static final Duration LONGEST = Duration.ofSeconds(3);

    private final Store store;
    private final JobRunner edits;
    private final Clock clock;
    private final Delay delay;
    private final Debounce quiet;
    private final Map<Place, Draft> unwritten = new LinkedHashMap<>();
    private final Map<Place, Draft> left = new LinkedHashMap<>();
    private final Set<Place> kept = new HashSet<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private Subscription latest = Subscription.EMPTY;

    /** The runner must be that of the edits, so that a draft never arrives after the edit that saves its text. */
    public DraftsModel(Store store, JobRunner edits, Delay delay, Clock clock) {
        this.store = store;
        this.edits = edits;
        this.clock = clock;
        this.delay = delay;
        quiet = new Debounce(delay, QUIET);
    }

    /** Reads what earlier sittings left. */
    public void onOpen() {
        edits.submit(
                Words.of("session.looking-for-drafts"),
                progress -> store.drafts().all(),
                Outcome.then(drafts -> {
                    for (Draft draft : drafts) {
                        left.put(Place.of(draft), draft);
                        kept.add(Place.of(draft));
                    }
                    changed();
                }));
    }

    /** Rises when the drafts that are offered change. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** What earlier sittings left of an example; of the one that does not exist yet for an empty identifier. */
    public List<Draft> left(String id) {
        return left.values().stream().filter(draft -> draft.id().equals(id)).toList();
    }

    /** The identifiers of all examples of which something was left; empty for the one that does not exist yet. */
    public List<String> leftOf() {
        return left.values().stream().map(Draft::id).distinct().toList();
    }

    /** A key was pressed: this is what the field says now, and what it said when typing began. */
    public void onTyped(String id, String field, String text, String base) {
        Place place = new Place(id, field);
        if (text.equals(base)) {
            drop(place);
            return;
        }
        if (unwritten.isEmpty()) {
            latest = delay.after(LONGEST, this::write);
        }
        unwritten.put(place, new Draft(id, field, text, base, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        quiet.ask(this::write);
    }

    /** The text goes into an edit now, which removes the draft in its own transaction. */
    public void onHandedOver(String id, String field) {
        unwritten.remove(new Place(id, field));
        kept.remove(new Place(id, field));
    }

    /** The edit that saved the text is on the disk: what was kept of it may go, unless typing has begun again. */
    public void onSaved(String id, String field) {
        Place place = new Place(id, field);
        if (!unwritten.containsKey(place) && !kept.contains(place)) {
            submit(progress -> store.write(transaction -> {
                transaction.dropDraft(id, field);
                return true;
            }));
        }
    }

    private void drop(Place place) {
        unwritten.remove(place);
        if (kept.remove(place)) {
            submit(progress -> store.write(transaction -> {
                transaction.dropDraft(place.id, place.field);
                return true;
            }));
        }
    }

    /** Takes a draft that was offered: it counts as typed again. */
    public Optional<Draft> onRestore(String id, String field) {
        Draft draft = left.remove(new Place(id, field));
        changed();
        return Optional.ofNullable(draft);
    }

    /** Throws away what was left of an example. */
    public void onDiscard(String id) {
        for (Draft draft : left(id)) {
            left.remove(Place.of(draft));
            drop(Place.of(draft));
        }
        changed();
    }

    /** Writes at once what is not on disk yet. */
    public void write() {
        latest.unsubscribe();
        quiet.cancel();
        List<Draft> drafts = new ArrayList<>(unwritten.values());
        kept.addAll(unwritten.keySet());
        unwritten.clear();
        if (drafts.isEmpty()) {
            return;
        }
        submit(progress -> store.write(transaction -> {
            for (Draft draft : drafts) {
                transaction.keepDraft(draft);
            }
            return true;
        }));
    }

    private void submit(Work<Boolean> work) {
        edits.submit(Words.of("session.keeping-what-is-being-typed"), work, Outcome.then(result -> {
            // nothing to show: only an edit is "saved"
        }));
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    private record Place(String id, String field) {
        static Place of(Draft draft) {
            return new Place(draft.id(), draft.field());
        }
    }
}
