package org.winnow.desktop;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.Card;
import org.winnow.desktop.kit.Chip;
import org.winnow.desktop.kit.CountRow;
import org.winnow.desktop.kit.HistogramData;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.MiniHistogram;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.StatusDot;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;

/** Invented content of the demo: what the real views will look like. */
final class DemoParts {
    private static final String ANSWER = "Yes, Loki Care Plus covers accidental screen damage, also when you travel. "
            + "You pay a service fee of €29 per screen repair, twice a year at most. Any authorised repair partner in "
            + "Portugal can do it while you wait. The repair usually takes 45 minutes. Keep your proof of purchase at "
            + "hand, and let me know if I should find the nearest partner for you.";

    private DemoParts() {}

    static Node left() {
        VBox box = new VBox();
        box.setPadding(new Insets(12, 12, 12, 12));
        box.getChildren().add(new SectionHeading("Queues"));
        for (String line : List.of("Unreviewed 12430", "Needs\u00A0edit 210", "Accepted 48112", "Rejected 3904")) {
            String[] parts = line.split(" ");
            CountRow row = new CountRow(parts[0].replace('\u00A0', ' '), Long.parseLong(parts[1]), () -> {});
            row.setChosen(parts[0].equals("Unreviewed"));
            box.getChildren().add(row);
        }
        box.getChildren().addAll(gap(), new SectionHeading("Tag"));
        box.getChildren()
                .addAll(
                        new CountRow("care-plan", 18204, () -> {}).bar(0.93),
                        new CountRow("billing/refund", 9311, () -> {}).bar(0.48),
                        new CountRow("roaming", 2145, () -> {}).bar(0.12));
        box.getChildren().addAll(gap(), new SectionHeading("Grounding"));
        box.getChildren()
                .addAll(
                        new CountRow("Supported", 31006, () -> {})
                                .dot(Tone.GOOD)
                                .bar(0.8),
                        new CountRow("Partly", 8412, () -> {})
                                .dot(Tone.ATTENTION)
                                .bar(0.2),
                        new CountRow("Unsupported", 1377, () -> {})
                                .dot(Tone.BAD)
                                .bar(0.04));
        box.getChildren().addAll(gap(), new SectionHeading("Response tokens", "12 – 1,904"), histogram());
        return scroll(box);
    }

    static MiniHistogram histogram() {
        MiniHistogram histogram = new MiniHistogram();
        histogram.show(data());
        histogram.onOpen(bin -> {});
        return histogram;
    }

    static HistogramData data() {
        long[] all = {12, 30, 60, 86, 70, 46, 30, 20, 10, 4};
        long[] current = {4, 8, 24, 52, 36, 20, 12, 8, 4, 0};
        List<HistogramData.Bin> bins = new java.util.ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            bins.add(new HistogramData.Bin((i * 100) + " to " + (i * 100 + 99), all[i], current[i]));
        }
        return new HistogramData("Response tokens", bins);
    }

    static Node query() {
        HBox bar = new HBox(8, term("status:unreviewed"), term("has:passages"), term("feedback:up"));
        bar.setPadding(new Insets(3, 8, 3, 8));
        bar.getStyleClass().add("text-input");
        bar.setMaxHeight(32);
        return bar;
    }

    private static Chip term(String text) {
        return new Chip(text).asTerm().onPress(() -> {});
    }

    static Node review() {
        SpanText question = Styles.with(
                new SpanText("I dropped my Loki 12 in Lisbon and the screen is cracked. Does Care Plus cover that, and "
                        + "what will it cost me?"),
                "question");
        SpanText answer = answer();
        VBox card = new VBox(
                16,
                new VBox(4, new SectionHeading("Instruction"), question),
                new VBox(4, new SectionHeading("Response").plainNote("96 tokens · edited 0 times"), new Card(answer)),
                new HBox(
                        8,
                        new Chip("1 care-plan").chosen(true).onPress(() -> {}),
                        new Chip("2 billing/refund").onPress(() -> {})),
                new Banner(Tone.BAD, "“45 minutes”", " is in no passage").action("Edit sentence", "E", () -> {}),
                new Banner(Tone.ATTENTION, "€29", " is a price: it will change. Keep the passage at export")
                        .action("Fate: open book", () -> {}));
        card.setPadding(new Insets(16, 24, 16, 24));
        ScrollPane scroll = scroll(card);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(scroll, decisions());
    }

    static SpanText answer() {
        SpanText answer = Styles.with(new SpanText(), "reading");
        answer.show(
                ANSWER,
                List.of(
                        mark("Yes, Loki Care Plus covers accidental screen damage, also when you travel.", Tone.GOOD),
                        new SpanText.Mark(0, 74, Tone.GOOD, SpanText.Look.FILL),
                        mark("You pay a service fee of €29 per screen repair, twice a year at most.", Tone.GOOD),
                        mark("Any authorised repair partner in Portugal can do it while you wait.", Tone.ATTENTION),
                        mark("The repair usually takes 45 minutes.", Tone.BAD)));
        answer.onOpen(mark -> {});
        answer.choose(1);
        return answer;
    }

    private static SpanText.Mark mark(String part, Tone tone) {
        int start = ANSWER.indexOf(part);
        SpanText.Look look = switch (tone) {
            case ATTENTION -> SpanText.Look.DASHED;
            case BAD -> SpanText.Look.DOTTED;
            default -> SpanText.Look.SOLID;
        };
        return new SpanText.Mark(start, start + part.length(), tone, look);
    }

    private static Node decisions() {
        ActionBar bar = new ActionBar(
                        new KeyButton("Accept", "A", () -> {}).look("good"),
                        new KeyButton("Reject", "X", () -> {}).look("bad"),
                        new KeyButton("Needs edit", "N", () -> {}),
                        new KeyButton("Skip", "Space", () -> {}))
                .trailing(new KeyButton("Back", "⌫", () -> {}));
        bar.getStyleClass().add("decisions");
        VBox.setMargin(bar, new Insets(0, 24, 0, 24));
        return bar;
    }

    static Node passages() {
        SpanText text = new SpanText("Care Plus covers accidental damage to the screen and battery, in the country of "
                + "purchase and while travelling in the EU.");
        text.show(text.text(), List.of(new SpanText.Mark(0, 48, Tone.GOOD, SpanText.Look.FILL)));
        VBox box = new VBox(
                10,
                new SectionHeading("Passages", "3 retrieved · 2 used"),
                new Card(Card.head(new javafx.scene.control.Label("care-plus-terms.pdf · p. 4"), "score 0.91"), text)
                        .mark(Tone.GOOD),
                new Card(
                        Card.head(new javafx.scene.control.Label("partners-eu.html"), "score 0.84"),
                        new SpanText("Authorised repair partners: Lisbon (3), Porto (2), Faro (1).")),
                new SectionHeading("Last decisions"),
                new StatusDot(Tone.GOOD, "Can I change the billing date?"));
        box.setPadding(new Insets(12, 16, 12, 16));
        return scroll(box);
    }

    static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinHeight(16);
        return gap;
    }
}
