package org.winnow.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Room kept for when the disk is full: a file beside the project, given up so that the work under way can still be saved.
 * It is there only while somebody writes to the project, and holds noise, since a file system may store zeros in no room at
 * all. Used by the writer thread; {@link #trouble} by any.
 */
final class Ballast {
    private static final long SIZE = 16L << 20;
    private static final long LEAST = 1L << 20;

    /** So much of the room that is left stays free. */
    private static final int SHARE = 4;

    private static final int CHUNK = 1 << 20;
    private static final long PAUSE_NANOS = 5_000_000_000L;

    private final Path file;
    private long wanted = SIZE;
    private boolean kept;
    private long next = System.nanoTime();
    private volatile boolean spent;

    Ballast(Path project) {
        this.file = ProjectFile.beside(project, "-ballast");
    }

    /** What the user should know; empty while all is well. */
    Optional<String> trouble() {
        return spent
                ? Optional.of("The disk is full. Changes are being saved in the last room that was kept for this;"
                        + " free some space now.")
                : Optional.empty();
    }

    /** Sees to it that the file is there, unless that would take room that others need. Looks every few seconds only. */
    void keep() {
        long now = System.nanoTime();
        if (kept || now - next < 0) {
            return;
        }
        next = now + PAUSE_NANOS;
        try {
            long room = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
            if (!spent) {
                wanted = Math.min(SIZE, room / SHARE);
            }
            if (wanted >= LEAST && room >= SHARE * wanted) {
                fill();
                kept = true;
                spent = false;
            }
        } catch (IOException | SecurityException e) {
            // then there is none, and a full disk is told to the user sooner
            delete();
        }
    }

    private void fill() throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == wanted) {
            return; // left by a process that was killed
        }
        Files.deleteIfExists(file);
        byte[] noise = new byte[CHUNK];
        SplittableRandom random = new SplittableRandom();
        random.nextBytes(noise);
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ProjectFile.ownerOnly(file))) {
            for (long left = wanted; left > 0; ) {
                ByteBuffer chunk = ByteBuffer.wrap(noise, 0, (int) Math.min(left, CHUNK));
                chunk.putLong(0, random.nextLong());
                left -= channel.write(chunk);
            }
        }
    }

    /** Gives the room up; false if there was none. */
    boolean release() {
        boolean given = delete();
        spent |= given;
        kept = false;
        next = System.nanoTime() + PAUSE_NANOS;
        return given;
    }

    /** Removes the file when nobody writes any more. */
    void close() {
        kept = false;
        delete();
    }

    private boolean delete() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException | SecurityException e) {
            return false;
        }
    }
}
