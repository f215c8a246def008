package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.StatusDot;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.library.FacetWords;
import org.winnow.desktop.words.Words;
import org.winnow.rag.Success;
import org.winnow.store.Dimension;

/** What speaks for and against an interaction, line by line, with what each line counts. */
final class Signals {
    private Signals() {}

    /** Nothing where there is no signal, or while none is known. */
    static List<Node> of(@Nullable Success success) {
        List<Node> nodes = new ArrayList<>();
        if (success == null || success.reasons().isEmpty()) {
            return nodes;
        }
        String outcome = FacetWords.value(Dimension.OUTCOME, success.band().word());
        nodes.add(new SectionHeading(Words.of("review.how-it-went"), outcome + " · " + points(success.points())));
        for (Success.Reason reason : success.reasons()) {
            Tone tone = reason.points() > 0 ? Tone.GOOD : reason.points() < 0 ? Tone.BAD : Tone.NEUTRAL;
            StatusDot line = new StatusDot(tone, points(reason.points()) + "  " + reason.sentence());
            line.setWrapText(true);
            nodes.add(line);
        }
        return nodes;
    }

    private static String points(int points) {
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }
}
