package org.winnow.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Hashes;

/**
 * The columns of a project as they were when it was closed, in a file of the cache folder: reading them takes some
 * hundredths of a second for a million examples, taking them from the project some seconds. They bear the state of the
 * project that they show; those of another state, damaged ones and missing ones only cost the reading of the project.
 */
final class ColumnCache {
    /** Fewer examples are read from the project in no time. */
    private static final int FEW = 20_000;

    private static final System.Logger LOG = System.getLogger(ColumnCache.class.getName());
    private static final String MAGIC = "Winnow columns 3";
    private static final int NAME = 32;

    private final Path folder;
    private final Path project;
    private final int few;

    /** The state that the file shows, as far as is known. */
    private @Nullable State last;

    ColumnCache(Path cache, Path project) {
        this(cache, project, FEW);
    }

    /** Keeps the columns of more than so few examples. */
    ColumnCache(Path cache, Path project, int few) {
        this.folder = cache.resolve("columns");
        this.project = project.toAbsolutePath();
        this.few = few;
    }

    /** The file; it need not exist. */
    Path file() {
        return folder.resolve(Hashes.sha256Hex(project.toString()).substring(0, NAME));
    }

    /** The state of a project, which no other project and no other state of it has. */
    record State(long counter, long stamp) {
        static State of(Session session) throws SQLException {
            return session.first("SELECT counter, stamp FROM state", row -> new State(row.getLong(1), row.getLong(2)))
                    .orElseThrow(() -> new SQLException("the state of the project is missing"));
        }
    }

    /** The columns of a project in this state; null if they are not here. */
    @Nullable
    ColumnView load(State state) {
        try {
            if (!Files.exists(file())) {
                return null;
            }
            byte[] bytes = Files.readAllBytes(file());
            int end = bytes.length - Long.BYTES;
            if (end < 0 || !isWhole(bytes, end)) {
                return null;
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
            boolean ours = in.readUTF().equals(MAGIC)
                    && in.readUTF().equals(project.toString())
                    && in.readLong() == state.counter()
                    && in.readLong() == state.stamp();
            if (!ours) {
                return null;
            }
            ColumnView columns = ColumnCodec.read(in);
            last = state;
            return columns;
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the columns are read from the project instead", e);
            return null;
        }
    }

    private static boolean isWhole(byte[] bytes, int end) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, end);
        byte[] last = Arrays.copyOfRange(bytes, end, bytes.length);
        return ByteBuffer.wrap(last).getLong() == sum.getValue();
    }

    /** Keeps the columns of a project in this state. A cache that cannot be written is none. */
    void keep(State state, ColumnView columns) {
        if (columns.size() <= few || state.equals(last)) {
            return;
        }
        Path half = file().resolveSibling(file().getFileName() + ".half");
        try {
            Files.createDirectories(folder, ProjectFile.ownerOnlyFolder(folder));
            removeLost();
            Files.deleteIfExists(half);
            Files.createFile(half, ProjectFile.ownerOnly(half));
            write(state, columns, half);
            last = state;
            Files.move(half, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "keeping the columns", e);
            remove(half);
        }
    }

    private void write(State state, ColumnView columns, Path half) throws IOException {
        CRC32C sum = new CRC32C();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                new CheckedOutputStream(Files.newOutputStream(half, StandardOpenOption.WRITE), sum), 1 << 16))) {
            out.writeUTF(MAGIC);
            out.writeUTF(project.toString());
            out.writeLong(state.counter());
            out.writeLong(state.stamp());
            ColumnCodec.write(columns, out);
            out.flush();
            out.writeLong(sum.getValue());
        }
    }

    private void removeLost() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (isLost(file)) {
                remove(file);
            }
        }
    }

    private static boolean isLost(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return !in.readUTF().equals(MAGIC) || !Files.exists(Path.of(in.readUTF()));
        } catch (IOException | InvalidPathException e) {
            return true;
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "removing " + file, e);
        }
    }
}
