package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.words.Words;
import org.winnow.rag.Grounding;
import org.winnow.rag.Mark;
import org.winnow.rag.Sentence;
import org.winnow.rag.Verdict;

/** How grounding looks: each sentence by a colour and by the style of its line, definite things that were not found in red. */
final class Lens {
    private static final int BANNERS = 3;

    private Lens() {}

    /** The marks of the sentences, one each and in their order, then those of what was not found. */
    static List<SpanText.Mark> marks(@Nullable Grounding grounding) {
        List<SpanText.Mark> marks = new ArrayList<>();
        if (grounding == null) {
            return marks;
        }
        for (Sentence sentence : grounding.sentences()) {
            marks.add(new SpanText.Mark(
                    sentence.span().start(),
                    sentence.span().end(),
                    tone(sentence.verdict()),
                    look(sentence.verdict())));
        }
        for (Mark mark : grounding.marks()) {
            marks.add(new SpanText.Mark(mark.span().start(), mark.span().end(), Tone.BAD, SpanText.Look.FILL));
        }
        return marks;
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> Tone.GOOD;
            case PARTLY -> Tone.ATTENTION;
            case UNSUPPORTED -> Tone.BAD;
            case NOT_CHECKABLE -> Tone.NEUTRAL;
        };
    }

    private static SpanText.Look look(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> SpanText.Look.SOLID;
            case PARTLY -> SpanText.Look.DASHED;
            case UNSUPPORTED -> SpanText.Look.DOTTED;
            case NOT_CHECKABLE -> SpanText.Look.NONE;
        };
    }

    /** What the lines under the sentences mean. */
    static Node legend(Set<Verdict> verdicts) {
        HBox legend = Styles.with(new HBox(), "lens-legend");
        for (Verdict verdict : verdicts) {
            SpanText sample = new SpanText();
            sample.show("     ", List.of(new SpanText.Mark(0, 5, tone(verdict), look(verdict))));
            sample.setMinWidth(Region.USE_PREF_SIZE);
            legend.getChildren().addAll(sample, new Label(words(verdict)));
        }
        return legend;
    }

    /** The verdicts that have a line and occur. */
    static Set<Verdict> verdicts(Grounding grounding) {
        Set<Verdict> verdicts = EnumSet.of(Verdict.SUPPORTED, Verdict.PARTLY, Verdict.UNSUPPORTED);
        verdicts.removeIf(verdict -> grounding.count(verdict) == 0);
        return verdicts;
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> Words.of("review.in-the-passages");
            case PARTLY -> Words.of("review.partly");
            case UNSUPPORTED -> Words.of("review.not-found-in-the-passages");
            case NOT_CHECKABLE -> Words.of("review.not-checkable");
        };
    }

    /** What to say of a sentence to somebody who does not see its colour. */
    static String said(Sentence sentence, String response) {
        return sentence.span().of(response) + ": " + words(sentence.verdict());
    }

    /** The first definite things that were not found, a line each. */
    static List<Node> banners(Grounding grounding, String response) {
        List<Mark> marks = grounding.marks();
        List<Node> banners = new ArrayList<>();
        for (Mark mark : marks.subList(0, Math.min(BANNERS, marks.size()))) {
            banners.add(new Banner(
                    Tone.BAD, "“" + mark.span().of(response) + "”", Words.of("review.was-not-found-in-the-passages")));
        }
        if (marks.size() > BANNERS) {
            banners.add(new Banner(
                    Tone.BAD,
                    Words.of("review.more", marks.size() - BANNERS),
                    Words.of("review.were-not-found-in-the-passages")));
        }
        return banners;
    }
}
