package org.winnow.store;

import java.util.List;
import org.winnow.model.Content;
import org.winnow.model.Feedback;
import org.winnow.model.Role;

/** The values of {@link Dimension#HAS}. The bits are stored: never change one. */
enum Trait {
    PASSAGES("passages", 1),
    SYSTEM("system", 1 << 1),
    TOOLS("tools", 1 << 2),
    CITATIONS("citations", 1 << 3),
    ALTERNATIVES("alternatives", 1 << 4),
    FEEDBACK("feedback", 1 << 5),
    RESPONSE("response", 1 << 6),
    TAGS("tags", 1 << 7),
    NOTE("note", 1 << 8),
    REASON("reason", 1 << 9),
    EDITS("edits", 1 << 10),
    FINDING("finding", 1 << 11),
    CLUSTER("cluster", 1 << 12),
    RATING("rating", 1 << 13),
    FLAG("flag", 1 << 14);

    /** Where the bits of the polarities of feedback begin. */
    private static final int POLARITY = 16;

    /** The bits that follow from the content. */
    static final List<Trait> OF_CONTENT = List.of(PASSAGES, SYSTEM, TOOLS, CITATIONS, ALTERNATIVES, FEEDBACK, RESPONSE);

    final String word;
    final int bit;

    Trait(String word, int bit) {
        this.word = word;
        this.bit = bit;
    }

    boolean in(int bits) {
        return (bits & bit) != 0;
    }

    private int when(boolean has) {
        return has ? bit : 0;
    }

    /** The bits of a content: its traits and the polarities of its feedback. */
    static int bits(Content content) {
        int bits = PASSAGES.when(!content.passages().isEmpty())
                | SYSTEM.when(content.messages().stream().anyMatch(message -> message.role() == Role.SYSTEM))
                | TOOLS.when(content.tools() != null)
                | CITATIONS.when(!content.citations().isEmpty())
                | ALTERNATIVES.when(!content.alternatives().isEmpty())
                | FEEDBACK.when(!content.feedback().isEmpty())
                | RESPONSE.when(content.responseIndex() >= 0);
        for (Feedback feedback : content.feedback()) {
            bits |= bit(feedback.polarity());
        }
        return bits;
    }

    private static int bit(Feedback.Polarity polarity) {
        int place = switch (polarity) {
            case UP -> 0;
            case DOWN -> 1;
            case NEUTRAL -> 2;
            case UNKNOWN -> 3;
        };
        return 1 << (POLARITY + place);
    }

    /** True if the feedback has such a polarity. */
    static boolean has(int bits, Feedback.Polarity polarity) {
        return (bits & bit(polarity)) != 0;
    }
}
