package org.winnow.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.words.Words;

/** Asks where to split the chat, and warns of questions that need what was said before them. */
final class SplitPane {
    private static final int LONGEST = 110;

    private final SplitModel model;
    private final VBox root = Styles.with(new VBox(), "split-pane");
    private final KeyButton split;
    private final ActionBar buttons;
    private final Subscriptions open = new Subscriptions();

    SplitPane(SplitModel model) {
        this.model = model;
        root.setId("editor-split-pane");
        split = new KeyButton("", "", model::onSplit).look("primary");
        split.setId("editor-split-now");
        buttons = new ActionBar(split, new KeyButton(Words.of("editor.leave-it-whole"), model::onCancel));
        root.getChildren().setAll(buttons); // there from the beginning, so that the button learns its key
    }

    Node root() {
        return root;
    }

    void shown() {
        open.on(model.cuts(), this::show);
    }

    void hidden() {
        open.close();
    }

    private void show(List<SplitModel.Cut> cuts) {
        root.setVisible(!cuts.isEmpty());
        root.setManaged(!cuts.isEmpty());
        if (cuts.isEmpty()) {
            root.getChildren().setAll(buttons);
            return;
        }
        CheckBox delete = new CheckBox(Words.of("editor.delete-the-chat-afterwards"));
        delete.setId("editor-split-delete");
        delete.selectedProperty().bindBidirectional(model.delete());
        List<Node> lines = new ArrayList<>();
        lines.add(Styles.with(new Label(Words.of("editor.split-this-chat-into-examples-that")), "card-title"));
        Label help = Styles.with(new Label(Words.of("editor.each-begins-with-the-system-text")), "secondary");
        help.setWrapText(true);
        lines.add(help);
        for (SplitModel.Cut cut : cuts) {
            CheckBox box = new CheckBox(Words.of("editor.split-before", start(cut.question())));
            box.setId("editor-split-" + cut.message());
            box.setWrapText(true);
            box.selectedProperty().bindBidirectional(cut.on());
            box.selectedProperty().subscribe(on -> count());
            lines.add(box);
            if (!cut.pointers().isEmpty()) {
                lines.add(new Banner(Tone.ATTENTION, cut.pointers(), Words.of("editor.points-back-at-what-was-said")));
            }
        }
        lines.add(delete);
        lines.add(buttons);
        count();
        root.getChildren().setAll(lines);
        lines.get(2).requestFocus();
    }

    private void count() {
        int pieces = model.pieces();
        split.setText(Words.of("editor.split-into", pieces));
        split.setDisable(pieces == 1);
    }

    private static String start(String text) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
