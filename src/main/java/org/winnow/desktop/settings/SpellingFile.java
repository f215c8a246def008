package org.winnow.desktop.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.winnow.text.Json;

/**
 * Keeps in a JSON file what a person wants of the spell check. A file that is missing or damaged only costs what was learned.
 */
public final class SpellingFile {
    private final SmallFile file;

    /** Keeps it here. */
    public SpellingFile(Path file) {
        this.file = new SmallFile(file);
    }

    /**
     * What a person wants.
     *
     * @param on whether spelling is checked at all
     * @param words the words that were learned, in their order
     */
    public record Wanted(boolean on, List<String> words) {
        /** Before anything was said: checked, nothing learned. */
        public static final Wanted FIRST = new Wanted(true, List.of());

        /** Copies the list. */
        public Wanted {
            words = List.copyOf(words);
        }
    }

    /** What is remembered. */
    public Wanted read() {
        return file.read().map(SpellingFile::parse).orElse(Wanted.FIRST);
    }

    private static Wanted parse(Json json) {
        boolean on = !(json.get("on") instanceof Json.Bool value) || value.value();
        List<String> words = json.find("words").map(Json::elements).orElse(List.of()).stream()
                .map(Json::text)
                .filter(Objects::nonNull)
                .filter(word -> !word.isBlank())
                .toList();
        return new Wanted(on, words);
    }

    /** Remembers. */
    public void write(Wanted wanted) throws IOException {
        file.write(json -> {
            json.writeBooleanField("on", wanted.on());
            json.writeArrayFieldStart("words");
            for (String word : wanted.words()) {
                json.writeString(word);
            }
            json.writeEndArray();
        });
    }
}
