package org.winnow.desktop;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.winnow.desktop.fx.Debounce;
import org.winnow.desktop.fx.Delay;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.settings.Places;
import org.winnow.desktop.words.Words;
import org.winnow.job.Outcome;
import org.winnow.job.Work;
import org.winnow.query.Query;
import org.winnow.query.QueryException;
import org.winnow.query.SavedSets;
import org.winnow.store.Order;

/** Brings the user back to where a project was left: the query, the order of the list and the example in hand. */
final class PlaceKeeper {
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final ProjectSession session;
    private final Places places;
    private final Debounce pause;
    private final Consumer<String> say;

    /** Says in one sentence why somebody is not brought back. */
    PlaceKeeper(ProjectSession session, Places places, Delay delay, Consumer<String> say) {
        this.session = session;
        this.say = say;
        this.places = places;
        this.pause = new Debounce(delay, QUIET);
    }

    /** Goes to where the project was left, or shows all of it; follows the user from then on. */
    void begin() {
        Places.Place place = places.of(session.store().file()).orElse(new Places.Place("", "", 0));
        session.set().order().set(Order.parse(place.order()).orElse(Order.usual()));
        if (place.key() > 0 && session.store().columns().live().contains(place.key())) {
            session.current().onChoose(place.key());
        }
        ask(place.query());
        session.set().matches().subscribe(matches -> pause.ask(this::keepBehind));
        session.current().key().subscribe(key -> pause.ask(this::keepBehind));
        session.onClose(() -> {
            pause.cancel();
            keep(place());
        });
    }

    /** A set that the query names may have been forgotten meanwhile, here or by a colleague. */
    private void ask(String text) {
        if (text.isBlank()) {
            session.set().refresh();
            return;
        }
        Work<Boolean> work = progress -> canBeAsked(text);
        session.quick().submit(Words.of("window.finding-the-place"), work, Outcome.then(can -> {
            if (can) {
                session.set().onQuery(text);
            } else {
                session.set().refresh();
                say.accept(Words.of("window.everything-is-shown", text));
            }
        }));
    }

    private boolean canBeAsked(String text) {
        try {
            return new SavedSets(session.store()).obstacle(Query.parse(text)).isEmpty();
        } catch (QueryException e) {
            return false;
        }
    }

    private Places.Place place() {
        return new Places.Place(
                session.set().parsed().text(),
                session.set().order().get().text(),
                session.current().key().get());
    }

    private void keepBehind() {
        Places.Place now = place();
        Work<Boolean> work = progress -> {
            keep(now);
            return true;
        };
        session.quick().submit(Words.of("window.remembering-the-place"), work, Outcome.then(result -> {
            // nothing shows it
        }));
    }

    private synchronized void keep(Places.Place place) {
        try {
            places.left(session.store().file(), place);
        } catch (IOException e) {
            // a place is a convenience: a full disk is told of by what matters
        }
    }
}
