package org.winnow.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A framed area with an optional title and a line below it. Style class {@code card}; a tone colours the frame. */
public final class Card extends VBox {
    /** A card without a title. */
    public Card(Node... content) {
        getStyleClass().add("card");
        getChildren().addAll(content);
    }

    /**
     * A card with a title.
     *
     * @param title "Response length"
     * @param sub what it means: "3.1 % would be cut at 2,048 tokens"; may be empty
     */
    public static Card titled(String title, String sub, Node... content) {
        Card card = new Card();
        card.getChildren().add(Styles.with(new Label(title), "card-title"));
        if (!sub.isEmpty()) {
            Label line = Styles.with(new Label(sub), "card-sub");
            line.setWrapText(true);
            card.getChildren().add(line);
        }
        card.getChildren().addAll(content);
        return card;
    }

    /** A row for the top of a card: words at the left, a note at the right. */
    public static HBox head(Node left, String note) {
        Label right = new Label(note);
        right.setMinWidth(USE_PREF_SIZE);
        return head(left, right);
    }

    /** The same with a note that may give way, see {@link Brief}. */
    public static HBox head(Node left, Label right) {
        HBox row = Styles.with(new HBox(left, Styles.with(right, "card-note")), "card-head");
        row.setAlignment(Pos.BASELINE_LEFT);
        HBox.setHgrow(left, Priority.ALWAYS);
        if (left instanceof Label label) {
            label.setMaxWidth(Double.MAX_VALUE);
        }
        return row;
    }

    /** Colours the frame; {@link Tone#NEUTRAL} takes the colour away. */
    public Card mark(Tone tone) {
        Styles.tone(this, tone);
        return this;
    }
}
