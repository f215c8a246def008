package org.winnow.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an SQLite file, read without SQLite, with what a log beside it holds laid over them (sqlite.org/fileformat2.html).
 * Made for files that are damaged: every number that was read is held against what is possible.
 */
final class Pages implements Closeable {
    /** The sizes that our files have had: what SQLite makes by itself, and what we ask it for. */
    private static final int USUAL = 4096;

    private static final int OURS = Database.PAGE;
    private static final int LOOKED_AT = 2000;
    private static final int HEADER = 100;

    private final FileChannel file;
    private final @Nullable FileChannel log;
    private final Map<Integer, Long> inLog;
    private final int size;
    private final int count;
    private final boolean headed;

    private Pages(FileChannel file, @Nullable FileChannel log) throws IOException {
        this.file = file;
        this.log = log;
        byte[] header = bytes(file, 0, HEADER);
        int said = header[16] == 0 && header[17] == 1 ? 65536 : (header[16] & 0xff) << 8;
        boolean possible = said >= 512 && Integer.bitCount(said) == 1 && (header[20] == 0);
        this.size = possible ? said : guess(file);
        this.inLog = log == null ? Map.of() : LogFrames.read(log, size);
        int highest = inLog.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        long inFile = (file.size() + size - 1) / size;
        this.count = (int) Math.min(Integer.MAX_VALUE / 2, Math.max(highest, inFile));
        this.headed =
                new String(bytes(1), 0, 15, java.nio.charset.StandardCharsets.ISO_8859_1).equals("SQLite format 3");
    }

    /** Where the header is gone: the size by which more of the file looks like pages of trees. */
    private static int guess(FileChannel file) throws IOException {
        return looks(file, OURS) * OURS > 3L * looks(file, USUAL) * USUAL / 2 ? OURS : USUAL;
    }

    private static long looks(FileChannel file, int size) throws IOException {
        long like = 0;
        long step = Math.max(1, file.size() / OURS / LOOKED_AT) * OURS;
        for (long at = 0; at + OURS <= file.size(); at += step) {
            for (long page = at; page < at + OURS; page += size) {
                ByteBuffer head = ByteBuffer.wrap(bytes(file, page, 8));
                boolean tree = head.get(0) == Cells.TABLE_LEAF || head.get(0) == Cells.INDEX_LEAF;
                int begin = head.getShort(5) & 0xffff;
                int cells = head.getShort(3) & 0xffff;
                like += tree && cells > 0 && begin >= 8 + 2 * cells && begin < size ? 1 : 0;
            }
        }
        return like;
    }

    static Pages open(Path database) throws IOException {
        Path beside = ProjectFile.beside(database, "-wal");
        FileChannel log = Files.isRegularFile(beside) ? FileChannel.open(beside, StandardOpenOption.READ) : null;
        return new Pages(FileChannel.open(database, StandardOpenOption.READ), log);
    }

    /** Bytes of a page that hold anything: all. Files of ours reserve none. */
    int size() {
        return size;
    }

    int count() {
        return count;
    }

    boolean has(int page) {
        return page >= 1 && page <= count;
    }

    /** A number of the header; 0 if the header is gone. */
    int header(int at) throws IOException {
        return headed ? ByteBuffer.wrap(bytes(1)).getInt(at) : 0;
    }

    /** A page; beyond the end of the file there are zeros. */
    byte[] bytes(int page) throws IOException {
        Long at = inLog.get(page);
        FileChannel from = log;
        return at != null && from != null ? bytes(from, at, size) : bytes(file, (long) (page - 1) * size, size);
    }

    private static byte[] bytes(FileChannel from, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        int got = 0;
        while (got >= 0 && buffer.hasRemaining()) {
            got = from.read(buffer, at + buffer.position());
        }
        return buffer.array();
    }

    /** True if the list of free pages is as long as the header says. */
    boolean freeIsKnown(BitSet free) throws IOException {
        return headed && header(36) == free.cardinality();
    }

    /** The pages that hold nothing any more, though they still look as if they did. */
    BitSet free() throws IOException {
        BitSet free = new BitSet();
        int trunk = header(32);
        while (has(trunk) && !free.get(trunk)) {
            free.set(trunk);
            ByteBuffer page = ByteBuffer.wrap(bytes(trunk));
            int leaves = page.getInt(4);
            for (int i = 0; i < leaves && 8 + 4 * i + 4 <= size; i++) {
                int leaf = page.getInt(8 + 4 * i);
                if (has(leaf)) {
                    free.set(leaf);
                }
            }
            trunk = page.getInt(0);
        }
        return free;
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (log != null) {
            log.close();
        }
    }
}
