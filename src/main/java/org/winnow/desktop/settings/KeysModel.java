package org.winnow.desktop.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandRegistry;
import org.winnow.desktop.shell.KeyRules;
import org.winnow.desktop.shell.Keys;
import org.winnow.desktop.words.Words;

/** The commands and the keys of this person, kept in a file at each change. On the FX thread. */
public final class KeysModel {
    private final CommandRegistry commands;
    private final BooleanProperty letters;
    private final Path file;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<String>> said = new ReadOnlyObjectWrapper<>(List.of());

    /** The keys of the file, of which {@link #onOpen} gives them to the commands. */
    public KeysModel(CommandRegistry commands, BooleanProperty letters, Path file) {
        this.commands = commands;
        this.letters = letters;
        this.file = file;
    }

    /** Gives the commands the keys of the file; says what of it could not be taken over. */
    public List<String> onOpen() {
        OwnKeys own = OwnKeys.readIfThere(file, commands);
        commands.assign(own.keys());
        return own.problems();
    }

    /** All commands, in the order of the menus. */
    public List<Command> commands() {
        return commands.all();
    }

    /** What is searched for: a part of a name, of a group, or a key. */
    public StringProperty search() {
        return search;
    }

    /** Whether single letters, digits and signs act. */
    public BooleanProperty letters() {
        return letters;
    }

    /** What the last change has led to, each a sentence. */
    public ReadOnlyObjectProperty<List<String>> said() {
        return said.getReadOnlyProperty();
    }

    /** True if the search asks for the command. */
    public boolean isFound(Command command) {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        String all = (command.group() + " " + command.title()).toLowerCase(Locale.ROOT);
        return all.contains(wanted)
                || command.keys().stream()
                        .anyMatch(keys -> keys.text().equalsIgnoreCase(wanted)
                                || keys.cap().equalsIgnoreCase(wanted));
    }

    /** Gives a command these keys instead of its own. */
    public void onChange(Command command, Keys keys) {
        if (isFree(command, keys)) {
            assign(command, List.of(keys), Words.of("settings.is-now", command.title(), keys.cap()));
        }
    }

    /** Gives a command these keys beside its own. */
    public void onAdd(Command command, Keys keys) {
        if (isFree(command, keys)) {
            List<Keys> all = new ArrayList<>(command.keys());
            all.removeIf(keys::equals);
            all.add(keys);
            assign(command, all, Words.of("settings.is-also-now", command.title(), keys.cap()));
        }
    }

    private boolean isFree(Command command, Keys keys) {
        Optional<String> refusal = KeyRules.refusal(keys);
        if (refusal.isPresent()) {
            say(Words.of("settings.choose-another", refusal.get()));
            return false;
        }
        Optional<Command> taken = KeyRules.taken(commands.all(), command, keys);
        taken.ifPresent(other -> say(Words.of("settings.is-the-key-of-already-choose", keys.cap(), other.title())));
        return taken.isEmpty();
    }

    /** Takes all keys from a command; the menu and the palette still have it. */
    public void onNone(Command command) {
        assign(command, List.of(), Words.of("settings.has-no-key-now", command.title()));
    }

    /** Gives a command its usual keys back. */
    public void onReset(Command command) {
        for (Keys keys : command.state().usual()) {
            Optional<Command> taken = KeyRules.taken(commands.all(), command, keys);
            if (taken.isPresent()) {
                say(Words.of(
                        "settings.is-the-key-of-now-give",
                        keys.cap(),
                        taken.get().title()));
                return;
            }
        }
        assign(command, command.state().usual(), Words.of("settings.has-its-usual-keys-again", command.title()));
    }

    /** Gives all commands their usual keys back. */
    public void onResetAll() {
        commands.assign(Map.of());
        keep(Words.of("settings.all-commands-have-their-usual-keys"));
    }

    private void assign(Command command, List<Keys> keys, String done) {
        Map<String, List<Keys>> own = new HashMap<>(OwnKeys.of(commands).keys());
        own.put(command.id(), keys);
        commands.assign(own);
        keep(done);
    }

    private void keep(String done) {
        try {
            OwnKeys.of(commands).write(file);
            say(done);
        } catch (IOException e) {
            said.set(List.of(done, Words.of("settings.it-could-not-be-kept-for", e.getMessage())));
        }
    }

    /** Writes the keys to a file that others can import. */
    public void onExport(Path target) {
        try {
            OwnKeys.of(commands).write(target);
            say(Words.of("settings.the-keys-are-in", target));
        } catch (IOException e) {
            say(Words.of("settings.the-keys-could-not-be-written", e.getMessage()));
        }
    }

    /** Takes the keys of a file, in place of the present ones; says what is unknown or taken. */
    public void onImport(Path source) {
        OwnKeys read = OwnKeys.read(source, commands);
        if (read.keys().isEmpty() && !read.problems().isEmpty()) {
            said.set(read.problems());
            return;
        }
        commands.assign(read.keys());
        int count = read.keys().size();
        keep(Words.of("settings.commands-have-other-keys-now", count));
        List<String> all = new ArrayList<>(said.get());
        all.addAll(read.problems());
        said.set(List.copyOf(all));
    }

    private void say(String sentence) {
        said.set(List.of(sentence));
    }
}
