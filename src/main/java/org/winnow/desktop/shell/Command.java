package org.winnow.desktop.shell;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/**
 * One action of the window. Menus, palette, key help, buttons and tests all read the same list of them.
 *
 * @param id {@code area.verb}, such as {@code review.accept}; stable, since users' own keys name it
 * @param title what it does, as a verb: "Accept and go on"
 * @param group the menu and the heading in the key help: "Review"
 * @param state its keys, and who wants to know that it has run
 * @param views the ids of the views where its keys act and where the palette offers it; empty means everywhere
 * @param enabled whether it can run now
 * @param once true if holding the key down must not repeat it
 * @param run what it does; on the FX thread
 */
public record Command(
        String id,
        String title,
        String group,
        CommandState state,
        Set<String> views,
        ObservableBooleanValue enabled,
        boolean once,
        Runnable run) {

    /** Copies the views. */
    public Command {
        views = Set.copyOf(views);
    }

    /** A command without keys that can always run, everywhere. */
    public static Command of(String id, String title, String group, Runnable run) {
        ObservableBooleanValue always = new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();
        return new Command(id, title, group, new CommandState(List.of()), Set.of(), always, false, run);
    }

    /** The same with these keys, see {@link Keys#parse}. */
    public Command keys(String... texts) {
        return keys(List.of(texts).stream().map(Keys::parse).toList());
    }

    /** The same with these keys. */
    public Command keys(List<Keys> other) {
        return new Command(id, title, group, new CommandState(other), views, enabled, once, run);
    }

    /** The keys that it has now; the first is shown on buttons. */
    public List<Keys> keys() {
        return state.keys().get();
    }

    /** The first of its keys as a key cap shows it; empty if it has none. */
    public String cap() {
        return keys().isEmpty() ? "" : keys().get(0).cap();
    }

    /** The same, in these views only. */
    public Command in(String... viewIds) {
        return new Command(id, title, group, state, Set.of(viewIds), enabled, once, run);
    }

    /** The same, only while the value is true. */
    public Command when(ObservableBooleanValue value) {
        return new Command(id, title, group, state, views, value, once, run);
    }

    /** The same, not repeated while the key is held down. */
    public Command oncePerPress() {
        return new Command(id, title, group, state, views, enabled, true, run);
    }

    /** True if its keys act in the view. */
    public boolean isValidIn(String viewId) {
        return views.isEmpty() || views.contains(viewId);
    }

    /** Runs it if it can run now; returns if it did. */
    public boolean fire() {
        if (!enabled.get()) {
            return false;
        }
        run.run();
        state.ran(id);
        return true;
    }
}
