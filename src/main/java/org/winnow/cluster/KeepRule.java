package org.winnow.cluster;

import java.util.Comparator;
import java.util.List;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Provenance;
import org.winnow.model.Status;

/**
 * Which example of a cluster to keep: an accepted one, else one written by hand, else one that someone edited, else one
 * with good feedback; among equals the longest response, then the newest. A rejected one comes last whatever else it is.
 */
public final class KeepRule {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(KeepRule::rank)
            .thenComparing(Comparator.comparingInt(KeepRule::length).reversed())
            .thenComparing(Comparator.comparingInt(Candidate::key).reversed());

    private KeepRule() {}

    /**
     * Chooses among the examples of a cluster.
     *
     * @throws java.util.NoSuchElementException if there are none
     */
    public static Choice choose(List<Candidate> candidates) {
        List<Candidate> sorted = candidates.stream().sorted(BEST_FIRST).toList();
        Candidate best = sorted.stream().findFirst().orElseThrow();
        if (sorted.size() == 1) {
            return new Choice(best.key(), "It is the only one.");
        }
        return new Choice(best.key(), reason(best, sorted.get(1)));
    }

    private static String reason(Candidate best, Candidate next) {
        int rank = rank(best);
        if (rank != rank(next)) {
            return switch (rank) {
                case 0 -> "It is the one that was accepted.";
                case 1 -> "It was written by hand.";
                case 2 -> "Someone has edited it.";
                case 3 -> "Its answer has good feedback.";
                default -> "The others were rejected.";
            };
        }
        String equals = switch (rank) {
            case 0 -> "Several were accepted; this one ";
            case 1 -> "Several were written by hand; this one ";
            case 2 -> "Several were edited; this one ";
            case 3 -> "Several have good feedback; this one ";
            case 4 -> "It ";
            default -> "All were rejected; this one ";
        };
        return equals + (length(best) > length(next) ? "has the longest answer." : "is the newest.");
    }

    private static int rank(Candidate candidate) {
        Example example = candidate.example();
        if (example.status() == Status.REJECTED) {
            return 5;
        }
        if (example.status() == Status.ACCEPTED) {
            return 0;
        }
        if (example.provenance().format().equals(Provenance.HAND_WRITTEN.format())) {
            return 1;
        }
        if (candidate.edited()) {
            return 2;
        }
        return isLiked(example) ? 3 : 4;
    }

    private static boolean isLiked(Example example) {
        List<Feedback.Polarity> said =
                example.content().feedback().stream().map(Feedback::polarity).toList();
        return said.contains(Feedback.Polarity.UP) && !said.contains(Feedback.Polarity.DOWN);
    }

    private static int length(Candidate candidate) {
        return candidate.example().response().length();
    }

    /**
     * An example that could be kept.
     *
     * @param key its key; higher ones are newer
     * @param example the example
     * @param edited whether someone has changed what it says
     */
    public record Candidate(int key, Example example, boolean edited) {}

    /**
     * The one to keep.
     *
     * @param key its key
     * @param reason a sentence that says why
     */
    public record Choice(int key, String reason) {}
}
