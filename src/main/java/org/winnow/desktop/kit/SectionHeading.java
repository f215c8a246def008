package org.winnow.desktop.kit;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Small bold capitals over a region, with a note or a node at the right. Style class {@code section-heading}. */
public final class SectionHeading extends HBox {
    private final Label title = new Label();
    private final Label note = Brief.of(new Label());

    /** A heading without a note. */
    public SectionHeading(String text) {
        getStyleClass().add("section-heading");
        setAlignment(Pos.BASELINE_LEFT);
        title.getStyleClass().add("section-title");
        note.getStyleClass().add("section-note");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, gap, note);
        setText(text);
    }

    /** A heading with a note at the right. */
    public SectionHeading(String text, String rightNote) {
        this(text);
        setNote(rightNote);
    }

    /** Sets the words; shown in capitals, read aloud as given. */
    public void setText(String text) {
        title.setText(text.toUpperCase(Locale.ROOT));
        title.setAccessibleText(text);
    }

    /** Sets the note at the right. */
    public void setNote(String text) {
        note.setText(text.toUpperCase(Locale.ROOT));
        note.setAccessibleText(text);
    }

    /** Sets the note at the right in plain small words instead of capitals. */
    public SectionHeading plainNote(String text) {
        Styles.with(note, "plain");
        note.setText(text);
        note.setAccessibleText(text);
        return this;
    }

    /** Puts a node, such as a small button, at the right end. */
    public SectionHeading with(Node node) {
        setAlignment(Pos.CENTER_LEFT);
        getChildren().add(node);
        return this;
    }
}
