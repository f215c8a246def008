package org.winnow.intake.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table into records (RFC 4180): a line end inside of quotes belongs to the cell. A quote opens only at the
 * beginning of a cell. Lines end with LF, CR LF or CR.
 */
final class CsvPieces implements Pieces {
    private final ByteWindow window;
    private final Collector collector;
    private final byte delimiter;
    private long line = 1;
    private boolean quoted;
    private boolean closed;
    private boolean cellStart;
    private boolean stray;

    CsvPieces(ByteWindow window, char delimiter, Limits limits) throws IOException {
        this.window = window;
        this.collector = new Collector(limits);
        this.delimiter = (byte) delimiter;
        window.skipMark();
    }

    @Override
    public @Nullable Piece next() throws IOException {
        if (!window.more()) {
            return null;
        }
        collector.clear();
        quoted = false;
        closed = false;
        cellStart = true;
        stray = false;
        long offset = window.offset();
        long first = line;
        boolean ended = false;
        while (!ended && window.more()) {
            byte[] buffer = window.buffer();
            int start = window.position();
            int end = window.end();
            int at = start;
            while (at < end && !ended) {
                ended = step(buffer[at++]);
            }
            collector.add(buffer, start, ended ? at - 1 : at);
            window.moveTo(at);
            if (ended && buffer[at - 1] == '\r' && window.peek() == '\n') {
                window.moveTo(window.position() + 1);
            }
        }
        return new Piece(first, offset, window.offset(), collector.bytes(0), problem(ended, first));
    }

    private @Nullable String problem(boolean ended, long first) {
        if (collector.tooLong()) {
            return collector.tooLongSentence() + (quoted ? " A quote in it may never close." : "");
        }
        if (!ended && window.damage() != null) {
            return "The file is cut off in the middle of this record.";
        }
        if (quoted && !closed && !ended) {
            return "A quote that opens in the record at line " + first + " is never closed.";
        }
        return stray ? "The quotes in this record do not match: text follows a closing quote." : null;
    }

    private void insideOfQuotes(byte unit) {
        closed = unit == '"';
        line += unit == '\n' ? 1 : 0;
    }

    /** Takes one byte; true if it ends the record. */
    private boolean step(byte unit) {
        if (quoted && !closed) {
            insideOfQuotes(unit);
            return false;
        }
        if (closed && unit == '"') {
            closed = false;
            return false;
        }
        boolean lineEnd = isLineEnd(unit);
        line += lineEnd ? 1 : 0;
        stray |= closed && unit != delimiter && !lineEnd;
        quoted = cellStart && unit == '"';
        closed = false;
        cellStart = unit == delimiter;
        return lineEnd;
    }

    private static boolean isLineEnd(byte unit) {
        return unit == '\n' || unit == '\r';
    }

    @Override
    public @Nullable String damage() {
        return window.damage();
    }

    @Override
    public long consumed() {
        return window.consumed();
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
