package org.winnow.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.winnow.job.Progress;
import org.winnow.release.ReleaseResult.WrittenFile;
import org.winnow.release.SummedFile.Promised;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Reads a file as it was written and refuses it if it is not what was promised: size, checksum, number of lines; of rows,
 * strict UTF-8 and JSON, one object per line and the rules of the profile. Rows are parsed on all processors.
 */
final class ReadBack {
    private static final int BLOCK = 1 << 22;
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
        MessageDigest sha256 = Hashes.sha256();
        CRC32C crc = new CRC32C();
        byte[] block = new byte[(int) Math.min(BLOCK, promised.bytes() + 1)];
        int kept = 0;
        long rows = 0;
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int more = 1;
            while (more > 0) {
                progress.checkCancelled();
                more = in.readNBytes(block, kept, block.length - kept);
                bytes += more;
                sha256.update(block, kept, more);
                crc.update(block, kept, more);
                int[] ends = lineEnds(block, kept + more);
                if (parse) {
                    check(block, ends, rows, promised.name());
                }
                rows += ends.length;
                progress.at(bytes, promised.bytes());
                int used = ends.length == 0 ? 0 : ends[ends.length - 1] + 1;
                kept = kept + more - used;
                byte[] next = kept == block.length ? new byte[2 * block.length] : block;
                System.arraycopy(block, used, next, 0, kept);
                block = next;
            }
        }
        boolean rowsKept = promised.rows() == 0 || rows == promised.rows();
        if (kept > 0 || bytes != promised.bytes() || crc.getValue() != promised.crc() || !rowsKept) {
            throw new ReleaseException("The disk did not keep " + promised.name()
                    + " as it was written. Nothing was released; check the disk.");
        }
        return new WrittenFile(promised.name(), promised.rows(), bytes, Hashes.hex(sha256));
    }

    private static int[] lineEnds(byte[] block, int end) {
        int[] ends = new int[1024];
        int count = 0;
        for (int i = 0; i < end; i++) {
            if (block[i] == '\n') {
                if (count == ends.length) {
                    ends = Arrays.copyOf(ends, 2 * count);
                }
                ends[count++] = i;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    private void check(byte[] block, int[] ends, long rowsBefore, String name) throws ReleaseException {
        Optional<String> wrong = IntStream.range(0, ends.length)
                .parallel()
                .mapToObj(i -> wrong(block, i == 0 ? 0 : ends[i - 1] + 1, ends[i])
                        .map(sentence -> name + ", line " + (rowsBefore + i + 1) + " " + sentence))
                .flatMap(Optional::stream)
                .findFirst();
        if (wrong.isPresent()) {
            throw new ReleaseException("The written file breaks a rule of the target: " + wrong.get()
                    + " Nothing was released; please report this.");
        }
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
