package org.winnow.release;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.winnow.release.ReleaseResult.WrittenFile;

/** A file being written, with its size and hash. */
final class HashedFile implements Closeable {
    private static final int BUFFER = 1 << 18;

    private final FileOperations files;
    private final Path path;
    private final OutputStream out;
    private final MessageDigest sha256 = Hashes.sha256();
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private long bytes;

    HashedFile(FileOperations files, Path path) throws IOException {
        this.files = files;
        this.path = path;
        this.out = files.create(path);
    }

    /** Writes a whole file of text. */
    static WrittenFile write(FileOperations files, Path path, String text) throws IOException {
        try (HashedFile file = new HashedFile(files, path)) {
            byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            file.write(utf8, utf8.length);
            return file.finish(0);
        }
    }

    void write(byte[] data, int length) throws IOException {
        if (length > BUFFER - filled) {
            drain();
        }
        if (length > BUFFER) {
            pass(data, length);
            return;
        }
        System.arraycopy(data, 0, buffer, filled, length);
        filled += length;
    }

    private void drain() throws IOException {
        pass(buffer, filled);
        filled = 0;
    }

    private void pass(byte[] data, int length) throws IOException {
        out.write(data, 0, length);
        sha256.update(data, 0, length);
        bytes += length;
    }

    /** Closes the file, waits until it is on the medium, and says what it is. */
    WrittenFile finish(long rows) throws IOException {
        drain();
        out.close();
        files.force(path);
        return new WrittenFile(String.valueOf(path.getFileName()), rows, bytes, Hashes.hex(sha256));
    }

    /** Closes the file as it is; harmless after {@link #finish}. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
