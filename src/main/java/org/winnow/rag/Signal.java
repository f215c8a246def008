package org.winnow.rag;

import java.util.Locale;

/**
 * What speaks for or against an interaction, with the points that it counts unless a project says otherwise. The points are
 * a judgement, not a measurement; they are shown with every score so that a team can disagree.
 */
public enum Signal {
    /** A thumb up, or another yes. */
    THUMB_UP(30, "The user liked the answer."),
    /** A thumb down, or another no. */
    THUMB_DOWN(-60, "The user did not like the answer."),
    /** A rating; the points are for each star of five above or below three. */
    RATING(15, "The user gave %s of 5 stars."),
    /** Someone wrote a better text, and the response is still the old one. */
    CORRECTED(-60, "Someone corrected the answer; the correction can take its place."),
    /** The response is the text that someone wrote in place of the model's. */
    EDITED(25, "A person edited this answer before it was used."),
    /** The source says that it was solved. */
    RESOLVED(20, "The request was resolved."),
    /** The source says that it was opened again. */
    REOPENED(-40, "The request was opened again."),
    /** The source says that a person had to take over. */
    ESCALATED(-30, "A person had to take over."),
    /** The answer or one of its sources was copied or clicked. */
    COPIED(8, "The user copied the answer or opened a source."),
    /** Another answer was asked for. */
    REGENERATED(-25, "The user asked for another answer."),
    /** The user's last words are thanks. */
    THANKS(12, "The user said thanks."),
    /** The user objected in the next turn. */
    OBJECTION(-30, "The user objected in the next turn: %s"),
    /** The user asked nearly the same again. */
    ASKED_AGAIN(-30, "The user asked the same again: %s"),
    /** Nearly all of the response stands in the passages. */
    GROUNDED(10, "Nearly all of the answer stands in the passages."),
    /** Most of the response was not found in the passages. */
    NOT_GROUNDED(-25, "Most of the answer was not found in the passages."),
    /** The best passage scored less than nearly all others of the project. */
    WEAK_RETRIEVAL(-10, "The best passage fits the question less well than is usual here."),
    /** The answer was cut off. */
    CUT_OFF(-40, "The answer was cut off at the length limit."),
    /** The source says that something failed. */
    FAILED(-100, "The system reported an error.");

    private final int points;
    private final String sentence;

    Signal(int points, String sentence) {
        this.points = points;
        this.sentence = sentence;
    }

    /** The points that it counts unless a project says otherwise. */
    public int points() {
        return points;
    }

    /** A sentence for a person; {@code detail} takes the place of {@code %s}. */
    String sentence(String detail) {
        return sentence.contains("%s") ? String.format(Locale.ROOT, sentence, detail) : sentence;
    }

    /** Lower-case words, as in JSON: {@code thumb-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
