package org.winnow.desktop.shell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * Puts the present keys of commands into sentences: {@code {review.accept}} becomes the key of that command, or its title
 * where it has no key that acts now. Whoever shows such a sentence says it again when {@link #changes} does. On the FX thread.
 */
public final class KeyWords {
    private static final Pattern KEY = Pattern.compile("\\{([a-z][a-z0-9-]*\\.[a-z0-9.-]+)}");

    private final ObservableBooleanValue letters;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private @Nullable CommandRegistry commands;

    /**
     * Knows no commands yet.
     *
     * @param letters whether single letters act
     */
    public KeyWords(ObservableBooleanValue letters) {
        this.letters = letters;
        letters.subscribe((before, now) -> changed());
    }

    /** Fills in the keys of these commands from now on. */
    public void know(CommandRegistry registry) {
        commands = registry;
        registry.all().forEach(command -> command.state().keys().subscribe((before, now) -> changed()));
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** Counts up whenever a sentence may read otherwise. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** The text with the keys in place of the names of commands; names that no command has stay. Cost: one pass. */
    public String fill(String text) {
        return KEY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(find(found.group(1))
                        .map(command -> cap(command).orElse("“" + command.title() + "”"))
                        .orElse(found.group())));
    }

    /** The text behind the key of a command; alone where it has none: for chips and other short names. */
    public String before(String id, String text) {
        return find(id).flatMap(this::cap).map(cap -> cap + "  " + text).orElse(text);
    }

    private Optional<Command> find(String id) {
        return commands == null ? Optional.empty() : commands.find(id);
    }

    private Optional<String> cap(Command command) {
        return command.keys().stream()
                .filter(keys -> keys.kind() != Keys.Kind.LETTER || letters.get())
                .findFirst()
                .map(Keys::cap);
    }
}
