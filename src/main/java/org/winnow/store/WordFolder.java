package org.winnow.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.winnow.text.Hashes;

/**
 * Where the index of words of a project lies: {@code words/HASH} in the cache folder, by the hash of the project's path,
 * readable by its owner alone. Beside the index stands the path, so that those of projects that are gone can be removed.
 */
final class WordFolder {
    private static final String PROJECT = "project";
    private static final int NAME = 32;

    private final Path all;
    private final Path project;
    private final String end;

    WordFolder(Path cache, Path project) {
        this(cache.resolve("words"), project.toAbsolutePath(), "");
    }

    private WordFolder(Path all, Path project, String end) {
        this.all = all;
        this.project = project;
        this.end = end;
    }

    /** Another folder for the same project, for as long as this process lives. */
    WordFolder ofThisProcess() {
        return new WordFolder(all, project, "-" + ProcessHandle.current().pid());
    }

    boolean isOfThisProcess() {
        return !end.isEmpty();
    }

    /** The folder; {@link #make} makes it. */
    Path path() {
        return all.resolve(Hashes.sha256Hex(project.toString()).substring(0, NAME) + end);
    }

    /** Makes the folder if need be, after those of projects that are gone have been removed. */
    Path make() throws IOException {
        Path folder = path();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(all, ownerOnly(all));
            removeLost();
            Files.createDirectory(folder, ownerOnly(all));
            Files.writeString(folder.resolve(PROJECT), project.toString(), StandardCharsets.UTF_8);
        }
        return folder;
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private void removeLost() throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(all)) {
            folders = found.toList();
        }
        for (Path folder : folders) {
            if (isLost(folder)) {
                remove(folder);
            }
        }
    }

    private static boolean isLost(Path folder) throws IOException {
        Path name = folder.resolve(PROJECT);
        try {
            return isOfAnEndedProcess(String.valueOf(folder.getFileName()))
                    || (Files.isRegularFile(name)
                            && !Files.exists(Path.of(Files.readString(name, StandardCharsets.UTF_8))));
        } catch (InvalidPathException | NumberFormatException e) {
            return true;
        }
    }

    private static boolean isOfAnEndedProcess(String name) {
        return name.length() > NAME + 1
                && ProcessHandle.of(Long.parseLong(name.substring(NAME + 1))).isEmpty();
    }

    /** Removes the folder with everything in it. */
    void remove() throws IOException {
        remove(path());
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(folder);
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
