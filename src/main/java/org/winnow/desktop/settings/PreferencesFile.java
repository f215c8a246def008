package org.winnow.desktop.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.theme.Zoom;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Keeps {@link Preferences} in a JSON file. A file that is missing or damaged only costs the preferences. Written beside
 * and moved, so that a crash leaves the old or the new one.
 */
public final class PreferencesFile {
    // the panels of the window go no further
    private static final double NARROWEST = 180;
    private static final double WIDEST = 640;

    private final Path file;

    /** Keeps them here. */
    public PreferencesFile(Path file) {
        this.file = file;
    }

    /** What is remembered; the first preferences if nothing is. */
    public Preferences read() {
        try {
            return Files.exists(file) ? parse(Json.parse(Files.readString(file))) : Preferences.FIRST;
        } catch (IOException | JsonException | NumberFormatException e) {
            return Preferences.FIRST;
        }
    }

    /** Remembers. */
    public void write(Preferences preferences) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "settings", ".half");
        try {
            Files.writeString(half, text(preferences));
            move(half);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void move(Path half) throws IOException {
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Preferences parse(Json json) {
        List<String> recent = json.find("recent").map(Json::elements).orElse(List.of()).stream()
                .map(Json::text)
                .filter(PreferencesFile::isPath)
                .toList();
        return new Preferences(
                flag(json, "dark", Preferences.FIRST.dark()),
                Zoom.clamp((int) number(json, "zoom", Preferences.FIRST.zoom())),
                width(json, "left", Preferences.FIRST.leftWidth()),
                width(json, "right", Preferences.FIRST.rightWidth()),
                flag(json, "letters", Preferences.FIRST.letters()),
                recent);
    }

    private static boolean isPath(@Nullable String text) {
        try {
            return text != null && !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean flag(Json json, String name, boolean otherwise) {
        return json.get(name) instanceof Json.Bool value ? value.value() : otherwise;
    }

    private static double width(Json json, String name, double otherwise) {
        return Math.max(NARROWEST, Math.min(WIDEST, number(json, name, otherwise)));
    }

    private static double number(Json json, String name, double otherwise) {
        return json.get(name) instanceof Json.Num value ? value.value() : otherwise;
    }

    private static String text(Preferences preferences) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeBooleanField("dark", preferences.dark());
            json.writeNumberField("zoom", preferences.zoom());
            json.writeNumberField("left", preferences.leftWidth());
            json.writeNumberField("right", preferences.rightWidth());
            json.writeBooleanField("letters", preferences.letters());
            json.writeArrayFieldStart("recent");
            for (String project : preferences.recent()) {
                json.writeString(project);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }
}
