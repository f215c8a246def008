package org.winnow.intake.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A buffer that moves over a stream and knows its offset. Damage counts as the end and is remembered. */
final class ByteWindow implements Closeable {
    private static final int SIZE = 1 << 18;

    private final InputStream in;
    private final CountingInput disk;
    private final byte[] buffer = new byte[SIZE];
    private int position;
    private int end;
    private long base;
    private @Nullable String damage;

    ByteWindow(InputStream in, CountingInput disk) {
        this.in = in;
        this.disk = disk;
    }

    byte[] buffer() {
        return buffer;
    }

    int position() {
        return position;
    }

    int end() {
        return end;
    }

    /** Goes on to an index of the buffer. */
    void moveTo(int index) {
        position = index;
    }

    /** The offset of the current position in the stream. */
    long offset() {
        return base + position;
    }

    long consumed() {
        return disk.count();
    }

    @Nullable
    String damage() {
        return damage;
    }

    /** True if there is a byte at the position; reads more if need be. */
    boolean more() throws IOException {
        if (position < end) {
            return true;
        }
        if (damage != null) {
            return false;
        }
        base += end;
        position = 0;
        end = 0;
        try {
            int got = in.read(buffer, 0, SIZE);
            end = Math.max(got, 0);
        } catch (DamageException e) {
            damage = e.getMessage();
        }
        return end > 0;
    }

    /** The next byte without going on; -1 at the end. */
    int peek() throws IOException {
        return more() ? buffer[position] & 0xff : -1;
    }

    /** Steps over a byte order mark of UTF-8 at the very beginning. */
    void skipMark() throws IOException {
        if (!more()) {
            return;
        }
        if (end - position >= 3
                && (buffer[position] & 0xff) == 0xef
                && (buffer[position + 1] & 0xff) == 0xbb
                && (buffer[position + 2] & 0xff) == 0xbf) {
            position += 3;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
