package org.winnow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A folder of this user that nobody else can look into, for what lives no longer than a session: by the customs of the
 * system, {@code XDG_CACHE_HOME} on Linux, {@code Library/Caches} on macOS, {@code LOCALAPPDATA} on Windows. The shared
 * folder for temporary files is none: others can see there which files are opened, and may put a library of theirs in the
 * place where ours is unpacked.
 */
final class PrivateFolder {
    private PrivateFolder() {}

    /** A folder of this name, made if it is not there. */
    static Path of(String name) throws IOException {
        Map<String, String> environment = System.getenv();
        Path root = root(System.getProperty("os.name"), System.getProperty("user.home"), environment::get);
        Path folder = root.resolve(name);
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    static Path root(String system, String home, UnaryOperator<@Nullable String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return Path.of(home, "Library", "Caches", "Winnow");
        }
        boolean windows = name.contains("windows");
        String set = environment.apply(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        Path base = set == null || set.isBlank() || !Path.of(set).isAbsolute()
                ? windows ? Path.of(home, "AppData", "Local") : Path.of(home, ".cache")
                : Path.of(set);
        return base.resolve(windows ? "Winnow" : "winnow");
    }
}
