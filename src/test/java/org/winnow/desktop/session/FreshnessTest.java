package org.winnow.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.winnow.desktop.session.AnalysisModel.State;

class FreshnessTest {
    private final Freshness freshness = new Freshness();

    private State state() {
        return freshness.state().get();
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void workOnAPartDoesNotMakeTheWholeKnown() {
        freshness.begun();
        assertThat(state()).isEqualTo(State.UNDERWAY);
        freshness.ended();
        assertThat(state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void itIsCurrentOnceTheLastWorkHasEnded() {
        freshness.begun();
        freshness.begun();
        freshness.holds(State.CURRENT);
        freshness.ended();
        assertThat(state()).isEqualTo(State.UNDERWAY);
        freshness.ended();
        assertThat(state()).isEqualTo(State.CURRENT);
    }

    @Test
    void onlyWhatWasKnownGetsOutOfDate() {
        freshness.outdated();
        assertThat(state()).isEqualTo(State.UNKNOWN);
        freshness.holds(State.CURRENT);
        freshness.outdated();
        assertThat(state()).isEqualTo(State.STALE);
    }
}
