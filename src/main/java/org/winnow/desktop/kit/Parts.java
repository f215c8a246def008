package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A picture of several parts, each of which opens something. One stop of the Tab key; the arrow keys, Home and End move a
 * cursor over the parts, Space and Enter open the one under it. The accessible text names the picture and that part.
 */
abstract class Parts extends Region {
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

    private final List<Pane> slots = new ArrayList<>();
    private String name = "";
    private List<String> words = List.of();
    private IntConsumer open = part -> {};
    private int cursor;

    Parts() {
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnKeyPressed(this::onKey);
        focusedProperty().subscribe(this::showCursor);
    }

    /** Sets what opening a part does, given its index; without it the picture cannot be reached by Tab. */
    public void onOpen(IntConsumer part) {
        open = part;
        setFocusTraversable(true);
        slots.forEach(slot -> slot.setCursor(Cursor.HAND));
    }

    /** Replaces the parts: one pane each, filled by the subclass, whose words serve tooltip and screen reader. */
    final void rebuild(String pictureName, List<String> partWords) {
        name = pictureName;
        words = List.copyOf(partWords);
        cursor = Math.max(0, Math.min(cursor, words.size() - 1));
        slots.clear();
        for (int i = 0; i < words.size(); i++) {
            slots.add(slot(i));
        }
        getChildren().setAll(slots);
        showCursor();
    }

    private Pane slot(int part) {
        Pane slot = new Pane() {
            @Override
            protected void layoutChildren() {
                layoutPart(this, part);
            }
        };
        slot.getStyleClass().add("part");
        if (isFocusTraversable()) {
            slot.setCursor(Cursor.HAND);
        }
        Tooltip.install(slot, new Tooltip(words.get(part)));
        slot.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && isFocusTraversable()) {
                cursor = part;
                requestFocus();
                showCursor();
                open.accept(part);
            }
        });
        return slot;
    }

    /** Places what is inside a part's pane. */
    abstract void layoutPart(Pane slot, int part);

    final List<Pane> slots() {
        return slots;
    }

    /** The part under the cursor. */
    public final int cursor() {
        return cursor;
    }

    private void onKey(KeyEvent event) {
        int last = slots.size() - 1;
        int to = switch (event.getCode()) {
            case LEFT -> Math.max(0, cursor - 1);
            case RIGHT -> Math.min(last, cursor + 1);
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (to >= 0) {
            cursor = to;
            showCursor();
            event.consume();
        } else if (isPress(event) && last >= 0) {
            open.accept(cursor);
            event.consume();
        }
    }

    private static boolean isPress(KeyEvent event) {
        return switch (event.getCode()) {
            case SPACE, ENTER -> true;
            default -> false;
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.accept(cursor);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private void showCursor() {
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).pseudoClassStateChanged(CURSOR, isFocused() && i == cursor);
        }
        setAccessibleText(words.isEmpty() ? name : name + ". " + words.get(cursor));
    }

    static Region bar(String styleClass) {
        Region bar = new Region();
        bar.getStyleClass().add(styleClass);
        bar.setMouseTransparent(true);
        return bar;
    }
}
