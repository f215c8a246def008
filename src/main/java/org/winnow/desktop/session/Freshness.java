package org.winnow.desktop.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.winnow.desktop.session.AnalysisModel.State;

/** How true something computed is: what holds by itself, and whether anything is at work on it. On the FX thread. */
final class Freshness {
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private State held = State.UNKNOWN;
    private int atWork;

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** This holds from now on; shown once nothing is at work any more. */
    void holds(State next) {
        held = next;
        show();
    }

    /** What was true is so no longer; what was never known stays unknown. */
    void outdated() {
        if (held == State.CURRENT) {
            holds(State.STALE);
        }
    }

    /** Work has begun; several may be under way. */
    void begun() {
        atWork++;
        show();
    }

    /** One of them has ended. */
    void ended() {
        atWork--;
        show();
    }

    private void show() {
        state.set(atWork > 0 ? State.UNDERWAY : held);
    }
}
