package org.winnow.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.CodeMark;
import org.winnow.desktop.kit.DiffText;
import org.winnow.desktop.kit.HiddenLine;
import org.winnow.desktop.kit.MarkdownView;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.WritingArea;
import org.winnow.desktop.words.Words;

/** A block on screen: who speaks at the left, the text read, compared, previewed or written at the right. */
final class EditorBlock extends HBox {
    /** What a block asks of the view. */
    interface Actions {
        /** It has got the focus. */
        void chosen(Block block);

        /** A key was pressed in it. */
        void typed(Block block, String text, String base);

        /** It shall say this; gives why it cannot. */
        Optional<String> written(Block block, String text);
    }

    /** How texts are shown. */
    record Reading(boolean markdown, @Nullable String before) {}

    private static final int FOLDED = 6;

    private final Actions actions;
    private final Label name = Styles.with(new Label(), "edit-name");
    private final Label remark = Styles.with(new Label(), "secondary");
    private final SpanText plain = Styles.with(new SpanText(), "reading");
    private final DiffText difference = Styles.with(new DiffText(), "reading");
    private final WritingArea writing;
    private final CodeMark mark = new CodeMark();
    private final HiddenLine hidden = new HiddenLine();
    private final Label wrong = Styles.with(new Label(), "form-help", "tone-bad");
    private final VBox body = Styles.with(new VBox(), "edit-body");
    private Block block;
    private Reading reading = new Reading(false, null);

    EditorBlock(Block first, Actions actions) {
        this.block = first;
        this.actions = actions;
        writing = new WritingArea(first.name());
        getStyleClass().addAll("edit-block", "edit-" + first.kind().name().toLowerCase(java.util.Locale.ROOT));
        setId("editor-" + first.id());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        remark.setWrapText(true);
        wrong.setWrapText(true);
        VBox who = Styles.with(new VBox(name, remark), "edit-who");
        HBox.setHgrow(body, Priority.ALWAYS);
        body.setMinWidth(0);
        getChildren().setAll(who, body);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                actions.chosen(block);
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        writing.onTyped((text, base) -> {
            actions.typed(block, text, base);
            check(text);
        });
        writing.onLeft(this::hand);
        writing.focusedProperty().subscribe(focused -> {
            if (focused) {
                actions.chosen(block);
            } else if (isWriting() && wrong.getText().isEmpty()) {
                read();
            }
        });
        show(first, reading);
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !event.isConsumed()) {
            if (event.getClickCount() == 2) {
                write();
            } else if (!isWriting()) {
                requestFocus();
            }
        }
    }

    /** Shows the block; what is being written stays. */
    void show(Block next, Reading how) {
        block = next;
        reading = how;
        name.setText(next.name());
        remark.setText(next.remark());
        remark.setVisible(!next.remark().isEmpty());
        remark.setManaged(!next.remark().isEmpty());
        setAccessibleText(next.name() + ". " + next.text());
        if (!isWriting()) {
            read();
        }
    }

    private void hand(String text) {
        wrong.setText(actions.written(block, text).orElse(""));
        if (!wrong.getText().isEmpty() && !body.getChildren().contains(wrong)) {
            body.getChildren().add(wrong);
        }
    }

    private void check(String text) {
        mark.show(text, block.isJson());
        hidden.show(text);
        Styles.toggle(writing, "code", mark.isCode());
        body.getChildren().remove(wrong);
        wrong.setText("");
    }

    /** Begins to write. */
    void write() {
        if (!isWriting()) {
            writing.begin(block.text());
            check(block.text());
            body.getChildren().setAll(writing, writing.below(), mark, hidden);
            Styles.toggle(this, "writing", true);
        }
        writing.requestFocus();
    }

    /** Goes on where an earlier sitting was cut off. */
    void restore(String draft) {
        write();
        writing.restore(draft);
    }

    boolean isWriting() {
        return body.getChildren().contains(writing);
    }

    /** Where the caret is; -1 while nothing is written. */
    int caret() {
        return isWriting() ? writing.getCaretPosition() : -1;
    }

    /** Ends writing, handing the text over; what cannot be kept stays on screen, with why. */
    void leave() {
        if (isWriting()) {
            writing.flush();
            if (wrong.getText().isEmpty()) {
                read();
            }
        }
    }

    /** Stands below the text while it is written, for instance to say whom else the change is for. */
    void below(Node node) {
        if (isWriting() && !body.getChildren().contains(node)) {
            body.getChildren().add(node);
        }
    }

    private void read() {
        Styles.toggle(this, "writing", false);
        String text = block.text();
        String before = reading.before();
        List<Node> shown = new ArrayList<>();
        if (before != null && !before.equals(text)) {
            Styles.toggle(difference, "code", mark.would(text, block.isJson()));
            difference.show(before, text);
            shown.add(difference);
        } else if (text.isEmpty()) {
            shown.add(Styles.with(
                    new Label(block.isJson() ? Words.of("editor.none") : Words.of("editor.empty")), "secondary"));
        } else if (reading.markdown() && !mark.would(text, block.isJson())) {
            shown.add(new MarkdownView(text));
        } else {
            mark.show(text, block.isJson());
            Styles.toggle(plain, "code", mark.isCode());
            plain.show(block.isJson() ? folded(text) : text, List.of());
            shown.add(plain);
            shown.add(mark);
        }
        body.getChildren().setAll(shown);
    }

    private static String folded(String text) {
        String[] lines = text.split("\n", FOLDED + 1);
        if (lines.length <= FOLDED) {
            return text;
        }
        return String.join("\n", List.of(lines).subList(0, FOLDED)) + "\n…";
    }
}
