package org.winnow.desktop.shell;

import java.util.Optional;
import javafx.scene.Node;

/**
 * One view of the current set. Built at its first showing, kept afterwards. Everything runs on the FX thread. A view
 * listens to its model between {@link #shown} and {@link #hidden} only.
 */
public interface View {
    /** What stands in the centre; always the same node. */
    Node root();

    /** It has become visible: listen to the model, ask for what is needed. */
    default void shown() {}

    /** It is about to disappear: stop listening. */
    default void hidden() {}

    /** What stands in the right panel while this view is shown; always the same node. */
    default Optional<Node> right() {
        return Optional.empty();
    }

    /** Puts the focus where letters act: the list, the card. Called after showing, and when Esc leaves typing. */
    default void focus() {
        root().requestFocus();
    }
}
