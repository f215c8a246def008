package org.winnow.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process out of a project. A lock of the operating system on a file beside it, so that it ends with the
 * process however that ends; the words in the file only tell who holds it.
 *
 * <p>The file is removed at the end. Whoever had opened it before then holds a lock on a file that is gone, so the words
 * are read back through the name and the lock is taken anew if they are not there.
 */
final class ProjectLock implements AutoCloseable {
    /** Beyond the words, because Windows lets nobody read what is locked. */
    private static final long PLACE = 1L << 40;

    private static final int TRIES = 20;

    private final Path file;
    private final FileChannel channel;

    private ProjectLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, or tells who holds it. */
    static ProjectLock take(Path project) throws StoreException {
        Path file = project.resolveSibling(project.getFileName() + "-lock");
        try {
            for (int i = 0; i < TRIES; i++) {
                ProjectLock lock = tryOnce(file, project);
                if (lock != null) {
                    return lock;
                }
            }
        } catch (AccessDeniedException e) {
            throw new StoreException(
                    "The project " + project.getFileName() + " cannot be opened: its folder is read-only for you."
                            + " Copy it to a folder of yours.",
                    e);
        } catch (IOException e) {
            throw new StoreException(
                    "The project " + project.getFileName() + " cannot be opened: its folder cannot be written to ("
                            + e.getMessage() + ").",
                    e);
        }
        throw new StoreException("The project " + project.getFileName() + " is being opened by others. Try again.");
    }

    private static @Nullable ProjectLock tryOnce(Path file, Path project) throws IOException, StoreException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                ProjectFile.ownerOnly(file));
        ProjectLock lock = new ProjectLock(file, channel);
        if (!lock.isTaken()) {
            channel.close();
            throw new StoreException("The project " + project.getFileName() + " is already open" + owner(file)
                    + ". Close it there first.");
        }
        String words = ProcessHandle.current().pid() + "\n" + Instant.now() + "\n" + UUID.randomUUID();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
        if (words.equals(read(file))) {
            return lock;
        }
        channel.close();
        return null;
    }

    private boolean isTaken() throws IOException {
        try {
            FileLock lock = channel.tryLock(PLACE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String owner(Path file) {
        String[] lines = read(file).split("\n", -1);
        return lines.length == 3
                ? " in another window or program (process " + lines[0] + ", since " + lines[1] + ")"
                : " in another window or program";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Windows keeps a file that is open; the next one takes the same file again
        }
        channel.close();
    }
}
