package org.winnow.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * The place of a release: a folder of another name beside the target while it is being written, the target itself once
 * all is on the medium. Whatever fails, the target is what it was before; what a crash left is put right at the next
 * opening.
 */
final class ReleaseFolder implements Closeable {
    private final FileOperations files;
    private final Path target;
    private final Path fresh;
    private final Path former;
    private final Closeable lock;
    private boolean committed;

    private ReleaseFolder(FileOperations files, Path target, Closeable lock) {
        this.files = files;
        this.target = target;
        this.fresh = beside(target, "new");
        this.former = beside(target, "old");
        this.lock = lock;
    }

    private static Path beside(Path target, String suffix) {
        return target.resolveSibling("." + target.getFileName() + ".winnow-" + suffix);
    }

    /**
     * Takes the place.
     *
     * @throws ReleaseException if the target is in use, or holds something that may not be replaced
     */
    static ReleaseFolder open(FileOperations files, Path target, boolean replace) throws IOException, ReleaseException {
        Path absolute = target.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new ReleaseException("A release cannot replace the root of a disk. Choose a folder for it.");
        }
        Files.createDirectories(parent);
        ReleaseFolder folder = new ReleaseFolder(files, absolute, files.lock(beside(absolute, "lock")));
        boolean open = false;
        try {
            folder.recover();
            folder.refuse(replace);
            files.createFolder(folder.fresh);
            open = true;
            return folder;
        } finally {
            if (!open) {
                folder.close();
            }
        }
    }

    /** Where to write. */
    Path path() {
        return fresh;
    }

    private void recover() throws IOException {
        files.delete(fresh);
        if (Files.exists(former)) {
            if (Files.exists(target)) {
                files.delete(former);
            } else {
                files.move(former, target);
            }
        }
    }

    private void refuse(boolean replace) throws IOException, ReleaseException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new ReleaseException(target + " is a file. Choose a folder for the release.");
        }
        List<String> names = names(target);
        if (names.isEmpty()) {
            return;
        }
        Set<String> released = released(target);
        if (released == null) {
            throw new ReleaseException(target + " is not empty, and is no release of Winnow. Choose another folder.");
        }
        if (!replace) {
            throw new ReleaseException(
                    target + " holds a release already. Ask for it to be replaced, or choose another folder.");
        }
        List<String> strangers =
                names.stream().filter(name -> !released.contains(name)).sorted().toList();
        if (!strangers.isEmpty()) {
            throw new ReleaseException(target + " holds files that are no part of the release and would be lost: "
                    + String.join(", ", strangers) + ". Move them elsewhere first.");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }

    /** The names of the files of a release; null if the folder holds none. */
    private static @Nullable Set<String> released(Path folder) throws IOException {
        Path manifest = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(manifest)) {
            return null;
        }
        try {
            Json read = Json.parse(Files.readString(manifest));
            if (!Manifest.FORMAT.equals(read.find("format").map(Json::text).orElse(""))) {
                return null;
            }
            Set<String> names = new HashSet<>(Set.of(Manifest.NAME));
            for (Json file : read.find("files").map(Json::elements).orElse(List.of())) {
                names.add(file.find("name").map(Json::text).orElse(""));
            }
            return names;
        } catch (JsonException | java.nio.charset.CharacterCodingException e) {
            return null;
        }
    }

    /**
     * Puts the folder in the place of the target.
     *
     * @return a sentence if the former release could not be removed, which does not matter to the new one
     */
    Optional<String> commit() throws IOException {
        files.force(fresh);
        boolean aside = Files.exists(target);
        if (aside) {
            files.move(target, former);
        }
        try {
            files.move(fresh, target);
            files.force(target.resolveSibling(""));
            committed = true;
        } finally {
            if (!committed) {
                goBack(aside);
            }
        }
        try {
            files.delete(former);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The former release could not be removed: " + former + " (" + e.getMessage() + ").");
        }
    }

    private void goBack(boolean aside) throws IOException {
        if (!Files.exists(fresh)) {
            files.move(target, fresh);
        }
        if (aside) {
            files.move(former, target);
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            if (!committed) {
                files.delete(fresh);
            }
        }
    }
}
