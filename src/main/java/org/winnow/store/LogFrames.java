package org.winnow.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the newest committed version of each page lies in a write-ahead log (sqlite.org/fileformat2.html, section 4). The
 * log counts up to the last commit before the first frame whose checksum is wrong, as for SQLite itself.
 */
final class LogFrames {
    private static final int HEADER = 32;
    private static final int FRAME = 24;
    private static final int LITTLE = 0x377f0682;
    private static final int BIG = 0x377f0683;

    private final FileChannel log;
    private final int size;
    private final ByteOrder order;
    private final long salts;
    private int first;
    private int second;

    private LogFrames(FileChannel log, ByteBuffer header, int size) {
        this.log = log;
        this.size = size;
        this.order = header.getInt(0) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        this.salts = header.getLong(16);
        sum(header, 0, 24);
    }

    /** Page numbers, and where each begins in the log. */
    static Map<Integer, Long> read(FileChannel log, int size) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        if (log.read(header, 0) < HEADER) {
            return Map.of();
        }
        int magic = header.getInt(0);
        if ((magic != LITTLE && magic != BIG) || header.getInt(8) != size) {
            return Map.of();
        }
        LogFrames frames = new LogFrames(log, header, size);
        boolean sound = frames.first == header.getInt(24) && frames.second == header.getInt(28);
        return sound ? frames.committed() : Map.of();
    }

    private Map<Integer, Long> committed() throws IOException {
        Map<Integer, Long> committed = new HashMap<>();
        Map<Integer, Long> waiting = new HashMap<>();
        ByteBuffer frame = ByteBuffer.allocate(FRAME + size);
        for (long at = HEADER; ; at += FRAME + size) {
            frame.clear();
            if (log.read(frame, at) < FRAME + size || frame.getLong(8) != salts) {
                return committed;
            }
            sum(frame, 0, 8);
            sum(frame, FRAME, size);
            if (first != frame.getInt(16) || second != frame.getInt(20)) {
                return committed;
            }
            waiting.put(frame.getInt(0), at + FRAME);
            if (frame.getInt(4) != 0) {
                committed.putAll(waiting);
                waiting.clear();
            }
        }
    }

    private void sum(ByteBuffer bytes, int from, int length) {
        ByteBuffer words = bytes.duplicate().order(order);
        for (int i = from; i < from + length; i += 8) {
            first += words.getInt(i) + second;
            second += words.getInt(i + 4) + first;
        }
    }
}
