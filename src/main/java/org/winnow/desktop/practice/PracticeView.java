package org.winnow.desktop.practice;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;

/** The review with one hint above it. */
public final class PracticeView implements View {
    private static final double LEAST = 320;

    private final View review;
    private final PracticeModel model;
    private final BorderPane root = Styles.with(new BorderPane(), "practice");
    private final Label place = Styles.with(new Label(), "practice-place");
    private final Label hint = Styles.with(new Label(), "practice-hint");
    private final KeyButton skip;
    private final KeyButton again;
    private final Subscriptions open = new Subscriptions();

    /** A review with hints. */
    public PracticeView(View review, PracticeModel model) {
        this.review = review;
        this.model = model;
        skip = button("practice-skip", Words.of("practice.skip-this-lesson"), model::onSkipLesson);
        again = button("practice-again", Words.of("practice.begin-again"), model::onBeginAgain);
        KeyButton leave = button("practice-leave", Words.of("practice.leave-the-practice"), model::onLeave);
        hint.setId("practice-hint");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        ActionBar head = new ActionBar(8, 0).leading(place).trailing(skip, again, leave);
        VBox strip = Styles.with(new VBox(head, hint), "practice-strip");
        strip.setAccessibleRole(AccessibleRole.TEXT);
        strip.accessibleTextProperty().bind(hint.textProperty());
        root.setMinHeight(LEAST);
        root.setTop(strip);
        root.setCenter(review.root());
        BorderPane.setAlignment(strip, Pos.TOP_LEFT);
    }

    private static KeyButton button(String id, String text, Runnable run) {
        KeyButton button = new KeyButton(text, run).look("flat");
        button.setId(id);
        return button;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Optional<Node> right() {
        return review.right();
    }

    @Override
    public void shown() {
        review.shown();
        open.on(model.hint(), hint::setText);
        open.on(model.lesson(), lesson -> showPlace(lesson.intValue()));
    }

    private void showPlace(int lesson) {
        boolean over = lesson >= PracticeModel.LESSONS;
        place.setText(
                over
                        ? Words.of("practice.practice")
                        : Words.of("practice.practice-of", lesson + 1, PracticeModel.LESSONS));
        show(skip, !over);
        show(again, over || lesson > 0);
        skip.setDisable(over);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    public void hidden() {
        open.close();
        review.hidden();
    }

    @Override
    public void focus() {
        review.focus();
    }
}
