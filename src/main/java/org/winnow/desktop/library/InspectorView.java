package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.words.Words;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Finding;
import org.winnow.model.Retrieved;
import org.winnow.store.FullText;
import org.winnow.text.Span;

/** What is known of the example in hand, beside the table. */
public final class InspectorView {
    private static final int LONG = 1_200;

    private final Consumer<String> onTag;
    private final CurrentSetModel set;
    private final VBox lines = Styles.with(new VBox(), "inspector");
    private final ScrollPane root = Styles.with(new ScrollPane(lines), "inspector-scroll");

    /**
     * Shows the example in hand for as long as it lives.
     *
     * @param set what was searched for, to be marked
     * @param onTag opens the examples of a tag
     */
    public InspectorView(CurrentExampleModel current, CurrentSetModel set, Consumer<String> onTag) {
        this.onTag = onTag;
        this.set = set;
        root.setId("library-inspector");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Runnable show = () -> showIfSeen(current.shown().get());
        current.shown().subscribe(any -> show.run());
        set.highlights().subscribe(any -> show.run());
        root.sceneProperty().subscribe(any -> show.run());
    }

    /** While another view is on screen, its next example must not wait for this panel. */
    private void showIfSeen(@Nullable Shown shown) {
        if (root.getScene() != null) {
            show(shown);
        }
    }

    /** The panel. */
    public Node root() {
        return root;
    }

    private void show(@Nullable Shown shown) {
        root.setVvalue(0);
        if (shown == null) {
            lines.getChildren()
                    .setAll(Styles.with(new Label(Words.of("library.choose-an-example-to-see-all")), "secondary"));
            return;
        }
        Example example = shown.example();
        List<Node> nodes = new ArrayList<>();
        nodes.add(new SectionHeading(Words.of("library.example"), Words.of("library.enter-to-review")));
        nodes.add(new StatusDot(FacetWords.tone(example.status()), status(example)));
        nodes.add(new SectionHeading(Words.of("library.instruction")));
        nodes.add(text(example.instruction(), FullText.Where.INSTRUCTION, "inspector-strong"));
        nodes.add(new SectionHeading(Words.of("library.response")));
        nodes.add(text(example.response(), FullText.Where.RESPONSE, "inspector-text"));
        tags(nodes, example.tags());
        findings(nodes, shown.findings());
        passages(nodes, example.passages());
        feedback(nodes, example.content().feedback());
        nodes.add(new SectionHeading(Words.of("library.source")));
        nodes.add(facts(shown));
        lines.getChildren().setAll(nodes);
    }

    private static String status(Example example) {
        String reason = example.review().reason();
        return example.status().title() + (reason == null ? "" : ": " + reason);
    }

    /** A text up to a length; of a longer one the part with the first hit. */
    private Node text(String text, FullText.Where kind, String styleClass) {
        if (text.isBlank()) {
            return Styles.with(new Label(Words.of("library.empty")), "secondary");
        }
        String shown = text;
        if (text.length() > LONG) {
            List<Span> hits = set.highlights().get().in(kind, text);
            int first = hits.isEmpty() ? 0 : hits.get(0).start();
            int from = first < LONG / 2 ? 0 : first - LONG / 4;
            shown = (from > 0 ? "…" : "") + whole(text, from, Math.min(text.length(), from + LONG / 2)) + "…";
        }
        SpanText node = Styles.with(new SpanText(), styleClass);
        node.show(shown, HitMarks.of(set.highlights().get(), kind, shown));
        return node;
    }

    /** A part that begins and ends between characters. */
    private static String whole(String text, int from, int to) {
        int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        int end = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
        return text.substring(start, end);
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
        nodes.add(new SectionHeading(Words.of("library.findings"), Numbers.count(findings.size())));
        findings.forEach(finding -> nodes.add(new Banner(FacetWords.tone(finding.severity()), finding.evidence())));
    }

    private static void passages(List<Node> nodes, List<Retrieved> passages) {
        if (passages.isEmpty()) {
            return;
        }
        nodes.add(new SectionHeading(Words.of("library.passages"), Numbers.count(passages.size())));
        int rank = 1;
        for (Retrieved passage : passages) {
            String label = passage.passage().label();
            Double score = passage.score();
            String line = rank++ + "  " + (label == null ? Words.of("library.passage") : label)
                    + (score == null ? "" : Words.of("library.score", score));
            nodes.add(Styles.with(new Label(line), "inspector-second"));
        }
    }

    private static void feedback(List<Node> nodes, List<Feedback> feedback) {
        if (feedback.isEmpty()) {
            return;
        }
        nodes.add(new SectionHeading(Words.of("library.feedback"), Numbers.count(feedback.size())));
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
        facts.fact(Words.of("library.file"), line > 0 ? Words.of("library.line", file, line) : file);
        facts.fact(Words.of("library.format"), example.provenance().format());
        facts.fact(Words.of("library.id"), example.id());
        facts.fact(Words.of("library.tokens"), Numbers.tokens(shown.tokens()));
        if (shown.original().isPresent()) {
            facts.fact(Words.of("library.edited"), Words.of("library.the-original-is-kept"));
        }
        return facts;
    }
}
