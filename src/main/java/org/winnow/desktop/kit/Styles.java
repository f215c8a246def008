package org.winnow.desktop.kit;

import java.util.Collection;
import javafx.css.Styleable;

/** Changing style classes without ever adding one twice. */
public final class Styles {
    private Styles() {}

    /** Adds or removes the class. */
    public static void toggle(Styleable node, String styleClass, boolean on) {
        Collection<String> classes = node.getStyleClass();
        if (!on) {
            classes.remove(styleClass);
        } else if (!classes.contains(styleClass)) {
            classes.add(styleClass);
        }
    }

    /** Gives the node this tone and takes every other away. */
    public static void tone(Styleable node, Tone tone) {
        for (Tone other : Tone.values()) {
            toggle(node, other.styleClass(), other == tone);
        }
    }

    /** Adds the classes and returns the node, for building. */
    public static <N extends Styleable> N with(N node, String... classes) {
        for (String styleClass : classes) {
            toggle(node, styleClass, true);
        }
        return node;
    }
}
