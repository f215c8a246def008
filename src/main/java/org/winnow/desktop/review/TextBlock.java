package org.winnow.desktop.review;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.DiffText;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.WritingArea;
import org.winnow.desktop.words.Words;

/**
 * A text of the example: read with marks, read as a difference to what it said before, or written. Leaving the field hands the
 * text over; nothing typed is lost.
 */
final class TextBlock extends VBox {
    private final SpanText reading;
    private final DiffText difference;
    private final WritingArea writing;
    private final Label note = Styles.with(new Label(), "secondary");
    private final Label nothing = Styles.with(new Label(Words.of("review.empty")), "secondary");
    private final VBox body = new VBox();
    private final VBox said = Styles.with(new VBox(), "remarks");
    private String text = "";
    private @Nullable String before;

    TextBlock(String heading, String styleClass, Consumer<String> changed) {
        getStyleClass().addAll("text-block", styleClass);
        reading = Styles.with(new SpanText(), "reading");
        difference = Styles.with(new DiffText(), "reading");
        writing = new WritingArea(heading);
        writing.onLeft(written -> {
            text = written;
            changed.accept(written);
        });
        writing.focusedProperty().subscribe(focused -> {
            if (!focused && body.getChildren().contains(writing)) {
                read(List.of());
            }
        });
        body.getStyleClass().add("text-body");
        getChildren().setAll(new SectionHeading(heading).with(note), body, said);
        said(List.of());
        read(List.of());
    }

    /** Takes the text and the one that typing began with, while it is being typed. */
    void onTyped(BiConsumer<String, String> typed) {
        writing.onTyped(typed);
    }

    /**
     * Shows a text with its marks; what is being written stays.
     *
     * @param base what the text is compared with: if that is another text, what was changed is shown; null to compare with none
     */
    void show(String newText, @Nullable String base, List<SpanText.Mark> marks) {
        before = base;
        if (isWriting()) {
            return;
        }
        text = newText;
        read(marks);
    }

    /** Calls this with the index of a mark that the user chooses. */
    void onMark(IntConsumer chosen) {
        reading.onOpen(chosen);
    }

    /** Frames a mark, or none if less than 0, and says something of it to those who do not see it. */
    void choose(int mark, String said) {
        reading.choose(mark);
        reading.setAccessibleText(said.isEmpty() ? text : said);
    }

    /** What stands below the text, for instance what its marks mean; nothing if null. */
    void below(@Nullable Node node) {
        if (node != null && getChildren().contains(node)) {
            return;
        }
        getChildren().removeIf(child -> child.getStyleClass().contains("below-text"));
        if (node != null) {
            getChildren().add(getChildren().indexOf(said), Styles.with(node, "below-text"));
        }
    }

    /** What people said of the text, a line each, below it and what its marks mean. */
    void said(List<Node> lines) {
        if (!lines.isEmpty() || !said.getChildren().isEmpty()) {
            said.getChildren().setAll(lines);
        }
        said.setVisible(!lines.isEmpty());
        said.setManaged(!lines.isEmpty());
    }

    void note(String words) {
        note.setText(words);
    }

    /** Begins to write. */
    void write() {
        if (!isWriting()) {
            writing.begin(text);
            body.getChildren().setAll(writing, writing.below());
            Styles.toggle(this, "writing", true);
        }
        writing.requestFocus();
    }

    /** Goes on writing where an earlier sitting was cut off. */
    void restore(String draft) {
        write();
        writing.restore(draft);
    }

    boolean isWriting() {
        return body.getChildren().contains(writing);
    }

    /** Ends writing, handing the text over. */
    void leave() {
        if (isWriting()) {
            writing.flush();
            read(List.of());
        }
    }

    private void read(List<SpanText.Mark> marks) {
        Styles.toggle(this, "writing", false);
        String base = before;
        if (base != null && !base.equals(text)) {
            difference.show(base, text);
            put(difference);
        } else if (text.isEmpty()) {
            put(nothing);
        } else {
            reading.show(text, marks);
            put(reading);
        }
    }

    /** What is there already stays: a node that is taken out and put in again is styled anew. */
    private void put(Node node) {
        if (body.getChildren().size() != 1 || body.getChildren().get(0) != node) {
            body.getChildren().setAll(node);
        }
    }
}
