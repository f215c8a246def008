package org.winnow.intake.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts at line feeds; a carriage return before one belongs to the line end, nothing else does (not U+2028, not U+0085:
 * JSON Lines). Never holds more than one record within the limit.
 */
final class LinePieces implements Pieces {
    private final ByteWindow window;
    private final Collector collector;
    private long line;

    LinePieces(ByteWindow window, Limits limits) throws IOException {
        this.window = window;
        this.collector = new Collector(limits);
        window.skipMark();
    }

    @Override
    public @Nullable Piece next() throws IOException {
        if (!window.more()) {
            return null;
        }
        collector.clear();
        long offset = window.offset();
        boolean ended = false;
        while (!ended && window.more()) {
            byte[] buffer = window.buffer();
            int start = window.position();
            int end = window.end();
            int at = start;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            collector.add(buffer, start, at);
            ended = at < end;
            window.moveTo(ended ? at + 1 : at);
        }
        line++;
        return piece(offset, ended);
    }

    private Piece piece(long offset, boolean ended) {
        if (collector.tooLong()) {
            return new Piece(line, offset, window.offset(), collector.bytes(0), collector.tooLongSentence());
        }
        boolean cut = !ended && window.damage() != null;
        String problem = cut ? "The file is cut off in the middle of this record." : null;
        int size = collector.size();
        boolean carriage = ended && size > 0 && collector.at(size - 1) == '\r';
        return new Piece(line, offset, window.offset(), collector.bytes(carriage ? 1 : 0), problem);
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
