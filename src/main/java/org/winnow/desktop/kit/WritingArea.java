package org.winnow.desktop.kit;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/**
 * A field for prose that grows with its text, runs in the direction of its first strong character, and lets Tab move on
 * (Ctrl+Tab writes one). Style class {@code writing-area}.
 */
public final class WritingArea extends TextArea {
    private static final int FEWEST = 3;
    private static final int MOST = 18;
    private static final int COLUMNS = 80;

    private Consumer<String> left = text -> {};
    private BiConsumer<String, String> typed = (text, base) -> {};
    private @Nullable String before;
    private @Nullable String help;
    private boolean moving;
    private final Underlines underlines = new Underlines(this);
    private final Label below = Styles.with(new Label(), "below-writing", "form-help");

    /** An empty field; the name is what a screen reader says. */
    public WritingArea(String name) {
        getStyleClass().add("writing-area");
        setAccessibleText(name);
        setWrapText(true);
        getChildren().add(underlines);
        below.setWrapText(true);
        tell("");
        textProperty().subscribe((old, text) -> underlines.show(Moved.spans(underlines.shown(), old, text)));
        textProperty().subscribe(text -> {
            fit(text);
            if (before != null) {
                typed.accept(text, before);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onTab);
        focusedProperty().subscribe(focused -> {
            if (!focused && before != null) {
                flush();
            }
        });
    }

    /** Shows a text and remembers it as the one to compare with. */
    public void begin(String text) {
        before = null;
        setText(text);
        before = text;
        positionCaret(text.length());
    }

    /** Goes on with a text that an earlier sitting left, at its end. */
    public void restore(String draft) {
        setText(draft);
        positionCaret(draft.length());
    }

    /** Underlines these stretches; they move with the text, and those that are changed are no longer underlined. */
    public void underline(List<Span> spans) {
        underlines.show(spans);
    }

    /** What is underlined now. */
    public List<Span> underlined() {
        return underlines.shown();
    }

    /** A line to stand below the field, in which {@link #tell} speaks; takes no room while it says nothing. */
    public Label below() {
        return below;
    }

    /** Says something of the text, below the field and to a screen reader. */
    public void tell(String words) {
        if (below.getText().isEmpty()) {
            help = getAccessibleHelp();
        }
        below.setText(words);
        below.setVisible(!words.isEmpty());
        below.setManaged(!words.isEmpty());
        setAccessibleHelp(words.isEmpty() ? help : words);
    }

    /** True while it holds code and no prose. */
    public boolean isCode() {
        return getStyleClass().contains("code");
    }

    /** Takes the text when the user leaves the field, if it was changed. */
    public void onLeft(Consumer<String> consumer) {
        left = consumer;
    }

    /** Takes the text and the one that typing began with, at every change between {@link #begin} and leaving. */
    public void onTyped(BiConsumer<String, String> consumer) {
        typed = consumer;
    }

    /** Hands the text over now, if it was changed. */
    public void flush() {
        String was = before;
        before = null;
        if (was != null && !was.equals(getText())) {
            left.accept(getText());
        }
    }

    private void fit(String text) {
        int rows = 1;
        int inLine = 0;
        for (int i = 0; i < text.length() && rows < MOST; i++) {
            inLine++;
            if (text.charAt(i) == '\n' || inLine > COLUMNS) {
                rows++;
                inLine = 0;
            }
        }
        setPrefRowCount(Math.max(FEWEST, Math.min(MOST, rows + 1)));
        Direction direction = Direction.of(text);
        direction.applyTo(this);
        Script.apply(this, text);
        // JavaFX 21 paints broken right-to-left lines over each other; they scroll instead
        setWrapText(direction == Direction.LTR);
    }

    private void onTab(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB) {
            return;
        }
        if (event.isControlDown() && !moving) {
            event.consume();
            replaceSelection("\t");
        } else if (!moving) {
            event.consume();
            // the text area of JavaFX moves on with Ctrl+Tab and writes a tab with Tab: the other way round is expected
            // here
            moving = true;
            fireEvent(new KeyEvent(
                    KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, event.isShiftDown(), true, false, false));
            moving = false;
        }
    }
}
