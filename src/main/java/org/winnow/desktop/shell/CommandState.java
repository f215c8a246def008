package org.winnow.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What changes about a command while the window lives: its keys, and who wants to know that it has run. All copies of a
 * command share it, so that buttons, menus, palette, help and dispatcher follow at once. On the FX thread.
 */
public final class CommandState {
    private final List<Keys> usual;
    private final ReadOnlyObjectWrapper<List<Keys>> keys;
    private final List<Consumer<String>> listeners = new ArrayList<>();

    CommandState(List<Keys> usual) {
        this.usual = List.copyOf(usual);
        keys = new ReadOnlyObjectWrapper<>(this.usual);
    }

    /** The keys that it comes with. */
    public List<Keys> usual() {
        return usual;
    }

    /** The keys that it has now; the first is shown on buttons. */
    public ReadOnlyObjectProperty<List<Keys>> keys() {
        return keys.getReadOnlyProperty();
    }

    /** True if the user has given it other keys. */
    public boolean isChanged() {
        return !keys.get().equals(usual);
    }

    void assign(List<Keys> other) {
        keys.set(List.copyOf(other));
    }

    /** Tells the id of the command whenever it has run. */
    public void onRan(Consumer<String> listener) {
        listeners.add(listener);
    }

    void ran(String id) {
        List.copyOf(listeners).forEach(listener -> listener.accept(id));
    }
}
