package org.winnow.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where Winnow keeps what belongs to no project, by the customs of the system: XDG base directories on Linux,
 * {@code Application Support} and {@code Caches} on macOS, {@code APPDATA} and {@code LOCALAPPDATA} on Windows. Nothing is created here.
 *
 * @param data the sample project and the log of errors
 * @param settings what the workbench remembers
 * @param cache what can be made again from the projects
 */
public record AppFolders(Path data, Path settings, Path cache) {
    /** The folders of this user on this system. */
    public static AppFolders ofThisUser() {
        Map<String, String> environment = System.getenv();
        return of(System.getProperty("os.name"), System.getProperty("user.home"), environment::get);
    }

    static AppFolders of(String system, String home, UnaryOperator<@Nullable String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            Path folder = Path.of(home, "Library", "Application Support", "Winnow");
            return new AppFolders(folder, folder, Path.of(home, "Library", "Caches", "Winnow"));
        }
        if (name.contains("windows")) {
            Path folder = orElse(environment.apply("APPDATA"), Path.of(home, "AppData", "Roaming"))
                    .resolve("Winnow");
            Path local = orElse(environment.apply("LOCALAPPDATA"), Path.of(home, "AppData", "Local"));
            return new AppFolders(folder, folder, local.resolve("Winnow").resolve("Cache"));
        }
        return new AppFolders(
                orElse(environment.apply("XDG_DATA_HOME"), Path.of(home, ".local", "share"))
                        .resolve("winnow"),
                orElse(environment.apply("XDG_CONFIG_HOME"), Path.of(home, ".config"))
                        .resolve("winnow"),
                orElse(environment.apply("XDG_CACHE_HOME"), Path.of(home, ".cache"))
                        .resolve("winnow"));
    }

    private static Path orElse(@Nullable String value, Path otherwise) {
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
