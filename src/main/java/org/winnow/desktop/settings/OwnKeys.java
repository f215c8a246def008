package org.winnow.desktop.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandRegistry;
import org.winnow.desktop.shell.KeyRules;
import org.winnow.desktop.shell.Keys;
import org.winnow.desktop.words.Words;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * The keys that somebody has chosen, as JSON: {@code {"keys":{"review.accept":["Y","F9"],"review.note":[]}}}. A command that
 * is not named keeps its usual keys; an empty list means none.
 *
 * @param keys by command id, only what differs from the usual
 * @param problems what the file names that cannot be taken over, each as a sentence
 */
public record OwnKeys(Map<String, List<Keys>> keys, List<String> problems) {
    private static final OwnKeys NONE = new OwnKeys(Map.of(), List.of());

    /** Copies both. */
    public OwnKeys {
        keys = new LinkedHashMap<>(keys);
        problems = List.copyOf(problems);
    }

    /** Those that the commands have now and that are not their usual ones. */
    public static OwnKeys of(CommandRegistry commands) {
        Map<String, List<Keys>> own = new LinkedHashMap<>();
        for (Command command : commands.all()) {
            if (command.state().isChanged()) {
                own.put(command.id(), command.keys());
            }
        }
        return new OwnKeys(own, List.of());
    }

    /** What the file of this person holds; nothing if it is missing. */
    public static OwnKeys readIfThere(Path file, CommandRegistry commands) {
        return Files.exists(file) ? read(file, commands) : NONE;
    }

    /** What a file holds. What is unknown or taken is skipped and said. Changes no command. */
    public static OwnKeys read(Path file, CommandRegistry commands) {
        try {
            Json json = Json.parse(Files.readString(file));
            if (json.get("keys") instanceof Json.Obj named) {
                return new Reading(commands).read(named);
            }
        } catch (IOException | JsonException e) {
            // said below: whichever it is, there are no keys in it
        }
        return new OwnKeys(Map.of(), List.of(Words.of("settings.holds-no-keys-it-is-not", file.getFileName())));
    }

    /** Writes them. */
    public void write(Path file) throws IOException {
        new SmallFile(file).write(this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("keys");
        for (Map.Entry<String, List<Keys>> each : keys.entrySet()) {
            json.writeArrayFieldStart(each.getKey());
            for (Keys one : each.getValue()) {
                json.writeString(one.text());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Takes a file over piece by piece, as if somebody pressed the keys one after the other. */
    private static final class Reading {
        private final CommandRegistry commands;
        private final Map<String, List<Keys>> own = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();

        Reading(CommandRegistry commands) {
            this.commands = commands;
        }

        OwnKeys read(Json.Obj named) {
            Map<String, Json> fields = new LinkedHashMap<>();
            named.fields().forEach((id, keys) -> {
                if (commands.find(id).isEmpty()) {
                    problems.add(Words.of("settings.no-command-is-called-its-keys", id));
                } else {
                    fields.put(id, keys);
                }
            });
            fields.keySet().forEach(id -> own.put(id, List.of())); // their usual keys are free for others
            fields.forEach((id, keys) -> own.put(id, keysOf(commands.get(id), keys)));
            own.entrySet()
                    .removeIf(each -> each.getValue()
                            .equals(commands.get(each.getKey()).state().usual()));
            return new OwnKeys(own, problems);
        }

        private List<Keys> keysOf(Command command, Json texts) {
            List<Keys> keys = new ArrayList<>();
            for (Json each : texts.elements()) {
                String text = each.text();
                parse(text == null ? "" : text, command)
                        .filter(one -> isFree(one, command))
                        .ifPresent(keys::add);
            }
            return keys;
        }

        private Optional<Keys> parse(String text, Command command) {
            try {
                return Optional.of(Keys.parse(text));
            } catch (IllegalArgumentException e) {
                problems.add(Words.of("settings.is-no-key-does-not-get", text, command.title()));
                return Optional.empty();
            }
        }

        private boolean isFree(Keys keys, Command command) {
            boolean usual = command.state().usual().contains(keys);
            Optional<String> refusal = usual ? Optional.empty() : KeyRules.refusal(keys);
            if (refusal.isPresent()) {
                problems.add(Words.of("settings.does-not-get-it", refusal.get(), command.title()));
                return false;
            }
            List<Command> then = commands.all().stream().map(this::asItWillBe).toList();
            Optional<Command> taken = KeyRules.taken(then, command, keys);
            taken.ifPresent(other -> problems.add(
                    Words.of("settings.is-the-key-of-already-does", keys.cap(), other.title(), command.title())));
            return taken.isEmpty();
        }

        private Command asItWillBe(Command command) {
            List<Keys> chosen = own.get(command.id());
            return command.keys(chosen == null ? command.state().usual() : chosen);
        }
    }
}
