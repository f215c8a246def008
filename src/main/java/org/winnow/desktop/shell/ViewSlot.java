package org.winnow.desktop.shell;

import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * How a view registers.
 *
 * @param id short and stable, such as {@code review}; commands name it as their scope, and it prefixes the view's node ids
 * @param title what the switch shows
 * @param place how it is reached and what stands around it
 * @param factory builds it, once, when it is first shown
 */
public record ViewSlot(String id, String title, Place place, Supplier<View> factory) {
    /** Where a view stands. */
    public enum Place {
        /** In the view switch. */
        SWITCH,
        /** Reached by a command or button only, with the panels and the query bar around it. */
        APART,
        /** Fills the window under the top bar: no panels, no query bar. For the start page and the settings. */
        ALONE
    }

    /** A view in the switch. */
    public static ViewSlot of(String id, String title, Supplier<View> factory) {
        return new ViewSlot(id, title, Place.SWITCH, factory);
    }

    /** The same, with what it builds given to somebody who may put something around it. */
    public ViewSlot within(BiFunction<String, View, View> frame) {
        return new ViewSlot(id, title, place, () -> frame.apply(id, factory.get()));
    }

    /** The same at another place. */
    public ViewSlot at(Place other) {
        return new ViewSlot(id, title, other, factory);
    }
}
