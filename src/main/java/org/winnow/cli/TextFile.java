package org.winnow.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The small files that options name: edits, mappings, templates. */
final class TextFile {
    private TextFile() {}

    /**
     * The text of a file in UTF-8.
     *
     * @throws UsageException if it is a folder, or in another encoding
     */
    static String read(Path file) throws UsageException, IOException {
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder. Name a file in it.");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UsageException(file + " is no text in UTF-8. Save it as UTF-8 and try again.");
        }
    }
}
