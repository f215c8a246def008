package org.winnow.desktop.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.text.Json;

/**
 * Where the work on each project was left. Kept beside the preferences and not in the projects, because it is the place of
 * one person at one machine. A file that is missing or damaged only costs the places. Reads and writes a small file at each
 * call.
 */
public final class Places {
    private static final int REMEMBERED = 50;

    private final SmallFile file;

    /** Keeps them here. */
    public Places(Path file) {
        this.file = new SmallFile(file);
    }

    /**
     * A place.
     *
     * @param query the text of the query
     * @param order how the list was sorted, as {@link org.winnow.store.Order#text} writes it
     * @param key the example in hand; 0 for none
     */
    public record Place(String query, String order, int key) {}

    private record Left(String project, Place place) {}

    /** Where a project was left. */
    public Optional<Place> of(Path project) {
        return all().stream()
                .filter(left -> left.project().equals(name(project)))
                .map(Left::place)
                .findFirst();
    }

    /** Remembers where a project is left; of many projects the newest. */
    public void left(Path project, Place place) throws IOException {
        List<Left> all = new ArrayList<>(all());
        all.removeIf(left -> left.project().equals(name(project)));
        all.add(0, new Left(name(project), place));
        List<Left> kept = all.subList(0, Math.min(REMEMBERED, all.size()));
        file.write(json -> write(json, kept));
    }

    private static String name(Path project) {
        return project.toAbsolutePath().normalize().toString();
    }

    private List<Left> all() {
        List<Json> found = file.read()
                .flatMap(json -> json.find("places"))
                .map(Json::elements)
                .orElse(List.of());
        List<Left> all = new ArrayList<>();
        for (Json each : found) {
            String project = text(each, "project");
            if (!project.isEmpty()) {
                int key = each.get("example") instanceof Json.Num number ? (int) number.value() : 0;
                all.add(new Left(project, new Place(text(each, "query"), text(each, "order"), Math.max(0, key))));
            }
        }
        return all;
    }

    private static String text(Json json, String name) {
        String text = json.find(name).map(Json::text).orElse("");
        return text == null ? "" : text;
    }

    private static void write(JsonGenerator json, List<Left> all) throws IOException {
        json.writeArrayFieldStart("places");
        for (Left left : all) {
            json.writeStartObject();
            json.writeStringField("project", left.project());
            json.writeStringField("query", left.place().query());
            json.writeStringField("order", left.place().order());
            json.writeNumberField("example", left.place().key());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
