package org.winnow.desktop.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.theme.Theme;
import org.winnow.desktop.theme.Zoom;
import org.winnow.text.Json;

/**
 * Keeps {@link Preferences} in a JSON file. A file that is missing or damaged only costs the preferences.
 */
public final class PreferencesFile {
    // the panels of the window go no further
    private static final double NARROWEST = 180;
    private static final double WIDEST = 640;

    private final Path path;
    private final SmallFile file;

    /** Keeps them here. */
    public PreferencesFile(Path path) {
        this.path = path;
        this.file = new SmallFile(path);
    }

    /** A file beside it, for what else is remembered. */
    public Path beside(String name) {
        return path.resolveSibling(name);
    }

    /** What is remembered; the first preferences if nothing is. */
    public Preferences read() {
        try {
            return file.read().map(PreferencesFile::parse).orElse(Preferences.FIRST);
        } catch (NumberFormatException e) {
            return Preferences.FIRST;
        }
    }

    /** Remembers. */
    public void write(Preferences preferences) throws IOException {
        file.write(json -> write(json, preferences));
    }

    private static Preferences parse(Json json) {
        List<String> recent = json.find("recent").map(Json::elements).orElse(List.of()).stream()
                .map(Json::text)
                .filter(PreferencesFile::isPath)
                .toList();
        return new Preferences(
                theme(json),
                Zoom.clamp((int) number(json, "zoom", Preferences.FIRST.zoom())),
                width(json, "left", Preferences.FIRST.leftWidth()),
                width(json, "right", Preferences.FIRST.rightWidth()),
                flag(json, "letters", Preferences.FIRST.letters()),
                recent);
    }

    private static Theme theme(Json json) {
        String name = json.find("theme").map(Json::text).orElse("");
        Theme before = flag(json, "dark", false) ? Theme.DARK : Preferences.FIRST.theme(); // as it was written at first
        return Theme.named(name == null ? "" : name).orElse(before);
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

    private static void write(JsonGenerator json, Preferences preferences) throws IOException {
        json.writeStringField("theme", preferences.theme().key());
        json.writeNumberField("zoom", preferences.zoom());
        json.writeNumberField("left", preferences.leftWidth());
        json.writeNumberField("right", preferences.rightWidth());
        json.writeBooleanField("letters", preferences.letters());
        json.writeArrayFieldStart("recent");
        for (String project : preferences.recent()) {
            json.writeString(project);
        }
        json.writeEndArray();
    }
}
