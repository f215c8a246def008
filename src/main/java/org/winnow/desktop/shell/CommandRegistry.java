package org.winnow.desktop.shell;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All commands of the window in the order of the menus. Only their keys change. */
public final class CommandRegistry {
    private final Map<String, Command> byId = new LinkedHashMap<>();

    /**
     * A registry of these.
     *
     * @throws IllegalArgumentException if two have the same id, or the same keys in the same view
     */
    public CommandRegistry(Collection<Command> commands) {
        for (Command command : commands) {
            for (Command other : byId.values()) {
                requireDistinct(command, other);
            }
            byId.put(command.id(), command);
        }
    }

    private static void requireDistinct(Command a, Command b) {
        if (a.id().equals(b.id())) {
            throw new IllegalArgumentException("two commands are called " + a.id());
        }
        for (Keys keys : a.keys()) {
            if (KeyRules.meet(a, b) && b.keys().stream().anyMatch(other -> KeyRules.clash(other, keys))) {
                throw new IllegalArgumentException(a.id() + " and " + b.id() + " both want " + keys.text());
            }
        }
    }

    /**
     * Gives commands the user's own keys, and all others the keys that they come with.
     *
     * @param keysById keys by command id; ids that no command has are ignored
     */
    public void assign(Map<String, List<Keys>> keysById) {
        for (Command command : byId.values()) {
            CommandState state = command.state();
            state.assign(keysById.getOrDefault(command.id(), state.usual()));
        }
    }

    /** All of them. */
    public List<Command> all() {
        return List.copyOf(byId.values());
    }

    /** Those whose keys act in the view. */
    public List<Command> validIn(String viewId) {
        return byId.values().stream()
                .filter(command -> command.isValidIn(viewId))
                .toList();
    }

    /** The command of the id. */
    public Optional<Command> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The command of the id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Command get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no command " + id + " in " + ids()));
    }

    private Set<String> ids() {
        return byId.keySet();
    }
}
