package org.winnow.desktop.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * A small JSON file that may be lost without harm: one that is missing or damaged is as good as none. Written beside and
 * moved, so that a crash leaves the old or the new one.
 */
final class SmallFile {
    private final Path file;

    SmallFile(Path file) {
        this.file = file;
    }

    /** Writes one object. */
    @FunctionalInterface
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** What it holds; empty if it is missing or damaged. */
    Optional<Json> read() {
        try {
            return Files.exists(file) ? Optional.of(Json.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException | JsonException e) {
            return Optional.empty();
        }
    }

    void write(Content content) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "settings", ".half");
        try {
            Files.writeString(half, text + "\n");
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
}
