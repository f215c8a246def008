package org.winnow.faults;

import java.util.ArrayList;
import java.util.List;

/** What a part has counted so far. Safe for several threads. */
final class Tally {
    private static final int MOST_SENTENCES = 40;

    private final String part;
    private final List<String> sentences = new ArrayList<>();
    private long trials;
    private long fired;
    private long saved;
    private long lost;
    private long wrong;
    private String note = "";

    Tally(String part) {
        this.part = part;
    }

    /** A part that cannot run here, and why. */
    static Tally skipped(String part, String why) {
        Tally tally = new Tally(part);
        tally.note = "skipped: " + why;
        return tally;
    }

    synchronized Tally note(String words) {
        note = words;
        return this;
    }

    synchronized void add(String trial, boolean hit, long acknowledged, Verdict verdict) {
        trials++;
        fired += hit ? 1 : 0;
        saved += acknowledged;
        lost += verdict.lost();
        wrong += verdict.wrong();
        if (!verdict.isFine() && sentences.size() < MOST_SENTENCES) {
            sentences.add(part + ", " + trial + ": " + verdict.sentence());
        }
    }

    synchronized long trials() {
        return trials;
    }

    synchronized long fired() {
        return fired;
    }

    synchronized long saved() {
        return saved;
    }

    synchronized long lost() {
        return lost;
    }

    synchronized boolean isSkipped() {
        return note.startsWith("skipped");
    }

    synchronized String note() {
        return note;
    }

    /** What went wrong, a sentence each. */
    synchronized List<String> sentences() {
        return List.copyOf(sentences);
    }

    /** A row of the table. */
    synchronized String row() {
        return String.format(
                "| %s | %,d | %,d | %,d | %,d | %,d | %s |", part, trials, fired, saved, lost, wrong, note);
    }
}
