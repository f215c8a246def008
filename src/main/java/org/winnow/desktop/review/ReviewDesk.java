package org.winnow.desktop.review;

import org.winnow.desktop.session.Bases;
import org.winnow.desktop.shell.KeyWords;

/**
 * The models that the parts of the review share.
 *
 * @param review the queue, the example and the decisions
 * @param digits what the digits choose
 * @param grounding how far the response is true to its passages
 * @param marks rating, flag and judgements of passages
 * @param clusters why there are none to go through
 * @param bases what its texts can be compared with
 * @param keys the keys of commands, for sentences that name them
 */
public record ReviewDesk(
        ReviewModel review,
        DigitsModel digits,
        GroundingModel grounding,
        MarksModel marks,
        ClustersModel clusters,
        Bases bases,
        KeyWords keys) {}
