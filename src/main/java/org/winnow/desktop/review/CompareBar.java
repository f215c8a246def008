package org.winnow.desktop.review;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.library.BaseChoice;
import org.winnow.desktop.session.Bases;
import org.winnow.desktop.words.Words;

/** Above the texts while they are compared: with what, and the choice of something else. */
final class CompareBar {
    private final Bases bases;
    private final Label label = Styles.with(new Label(), "secondary");
    private final BaseChoice choice;
    private final HBox root;

    /** Follows the choice as long as it lives. */
    CompareBar(Bases bases) {
        this.bases = bases;
        choice = new BaseChoice(bases, "review-base");
        choice.shown(new Subscriptions());
        label.setMinWidth(Region.USE_PREF_SIZE);
        choice.box().setMinWidth(0);
        root = Styles.with(new HBox(label, choice.box()), "compare-bar");
        new Subscriptions().onAny(this::show, bases.choices(), bases.compares());
    }

    Node root() {
        return root;
    }

    /** An example that never said anything else has nothing to choose. */
    private void show() {
        boolean compares = bases.compares().get();
        boolean any = bases.choices().get().size() > 1;
        label.setText(any ? Words.of("review.compared-with") : Words.of("review.this-example-was-never-changed"));
        choice.box().setVisible(any);
        choice.box().setManaged(any);
        root.setVisible(compares);
        root.setManaged(compares);
    }
}
