package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.winnow.release.Profile;
import org.winnow.release.Profiles;

/** The folder of a tour. A marker in it names what the tour makes, so that the next one removes that and nothing else. */
final class TourFolder {
    static final String MARKER = ".winnow-tour";
    static final String PROJECT = "sample.winnow";

    private final Path folder;

    private TourFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder ready: a new or empty one, or one that holds an earlier tour, which is removed.
     *
     * @throws UsageException if the folder holds anything else
     */
    static TourFolder prepare(Path folder) throws IOException, UsageException {
        if (Files.exists(folder.resolve(MARKER))) {
            for (String name : Files.readAllLines(folder.resolve(MARKER))) {
                removeOwn(folder, name);
            }
        } else if (Files.exists(folder) && !isEmpty(folder)) {
            throw new UsageException(folder
                    + " is not empty and holds no earlier tour, so nothing was touched. Name a new" + " folder.");
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve(MARKER), names());
        return new TourFolder(folder);
    }

    /** A file or folder in it. */
    Path resolve(String name) {
        return folder.resolve(name);
    }

    Path path() {
        return folder;
    }

    /** The folder of the release for a profile. */
    Path release(Profile profile) {
        return folder.resolve("release-" + profile.id());
    }

    void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> names() {
        Stream<String> releases = Profiles.all().stream().map(profile -> "release-" + profile.id());
        // beside the project lie, while it is open or after a crash, its log and its lock
        Stream<String> files = Stream.of(
                PROJECT,
                PROJECT + "-wal",
                PROJECT + "-shm",
                PROJECT + "-lock",
                PROJECT + "-backups",
                "import.json",
                "checks.json",
                "checks.md",
                "duplicates.json",
                "duplicates.md",
                "balance.html",
                "balance.json",
                "README.md");
        return Stream.concat(files, releases).toList();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** A marker that someone has changed must not reach outside of the folder. */
    private static void removeOwn(Path folder, String name) throws IOException {
        Path own = folder.resolve(name).normalize();
        if (name.isBlank() || !folder.normalize().equals(own.getParent()) || !Files.exists(own)) {
            return;
        }
        try (Stream<Path> files = Files.walk(own)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
