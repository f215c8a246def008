package org.winnow.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/**
 * Where backups go a second time: a folder that the user has chosen, on another disk at best. It is a setting of the user
 * and never one of a project, since a project from a stranger must not say where files are written.
 */
public final class SecondFolder {
    private final Path setting;

    /** Keeps the choice in this file. */
    public SecondFolder(Path setting) {
        this.setting = setting;
    }

    /** The choice of this user, for the desktop and the command line alike. */
    public static SecondFolder ofThisUser() {
        return new SecondFolder(AppFolders.ofThisUser().settings().resolve("second-backup-folder"));
    }

    /** The folder; empty if none was chosen, or the setting cannot be read. */
    public Optional<Path> get() {
        try {
            if (!Files.isRegularFile(setting)) {
                return Optional.empty();
            }
            Path folder = Path.of(Files.readString(setting).strip());
            return folder.isAbsolute() ? Optional.of(folder) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Chooses a folder, or none. */
    public void set(Optional<Path> folder) throws IOException {
        if (folder.isEmpty()) {
            Files.deleteIfExists(setting);
            return;
        }
        Path parent = Objects.requireNonNull(setting.toAbsolutePath().getParent());
        Files.createDirectories(parent);
        Path half = Files.createTempFile(parent, "second", ".half");
        try {
            Files.writeString(half, folder.get().toAbsolutePath().normalize() + "\n", StandardCharsets.UTF_8);
            Files.move(half, setting, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
