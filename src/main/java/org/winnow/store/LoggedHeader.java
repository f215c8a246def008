package org.winnow.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The beginning of a project as the log beside it has it. A power cut while the log is folded into the file can destroy the
 * first sector of the file, which then does not look like a project any more although all of it is in the log
 * (sqlite.org, "Database File Format", 4.1 and 4.2).
 */
final class LoggedHeader {
    private static final int LOG_HEADER = 32;
    private static final int PAGE_SIZE_AT = 8;
    private static final int FRAME_HEADER = 24;
    private static final int LARGEST_PAGE = 1 << 16;

    private LoggedHeader() {}

    /** The first bytes of the newest first page in the log; empty if there is none. */
    static Optional<byte[]> read(Path project, int length) {
        try (FileChannel log = FileChannel.open(ProjectFile.beside(project, "-wal"), StandardOpenOption.READ)) {
            ByteBuffer header = at(log, 0, LOG_HEADER);
            int page = header.remaining() < LOG_HEADER ? 0 : header.getInt(PAGE_SIZE_AT);
            if (page <= 0 || page > LARGEST_PAGE) {
                return Optional.empty();
            }
            Optional<byte[]> newest = Optional.empty();
            for (long at = LOG_HEADER; at + FRAME_HEADER + page <= log.size(); at += FRAME_HEADER + page) {
                ByteBuffer frame = at(log, at, FRAME_HEADER + length);
                if (frame.getInt(0) == 1) {
                    byte[] bytes = new byte[length];
                    frame.position(FRAME_HEADER).get(bytes);
                    newest = Optional.of(bytes);
                }
            }
            return newest;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ByteBuffer at(FileChannel log, long place, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && log.read(bytes, place + bytes.position()) >= 0) {
            // until all is read, or the file ends
        }
        return bytes.flip();
    }
}
