package org.winnow.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file beside a project, {@code NAME.winnow-damaged}, that says that a check has found damage: then the project is opened
 * for reading only, and no backup is made of it that could push a good one out. It goes when a backup is restored over the
 * project, or a check of everything finds it sound.
 */
final class DamageMark {
    private static final int MOST = 500;

    private DamageMark() {}

    private static Path place(Path project) {
        return ProjectFile.beside(project, "-damaged");
    }

    /** What was found; empty if nothing was. */
    static Optional<String> read(Path project) {
        Path mark = place(project);
        try {
            if (!Files.exists(mark)) {
                return Optional.empty();
            }
            return Optional.of(
                    Files.isRegularFile(mark) && Files.size(mark) <= 4 * MOST
                            ? Files.readString(mark).strip()
                            : "");
        } catch (IOException e) {
            return Optional.of("");
        }
    }

    /** Marks a project; where its folder cannot be written to it is read-only anyway. */
    static void set(Path project, List<String> problems) {
        String found = problems.isEmpty() ? "" : problems.get(0);
        try {
            Files.deleteIfExists(place(project));
            ProjectFile.createEmpty(place(project));
            Files.writeString(
                    place(project), found.substring(0, Math.min(MOST, found.length())), StandardCharsets.UTF_8);
        } catch (IOException | StoreException e) {
            System.getLogger(DamageMark.class.getName()).log(System.Logger.Level.WARNING, "marking a project", e);
        }
    }

    static void clear(Path project) {
        try {
            Files.deleteIfExists(place(project));
        } catch (IOException e) {
            System.getLogger(DamageMark.class.getName()).log(System.Logger.Level.WARNING, "clearing a mark", e);
        }
    }
}
