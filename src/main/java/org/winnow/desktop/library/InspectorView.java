package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.Chip;
import org.winnow.desktop.kit.FactList;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.StatusDot;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.session.CurrentExampleModel;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Finding;
import org.winnow.model.Retrieved;

/** What is known of the example in hand, beside the table. */
public final class InspectorView {
    private static final int LONG = 1_200;

    private final java.util.function.Consumer<String> onTag;
    private final VBox lines = Styles.with(new VBox(), "inspector");
    private final ScrollPane root = Styles.with(new ScrollPane(lines), "inspector-scroll");

    /**
     * Shows the example in hand for as long as it lives.
     *
     * @param onTag opens the examples of a tag
     */
    public InspectorView(CurrentExampleModel current, java.util.function.Consumer<String> onTag) {
        this.onTag = onTag;
        root.setId("library-inspector");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        current.shown().subscribe(this::show);
    }

    /** The panel. */
    public Node root() {
        return root;
    }

    private void show(@Nullable Shown shown) {
        root.setVvalue(0);
        if (shown == null) {
            lines.getChildren().setAll(Styles.with(new Label("Choose an example to see all of it."), "secondary"));
            return;
        }
        Example example = shown.example();
        List<Node> nodes = new ArrayList<>();
        nodes.add(new SectionHeading("Example", "Enter to review"));
        nodes.add(new StatusDot(FacetWords.tone(example.status()), status(example)));
        text(nodes, "Instruction", example.instruction(), "inspector-strong");
        text(nodes, "Response", example.response(), "inspector-text");
        tags(nodes, example.tags());
        findings(nodes, shown.findings());
        passages(nodes, example.passages());
        feedback(nodes, example.content().feedback());
        nodes.add(new SectionHeading("Source"));
        nodes.add(facts(shown));
        lines.getChildren().setAll(nodes);
    }

    private static String status(Example example) {
        String reason = example.review().reason();
        return example.status().title() + (reason == null ? "" : ": " + reason);
    }

    private static void text(List<Node> nodes, String heading, String text, String styleClass) {
        nodes.add(new SectionHeading(heading));
        if (text.isBlank()) {
            nodes.add(Styles.with(new Label("empty"), "secondary"));
            return;
        }
        String shown = text.length() <= LONG ? text : text.substring(0, text.offsetByCodePoints(0, LONG / 2)) + "…";
        nodes.add(Styles.with(new SpanText(shown), styleClass));
    }

    private void tags(List<Node> nodes, List<String> tags) {
        if (tags.isEmpty()) {
            return;
        }
        FlowPane chips = Styles.with(new FlowPane(), "chips");
        tags.forEach(tag -> chips.getChildren().add(new Chip(tag).chosen(true).onPress(() -> onTag.accept(tag))));
        nodes.add(chips);
    }

    private static void findings(List<Node> nodes, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        nodes.add(new SectionHeading("Findings", Numbers.count(findings.size())));
        findings.forEach(finding -> nodes.add(new Banner(FacetWords.tone(finding.severity()), finding.evidence())));
    }

    private static void passages(List<Node> nodes, List<Retrieved> passages) {
        if (passages.isEmpty()) {
            return;
        }
        nodes.add(new SectionHeading("Passages", Numbers.count(passages.size())));
        int rank = 1;
        for (Retrieved passage : passages) {
            String label = passage.passage().label();
            Double score = passage.score();
            String line = rank++ + "  " + (label == null ? "passage" : label)
                    + (score == null ? "" : String.format(Locale.ROOT, "  ·  score %.2f", score));
            nodes.add(Styles.with(new Label(line), "inspector-second"));
        }
    }

    private static void feedback(List<Node> nodes, List<Feedback> feedback) {
        if (feedback.isEmpty()) {
            return;
        }
        nodes.add(new SectionHeading("Feedback", Numbers.count(feedback.size())));
        for (Feedback each : feedback) {
            String text = each.text();
            String words = each.polarity().word() + " · " + each.key() + (text == null ? "" : " · " + text);
            Label label = Styles.with(new Label(words), "inspector-second");
            label.setWrapText(true);
            nodes.add(label);
        }
    }

    private static FactList facts(Shown shown) {
        Example example = shown.example();
        FactList facts = new FactList();
        String file = example.provenance().file();
        long line = example.provenance().line();
        facts.fact("File", line > 0 ? file + ", line " + Numbers.count(line) : file);
        facts.fact("Format", example.provenance().format());
        facts.fact("Id", example.id());
        facts.fact("Tokens", Numbers.tokens(shown.tokens()));
        if (shown.original().isPresent()) {
            facts.fact("Edited", "The original is kept");
        }
        return facts;
    }
}
