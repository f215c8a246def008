package org.winnow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes the small text files that people carry from one project to another. */
public final class Recipes {
    private Recipes() {}

    /**
     * Writes a text as UTF-8 into a new file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one already, which stays as it is
     */
    public static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }

    /** Writes a text as UTF-8 in place of what the file held, after the user was asked. */
    public static void replace(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }
}
