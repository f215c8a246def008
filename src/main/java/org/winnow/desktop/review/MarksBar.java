package org.winnow.desktop.review;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.winnow.desktop.kit.Icons;
import org.winnow.desktop.kit.Stars;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;
import org.winnow.model.Review.Marks;

/** Flag and rating of the example under review. */
final class MarksBar {
    private final Button flag = Styles.with(new Button(Words.of("review.flag"), Icons.of(Feather.FLAG)), "flag");
    private final Stars stars;
    private final HBox root;

    MarksBar(MarksModel model) {
        flag.setId("review-flag");
        flag.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        flag.setOnAction(event -> model.onFlag());
        flag.setMinWidth(Button.USE_PREF_SIZE);
        stars = new Stars(Marks.BEST, model::onRate);
        stars.setId("review-rating");
        stars.setMinWidth(HBox.USE_PREF_SIZE);
        root = Styles.with(new HBox(flag, stars), "marks-bar");
        model.marks().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    private void show(Marks marks) {
        Styles.toggle(flag, "flagged", marks.flagged());
        flag.setText(marks.flagged() ? Words.of("review.flagged") : Words.of("review.flag"));
        flag.setAccessibleText(
                marks.flagged() ? Words.of("review.flagged-press-to-take-the-flag") : Words.of("review.flag"));
        stars.show(marks.rating());
    }
}
