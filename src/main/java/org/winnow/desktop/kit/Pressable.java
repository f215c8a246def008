package org.winnow.desktop.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Something larger than a button that acts like one: by click, Space, Enter, and for a screen reader. Without an action it
 * is plain content that cannot be reached by Tab. Style class {@code pressable}; pseudo class {@code chosen}.
 */
public class Pressable extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ObjectProperty<@Nullable Runnable> action = new SimpleObjectProperty<>();

    /** Wraps the content. */
    public Pressable(Node... content) {
        super(content);
        getStyleClass().add("pressable");
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        action.subscribe(run -> {
            setFocusTraversable(run != null);
            setAccessibleRole(run == null ? AccessibleRole.PARENT : AccessibleRole.BUTTON);
            setCursor(run == null ? null : Cursor.HAND);
        });
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !event.isConsumed()) {
            requestFocus();
            press(event::consume);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            press(event::consume);
        }
    }

    private void press(Runnable then) {
        Runnable run = action.get();
        if (run != null && !isDisabled()) {
            run.run();
            then.run();
        }
    }

    /** What pressing does; null for nothing. */
    public final ObjectProperty<@Nullable Runnable> action() {
        return action;
    }

    /** Sets what pressing does. */
    public final void onAction(Runnable run) {
        action.set(run);
    }

    /** Shows it as chosen, in blue. */
    public final void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /** True if it is shown as chosen. */
    public final boolean isChosen() {
        return getPseudoClassStates().contains(CHOSEN);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction what, Object... parameters) {
        if (what == AccessibleAction.FIRE) {
            press(() -> {});
        } else {
            super.executeAccessibleAction(what, parameters);
        }
    }
}
