package org.winnow.desktop.review;

/**
 * The models that the parts of the review share.
 *
 * @param review the queue, the example and the decisions
 * @param digits what the digits choose
 * @param grounding how far the response is true to its passages
 * @param marks rating, flag and judgements of passages
 * @param clusters why there are none to go through
 */
public record ReviewDesk(
        ReviewModel review, DigitsModel digits, GroundingModel grounding, MarksModel marks, ClustersModel clusters) {}
