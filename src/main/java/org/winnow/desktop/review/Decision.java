package org.winnow.desktop.review;

import org.winnow.model.Review;
import org.winnow.model.Status;

/**
 * A decision of this sitting.
 *
 * @param key the example
 * @param instruction the beginning of its instruction
 * @param status what was decided
 * @param before what was known before
 */
public record Decision(int key, String instruction, Status status, Review before) {}
