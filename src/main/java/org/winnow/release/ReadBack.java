package org.winnow.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winnow.job.Progress;
import org.winnow.release.ReleaseResult.WrittenFile;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Reads a file of rows as it was written and refuses it if it is not what was promised: strict UTF-8 and JSON, a line end
 * behind every row and nowhere else, the rules of the profile, the number of rows, the hash. Blocks of lines are spread
 * over the processors.
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
    void rows(Path file, WrittenFile promised) throws IOException, ReleaseException {
        read(file, promised, true);
    }

    /** Reads a file that holds no rows, or companions of rows: only its hash and line ends count. */
    void plain(Path file, WrittenFile promised) throws IOException, ReleaseException {
        read(file, promised, false);
    }

    private void read(Path file, WrittenFile promised, boolean parse) throws IOException, ReleaseException {
        MessageDigest sha256 = Hashes.sha256();
        byte[] block = new byte[BLOCK];
        int kept = 0;
        long rows = 0;
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                progress.checkCancelled();
                int more = in.readNBytes(block, kept, block.length - kept);
                sha256.update(block, kept, more);
                int end = kept + more;
                int[] ends = lineEnds(block, end);
                if (parse) {
                    check(block, ends, rows, promised.name());
                }
                rows += ends.length;
                progress.at(rows, promised.rows());
                int used = ends.length == 0 ? 0 : ends[ends.length - 1] + 1;
                kept = end - used;
                if (end < block.length) {
                    break;
                }
                byte[] next = used == 0 ? new byte[2 * block.length] : block;
                System.arraycopy(block, used, next, 0, kept);
                block = next;
            }
        }
        boolean asPromised = kept == 0 && Hashes.hex(sha256).equals(promised.sha256());
        if (!asPromised || (promised.rows() > 0 && rows != promised.rows())) {
            throw new ReleaseException("The disk did not keep " + promised.name()
                    + " as it was written. Nothing was released; check the disk.");
        }
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
        List<String> wrong = new ArrayList<>(IntStream.range(0, ends.length)
                .parallel()
                .mapToObj(i -> {
                    int start = i == 0 ? 0 : ends[i - 1] + 1;
                    return wrong(block, start, ends[i])
                            .map(sentence -> name + ", line " + (rowsBefore + i + 1) + " " + sentence);
                })
                .flatMap(Optional::stream)
                .limit(1)
                .toList());
        if (!wrong.isEmpty()) {
            throw new ReleaseException("The written file breaks a rule of the target: " + wrong.get(0)
                    + " Nothing was released; please report this.");
        }
    }

    private Optional<String> wrong(byte[] block, int start, int end) {
        String line = new String(block, start, end - start, StandardCharsets.UTF_8);
        if (line.indexOf(REPLACEMENT) >= 0 && !isUtf8(block, start, end)) {
            return Optional.of("is not UTF-8.");
        }
        try {
            Json row = Json.parse(line);
            return row instanceof Json.Obj && line.startsWith("{") && line.endsWith("}")
                    ? shape.wrong(row, usage)
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
