package org.winnow.desktop.session;

import org.winnow.desktop.words.Words;
import org.winnow.job.Outcome;
import org.winnow.job.Work;
import org.winnow.store.Scoring;
import org.winnow.store.Store;

/** Keeps the scores of interactions up to date, in the background. On the FX thread. */
public final class ScoringModel {
    private final ProjectSession session;
    private final Scoring scoring;
    private boolean underway;

    /** Scores nothing before it is asked to. */
    public ScoringModel(ProjectSession session, Scoring scoring) {
        this.session = session;
        this.scoring = scoring;
    }

    /** Scores the interactions that are new or have changed; those that change meanwhile too. */
    public void onScore() {
        Store store = session.store();
        if (underway || store.readOnlyReason().isPresent()) {
            return;
        }
        underway = true;
        session.quick().submit(Words.of("session.counting"), progress -> store.unscored(), new Outcome<Integer>() {
            @Override
            public void done(Integer unscored) {
                underway = unscored > 0;
                if (underway) {
                    score(store);
                }
            }

            @Override
            public void failed(Throwable cause) {
                underway = false;
            }

            @Override
            public void cancelled() {
                underway = false;
            }
        });
    }

    private void score(Store store) {
        Work<Boolean> work = progress -> {
            store.score(scoring, progress);
            return true;
        };
        session.lengthy()
                .submit(Words.of("session.comparing-answers-with-their-passages"), work, new Outcome<Boolean>() {
                    @Override
                    public void done(Boolean scored) {
                        underway = false;
                        onScore();
                    }

                    @Override
                    public void failed(Throwable cause) {
                        underway = false; // the runner has said so; the next edit or opening goes on
                    }

                    @Override
                    public void cancelled() {
                        underway = false;
                    }
                });
    }
}
