package org.winnow.spelling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders where systems and LibreOffice keep dictionaries of Hunspell: the paths that the program {@code hunspell}
 * searches on Linux ({@code DICPATH} included), {@code Library/Spelling} on macOS, and {@code share/extensions/dict-*} of
 * LibreOffice, which has a folder for each language.
 */
final class SystemDictionaries {
    private static final List<String> LINUX = List.of(
            "/usr/share/hunspell",
            "/usr/local/share/hunspell",
            "/usr/share/myspell",
            "/usr/share/myspell/dicts",
            "/run/current-system/sw/share/hunspell",
            "/var/lib/flatpak/runtime/org.freedesktop.Platform/hunspell");
    private static final List<String> OFFICES_OF_LINUX = List.of(
            "/usr/lib/libreoffice/share/extensions",
            "/usr/lib64/libreoffice/share/extensions",
            "/opt/libreoffice/share/extensions");
    private static final String OFFICE_OF_MAC = "/Applications/LibreOffice.app/Contents/Resources/extensions";

    private SystemDictionaries() {}

    static List<Path> ofThisUser() {
        return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    static List<Path> of(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        UnaryOperator<@Nullable String> get = environment::get;
        if (name.contains("mac")) {
            List<Path> folders = paths(home + "/Library/Spelling", "/Library/Spelling");
            folders.addAll(office(Path.of(OFFICE_OF_MAC)));
            return folders;
        }
        if (name.contains("windows")) {
            List<Path> folders = new ArrayList<>();
            for (String variable : List.of("ProgramFiles", "ProgramFiles(x86)")) {
                String programs = get.apply(variable);
                if (programs != null) {
                    folders.addAll(office(Path.of(programs, "LibreOffice", "share", "extensions")));
                }
            }
            return folders;
        }
        List<Path> folders =
                paths(Objects.requireNonNullElse(get.apply("DICPATH"), "").split(":"));
        folders.addAll(paths(home + "/.local/share/hunspell", home + "/.hunspell_default"));
        folders.addAll(paths(LINUX.toArray(String[]::new)));
        OFFICES_OF_LINUX.forEach(each -> folders.addAll(office(Path.of(each))));
        return folders;
    }

    private static List<Path> paths(String... names) {
        List<Path> paths = new ArrayList<>();
        for (String name : names) {
            if (!name.isBlank()) {
                paths.add(Path.of(name));
            }
        }
        return paths;
    }

    /** The folders of languages in an installation of LibreOffice. */
    private static List<Path> office(Path extensions) {
        try (Stream<Path> folders = Files.list(extensions)) {
            return folders.filter(folder -> String.valueOf(folder.getFileName()).startsWith("dict-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // not installed
        }
    }
}
