package org.winnow.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a tour came to.
 *
 * @param folder where everything lies
 * @param counts numbers by name, such as {@code accepted}
 * @param rows rows of each release, by profile
 * @param problems what is not as it must be, a sentence each; empty if all went well
 */
record TourResult(Path folder, Map<String, Integer> counts, Map<String, Long> rows, List<String> problems) {
    String json() {
        return JsonLine.of(json -> {
            json.writeStringField("out", folder.toString());
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeObjectFieldStart("releases");
            for (Map.Entry<String, Long> release : rows.entrySet()) {
                json.writeNumberField(release.getKey(), release.getValue());
            }
            json.writeEndObject();
            JsonLine.texts(json, "problems", problems);
        });
    }
}
