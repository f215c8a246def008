package org.winnow.intake.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files. */
public final class Inputs {
    private Inputs() {}

    /** Opens a file as records. The caller closes it. */
    public static Pieces open(Path file, Layout layout, Limits limits) throws IOException {
        CountingInput disk = new CountingInput(Files.newInputStream(file));
        ByteWindow window = new ByteWindow(new Late(disk, layout, limits), disk);
        return pieces(window, layout, limits);
    }

    /** True if a failure lies in the content of a file, such as a packed file that is cut off, not in the disk. */
    public static boolean isDamage(IOException e) {
        return e instanceof DamageException;
    }

    static Pieces of(byte[] head, Layout layout, Limits limits) throws IOException {
        CountingInput bytes = new CountingInput(new ByteArrayInputStream(head));
        return pieces(new ByteWindow(bytes, bytes), layout, limits);
    }

    private static Pieces pieces(ByteWindow window, Layout layout, Limits limits) throws IOException {
        return switch (layout.container()) {
            case JSONL -> new LinePieces(window, limits);
            case JSON, JSON_STREAM -> new JsonPieces(window, layout, limits);
            case CSV -> new CsvPieces(window, layout.delimiter(), limits);
        };
    }

    /** The bytes of a file in UTF-8, unpacked if need be. */
    public static InputStream stream(Path file, Layout layout, Limits limits) throws IOException {
        return new Late(new CountingInput(Files.newInputStream(file)), layout, limits);
    }

    /** Opens what lies on top at the first reading, so that damage at the very beginning is met where damage is expected. */
    private static final class Late extends InputStream {
        private final CountingInput disk;
        private final Layout layout;
        private final Limits limits;
        private InputStream top = InputStream.nullInputStream();
        private boolean open;

        Late(CountingInput disk, Layout layout, Limits limits) {
            this.disk = disk;
            this.layout = layout;
            this.limits = limits;
        }

        private InputStream top() throws IOException {
            if (!open) {
                InputStream bytes = layout.gzip() ? BoundedGzip.open(disk, limits) : disk;
                top = layout.charset().equals(StandardCharsets.UTF_8) ? bytes : new Transcoder(bytes, layout.charset());
                open = true;
            }
            return top;
        }

        @Override
        public int read() throws IOException {
            return top().read();
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            return top().read(into, start, length);
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }
}
