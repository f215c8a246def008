package org.winnow.desktop.editor;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.FormRow;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.WritingArea;
import org.winnow.desktop.shell.View;

/** A form for one example after another: system text and tags stay, instruction and response are cleared. */
public final class WriteView implements View {
    private final WriteModel model;
    private final WritingArea system = new WritingArea("System text");
    private final WritingArea instruction = new WritingArea("Instruction");
    private final WritingArea response = new WritingArea("Response");
    private final TextField tags = new TextField();
    private final FormRow row;
    private final Label count = Styles.with(new Label(), "secondary");
    private final BorderPane root = Styles.with(new BorderPane(), "write");
    private final Subscriptions subscriptions = new Subscriptions();

    /**
     * A form over the model.
     *
     * @param back leaves the view
     */
    public WriteView(WriteModel model, Runnable back) {
        this.model = model;
        root.setId("write-root");
        system.setId("write-system");
        instruction.setId("write-instruction");
        response.setId("write-response");
        tags.setId("write-tags");
        row = new FormRow("Instruction", instruction, "What a person would ask");
        VBox form = Styles.with(
                new VBox(
                        Styles.with(new Label("Write an example"), "file-title"),
                        row,
                        new FormRow("Response", response, "The answer that the model shall learn"),
                        new FormRow(
                                "Tags",
                                tags,
                                "Separated by commas; billing/refund lies in billing. They stay for the next one."),
                        new FormRow(
                                "System",
                                system,
                                "Standing instructions, if there are any. They stay for the next one.")),
                "write-form");
        ScrollPane scroll = Styles.with(new ScrollPane(form), "release-scroll");
        scroll.setFitToWidth(true);
        KeyButton add = new KeyButton("Add it and write the next", "Ctrl+Enter", this::add).look("primary");
        add.setId("write-add");
        KeyButton close = new KeyButton("Close", "Esc", back);
        root.setCenter(scroll);
        root.setBottom(Styles.with(new ActionBar(add, close, count), "decisions"));
    }

    /** Adds what was typed. */
    public void add() {
        boolean added = model.onAdd(
                new WriteModel.Draft(system.getText(), instruction.getText(), response.getText(), tags.getText()));
        if (added) {
            instruction.clear();
            response.clear();
            instruction.requestFocus();
        }
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.on(
                model.written(),
                number -> count.setText(
                        number.intValue() == 0 ? "" : Numbers.count(number.intValue()) + " written in this sitting"));
        subscriptions.on(model.missing(), sentence -> {
            if (sentence.isEmpty()) {
                row.clearError();
            } else {
                row.error(sentence);
            }
        });
    }

    @Override
    public void hidden() {
        subscriptions.close();
    }

    @Override
    public void focus() {
        instruction.requestFocus();
    }
}
