package org.winnow.desktop.kit;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A name, an input, and a line below it: help, or what is wrong. Style class {@code form-row}. */
public final class FormRow extends VBox {
    private final Control input;
    private final Label line = new Label();
    private String help;

    /**
     * A row.
     *
     * @param help what the input means; may be empty
     */
    public FormRow(String name, Control input, String help) {
        this.input = input;
        this.help = help;
        getStyleClass().add("form-row");
        Label label = Styles.with(new Label(name), "form-name");
        label.setLabelFor(input);
        input.setAccessibleText(name);
        input.setMaxWidth(Double.MAX_VALUE);
        line.getStyleClass().add("form-help");
        line.setWrapText(true);
        getChildren().addAll(label, input, line);
        clearError();
    }

    /** The same with something between the input and what it means. */
    public FormRow with(Node below) {
        getChildren().add(2, below);
        return this;
    }

    /** Says something else of what the input means. */
    public void help(String sentence) {
        help = sentence;
        clearError();
    }

    /** Says what is wrong and how to mend it. */
    public void error(String sentence) {
        Styles.toggle(input, "wrong", true);
        show(sentence, Tone.BAD);
    }

    /** Says that nothing is wrong. */
    public void clearError() {
        Styles.toggle(input, "wrong", false);
        show(help, Tone.NEUTRAL);
    }

    private void show(String sentence, Tone tone) {
        line.setText(sentence);
        line.setVisible(!sentence.isEmpty());
        line.setManaged(!sentence.isEmpty());
        Styles.tone(line, tone);
        input.setAccessibleHelp(sentence);
    }
}
