package org.winnow.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.winnow.job.Ordered;
import org.winnow.job.Progress;
import org.winnow.job.Workers;
import org.winnow.release.ReleaseResult.WrittenFile;
import org.winnow.release.SummedFile.Promised;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Reads a file as it was written and refuses it if it is not what was promised: size, checksum, number of lines; of rows,
 * strict UTF-8 and JSON, one object per line and the rules of the profile. One thread reads and takes the SHA-256, all
 * processors look at the rows.
 */
final class ReadBack {
    private static final int BLOCK = 1 << 20;

    /** Blocks that are looked at while one is read. */
    private static final int AHEAD = 4;

    private static final char REPLACEMENT = '\ufffd';

    private final Shape shape;
    private final Usage usage;
    private final Progress progress;

    ReadBack(Shape shape, Usage usage, Progress progress) {
        this.shape = shape;
        this.usage = usage;
        this.progress = progress;
    }

    /**
     * Reads a file of rows.
     *
     * @throws ReleaseException naming the line, if a row is not what was promised
     */
    WrittenFile rows(Path folder, Promised promised) throws IOException, ReleaseException {
        return read(folder.resolve(promised.name()), promised, true);
    }

    /** Reads a file that holds no rows, or companions of rows. */
    WrittenFile plain(Path folder, Promised promised) throws IOException, ReleaseException {
        return read(folder.resolve(promised.name()), promised, false);
    }

    private WrittenFile read(Path file, Promised promised, boolean parse) throws IOException, ReleaseException {
        try (InputStream in = Files.newInputStream(file);
                Workers workers = Workers.perProcessor("winnow-release", 0)) {
            return new Reading(promised, parse, workers).read(in);
        }
    }

    /**
     * What was found in some lines.
     *
     * @param rows how many lines
     * @param wrong what is wrong with the last of them; null if all are as they should be
     */
    private record Looked(int rows, @Nullable String wrong) {}

    /** One file being read. */
    private final class Reading {
        private final Promised promised;
        private final boolean parse;
        private final Ordered<Looked> begun;
        private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
        private final MessageDigest sha256 = Hashes.sha256();
        private final CRC32C crc = new CRC32C();
        private long rows;
        private long bytes;

        private Reading(Promised promised, boolean parse, Workers workers) {
            this.promised = promised;
            this.parse = parse;
            this.begun = new Ordered<>(workers);
        }

        private WrittenFile read(InputStream in) throws IOException, ReleaseException {
            byte[] block = new byte[(int) Math.min(BLOCK, promised.bytes() + 1)];
            int kept = 0;
            int more = 1;
            while (more > 0) {
                progress.checkCancelled();
                more = in.readNBytes(block, kept, block.length - kept);
                bytes += more;
                sha256.update(block, kept, more);
                crc.update(block, kept, more);
                int end = kept + more;
                int used = lastLineEnd(block, end) + 1;
                kept = end - used;
                byte[] next = used == 0 ? longer(block, end) : next(block.length);
                System.arraycopy(block, used, next, 0, kept);
                if (used > 0) {
                    byte[] full = block;
                    begun.begin(() -> {
                        Looked looked = look(full, used);
                        spare.add(full);
                        return looked;
                    });
                }
                block = next;
                settle(AHEAD);
                progress.at(bytes, promised.bytes());
            }
            settle(0);
            boolean rowsKept = promised.rows() == 0 || rows == promised.rows();
            if (kept > 0 || bytes != promised.bytes() || crc.getValue() != promised.crc() || !rowsKept) {
                throw new ReleaseException("The disk did not keep " + promised.name()
                        + " as it was written. Nothing was released; check the disk.");
            }
            return new WrittenFile(promised.name(), promised.rows(), bytes, Hashes.hex(sha256));
        }

        private static int lastLineEnd(byte[] block, int end) {
            int last = end - 1;
            while (last >= 0 && block[last] != '\n') {
                last--;
            }
            return last;
        }

        private static byte[] longer(byte[] block, int end) {
            return end == block.length ? new byte[2 * block.length] : block;
        }

        private byte[] next(int length) {
            byte[] block = spare.poll();
            return block == null || block.length < length ? new byte[length] : block;
        }

        private void settle(int left) throws IOException, ReleaseException {
            while (begun.size() > left) {
                Looked looked = taken();
                rows += looked.rows();
                if (looked.wrong() != null) {
                    throw new ReleaseException("The written file breaks a rule of the target: " + promised.name()
                            + ", line " + rows + " " + looked.wrong() + " Nothing was released; please report this.");
                }
            }
        }

        private Looked taken() throws IOException {
            try {
                return begun.take();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private Looked look(byte[] block, int end) {
            RowScan scan = new RowScan(block, end);
            int count = 0;
            int start = 0;
            while (start < end) {
                count++;
                Json row = parse ? scan.row(start) : null;
                if (row != null && shape.wrong(row, usage).isEmpty()) {
                    start = scan.end() + 1;
                    continue;
                }
                int lineEnd = lineEnd(block, start);
                Optional<String> wrong = parse ? wrong(block, start, lineEnd) : Optional.empty();
                if (wrong.isPresent()) {
                    return new Looked(count, wrong.get());
                }
                start = lineEnd + 1;
            }
            return new Looked(count, null);
        }
    }

    private static int lineEnd(byte[] block, int start) {
        int end = start;
        while (block[end] != '\n') {
            end++;
        }
        return end;
    }

    private Optional<String> wrong(byte[] block, int start, int end) {
        String line = new String(block, start, end - start, StandardCharsets.UTF_8);
        if (line.indexOf(REPLACEMENT) >= 0 && !isUtf8(block, start, end)) {
            return Optional.of("is not UTF-8.");
        }
        try {
            return line.startsWith("{") && line.endsWith("}")
                    ? shape.wrong(Json.parse(line), usage)
                    : Optional.of("is no object.");
        } catch (JsonException e) {
            return Optional.of("cannot be read: " + e.getMessage());
        }
    }

    private static boolean isUtf8(byte[] block, int start, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(block, start, end - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
