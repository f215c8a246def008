package org.winnow.desktop.problems;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.StatusDot;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.library.FacetWords;
import org.winnow.desktop.problems.ProblemsModel.Line;
import org.winnow.desktop.problems.ProblemsModel.Problems;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;

/** One line a check: what it looks for, how many examples, and the ways to them. */
public final class ProblemsView implements View {
    private final ProblemsModel model;
    private final VBox lines = Styles.with(new VBox(), "problems-lines");
    private final StackPane root = Styles.with(new StackPane(), "problems");
    private final Subscriptions subscriptions = new Subscriptions();

    /** A view over the model. */
    public ProblemsView(ProblemsModel model) {
        this.model = model;
        root.setId("problems-root");
        root.setAccessibleRole(AccessibleRole.TITLED_PANE);
        root.setFocusTraversable(true);
        root.setAccessibleText(Words.of("problems.findings-of-the-current-set"));
        ScrollPane scroll = Styles.with(new ScrollPane(lines), "problems-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getChildren().add(scroll);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.on(model.matches(), model::onMatches);
        subscriptions.on(model.problems(), this::show);
    }

    @Override
    public void hidden() {
        subscriptions.close();
    }

    private void show(@Nullable Problems problems) {
        if (problems == null) {
            lines.getChildren().clear();
            return;
        }
        List<Node> nodes = new ArrayList<>();
        KeyButton run = new KeyButton(Words.of("problems.check-again"), model::onRun);
        run.setId("problems-run");
        Label summary = Styles.with(
                new Label(
                        problems.found() == 0
                                ? Words.of("problems.no-findings-in-examples", problems.all())
                                : Words.of("problems.of-examples-have-findings", problems.found(), problems.all())),
                "problems-summary");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        nodes.add(Styles.with(new HBox(summary, gap, run), "problems-head"));
        nodes.add(new SectionHeading(Words.of("problems.checks")));
        problems.lines().forEach(line -> nodes.add(line(line)));
        lines.getChildren().setAll(nodes);
    }

    private Node line(Line line) {
        Tone tone =
                line.examples() == 0 ? Tone.GOOD : FacetWords.tone(line.check().severity());
        StatusDot dot = new StatusDot(tone, line.check().title());
        dot.setMaxWidth(Double.MAX_VALUE);
        dot.setMinWidth(0);
        dot.setWrapText(true);
        HBox.setHgrow(dot, Priority.ALWAYS);
        Label count = Styles.with(
                new Label(
                        line.examples() == 0
                                ? Words.of("problems.none")
                                : Words.of("problems.examples", line.examples())),
                "problems-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Label matters = Styles.with(new Label(FacetWords.words(line.check().severity())), "secondary");
        matters.setMinWidth(Region.USE_PREF_SIZE);
        matters.setVisible(line.examples() > 0);
        HBox row = Styles.with(new HBox(dot, matters, count), "problems-line");
        KeyButton open = new KeyButton(
                Words.of("problems.open"), () -> model.onOpen(line.check().id()));
        KeyButton review = new KeyButton(
                Words.of("problems.review"), () -> model.onReview(line.check().id()));
        open.setId("problems-open-" + line.check().id());
        open.setAccessibleText(Words.of("problems.open-2", line.check().title()));
        review.setAccessibleText(Words.of("problems.review-2", line.check().title()));
        // a line without examples keeps their place, so that the numbers stand under each other
        open.setVisible(line.examples() > 0);
        review.setVisible(line.examples() > 0);
        row.getChildren().addAll(open, review);
        return row;
    }
}
