package org.winnow.rag;

import org.winnow.model.Content;
import org.winnow.store.Scores;
import org.winnow.store.Scoring;

/** Scores interactions for the columns: groundedness by {@link Grounder}, success by {@link SuccessScore}. */
public final class InteractionScoring implements Scoring {
    private static final int LARGEST = 900;

    private final Grounder grounder;

    /** With a grounder that may be shared. */
    public InteractionScoring(Grounder grounder) {
        this.grounder = grounder;
    }

    @Override
    public Scores of(Content content) {
        Grounding grounding = content.passages().isEmpty() ? null : grounder.of(content);
        Success success = SuccessScore.STANDARD.of(content, grounding);
        Integer grounded =
                grounding == null || grounding.score() == null ? null : (int) Math.round(100 * grounding.score());
        if (success.reasons().isEmpty()) {
            return new Scores(grounded, null, null);
        }
        int points = Math.max(-LARGEST, Math.min(LARGEST, success.points()));
        return new Scores(grounded, points, success.band().word());
    }
}
