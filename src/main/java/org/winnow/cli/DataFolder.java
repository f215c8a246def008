package org.winnow.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folder of a user in which Winnow keeps what belongs to no project, such as its log: as the XDG Base Directory
 * Specification, Apple's File System Programming Guide and the known folders of Windows have it.
 */
public final class DataFolder {
    private DataFolder() {}

    /** The folder of whoever runs this program; it need not exist yet. */
    public static Path ofUser() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * The folder on some system.
     *
     * @param system the name of the operating system
     * @param environment its variables
     * @param home the folder of the user
     */
    static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isBlank() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming))
                    .resolve("Winnow");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Winnow");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // the specification asks to pass over a path that is not absolute
        boolean usable = !data.isBlank() && Path.of(data).isAbsolute();
        return (usable ? Path.of(data) : home.resolve(".local").resolve("share")).resolve("winnow");
    }
}
