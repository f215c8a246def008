package org.winnow.desktop.kit;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.winnow.desktop.words.Words;

/** A small rounded word: a tag, a term of the query. Style class {@code chip}; pseudo class {@code chosen}: blue. */
public final class Chip extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** A chip that does nothing yet; give it {@link #onPress} or {@link #onRemove}. */
    public Chip(String text) {
        super(text);
        getStyleClass().setAll("chip");
        setFocusTraversable(false);
        setMinWidth(USE_PREF_SIZE);
    }

    /** What pressing it does; makes it reachable by Tab. */
    public Chip onPress(Runnable run) {
        setFocusTraversable(true);
        setOnAction(event -> run.run());
        return this;
    }

    /** Shows a cross; clicking that, Delete or Backspace on the chip removes it. */
    public Chip onRemove(Runnable remove) {
        Label cross = new Label("×");
        cross.getStyleClass().setAll("chip-cross");
        Tooltip.install(cross, new Tooltip(Words.of("kit.remove", getText())));
        cross.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            remove.run();
            event.consume();
        });
        setGraphic(cross);
        setContentDisplay(ContentDisplay.RIGHT);
        setFocusTraversable(true);
        setAccessibleHelp(Words.of("kit.press-delete-to-remove"));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                remove.run();
                event.consume();
            }
        });
        return this;
    }

    /** Shows it as chosen, in blue. */
    public Chip chosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setAccessibleRoleDescription(chosen ? Words.of("kit.chosen") : Words.of("kit.not-chosen"));
        return this;
    }

    /** True if it is shown as chosen. */
    public boolean isChosen() {
        return getPseudoClassStates().contains(CHOSEN);
    }

    /** Square corners, for terms of the query. */
    public Chip asTerm() {
        Styles.toggle(this, "term", true);
        return this;
    }
}
