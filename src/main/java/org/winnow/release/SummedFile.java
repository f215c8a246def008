package org.winnow.release;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * A file being written, with its size and checksum. SHA-256 is taken when the file is read back, so that it is that of the
 * bytes on the medium; a checksum is enough to tell whether those are the bytes that were written, and costs nothing.
 */
final class SummedFile implements Closeable {
    private static final int BUFFER = 1 << 18;

    private final FileOperations files;
    private final Path path;
    private final OutputStream out;
    private final CRC32C crc = new CRC32C();
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private long bytes;

    SummedFile(FileOperations files, Path path) throws IOException {
        this.files = files;
        this.path = path;
        this.out = files.create(path);
    }

    /** Writes a whole file of text. */
    static Promised write(FileOperations files, Path path, String text) throws IOException {
        try (SummedFile file = new SummedFile(files, path)) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
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
        crc.update(data, 0, length);
        bytes += length;
    }

    /** Closes the file, waits until it is on the medium, and says what it is. */
    Promised finish(long rows) throws IOException {
        drain();
        out.close();
        files.force(path);
        return new Promised(String.valueOf(path.getFileName()), rows, bytes, crc.getValue());
    }

    /** Closes the file as it is; harmless after {@link #finish}. */
    @Override
    public void close() throws IOException {
        out.close();
    }

    /**
     * What a file should hold.
     *
     * @param name its name
     * @param rows how many rows; 0 if it holds none
     * @param bytes its size
     * @param crc its CRC-32C
     */
    record Promised(String name, long rows, long bytes, long crc) {}
}
