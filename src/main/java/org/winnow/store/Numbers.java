package org.winnow.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A column of one number per key: an immutable array in chunks, so that a commit copies the chunks it changed and shares
 * the others with the view before it.
 */
final class Numbers {
    private static final int BITS = 11;
    static final int CHUNK = 1 << BITS;
    private static final int MASK = CHUNK - 1;
    static final Numbers EMPTY = new Numbers(new int[0][]);

    /** Shared by all chunks in which nothing was set, so that a number that few have takes no room. */
    private static final int[] ZEROS = new int[CHUNK];

    private final int[][] chunks;

    private Numbers(int[][] chunks) {
        this.chunks = chunks;
    }

    /** The number of a key; 0 for a key that was never set. */
    int get(int key) {
        int chunk = key >> BITS;
        return key >= 0 && chunk < chunks.length ? chunks[chunk][key & MASK] : 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(chunks.length);
        for (int[] chunk : chunks) {
            int bits = 0;
            for (int number : chunk) {
                bits |= number;
            }
            int width = bits == 0 ? 0 : (bits & ~0xff) == 0 ? 1 : (bits & ~0xffff) == 0 ? 2 : Integer.BYTES;
            ByteBuffer bytes = ByteBuffer.allocate(CHUNK * width);
            for (int number : chunk) {
                put(bytes, number, width);
            }
            out.writeByte(width);
            out.write(bytes.array());
        }
    }

    private static void put(ByteBuffer bytes, int number, int width) {
        switch (width) {
            case 0 -> {
                // all of them are 0
            }
            case 1 -> bytes.put((byte) number);
            case 2 -> bytes.putShort((short) number);
            default -> bytes.putInt(number);
        }
    }

    static Numbers read(DataInput in) throws IOException {
        int[][] chunks = new int[in.readInt()][];
        for (int i = 0; i < chunks.length; i++) {
            int width = in.readByte();
            byte[] bytes = new byte[CHUNK * width];
            in.readFully(bytes);
            chunks[i] = chunk(ByteBuffer.wrap(bytes), width);
        }
        return new Numbers(chunks);
    }

    private static int[] chunk(ByteBuffer bytes, int width) {
        if (width == 0) {
            return ZEROS;
        }
        int[] chunk = new int[CHUNK];
        for (int i = 0; i < CHUNK; i++) {
            chunk[i] = switch (width) {
                case 1 -> bytes.get() & 0xff;
                case 2 -> bytes.getShort() & 0xffff;
                default -> bytes.getInt();
            };
        }
        return chunk;
    }

    Editor edit() {
        return new Editor(chunks);
    }

    /** A private copy on write. For one thread. */
    static final class Editor {
        private int[][] chunks;
        private boolean[] own;
        private boolean ownSpine;

        private Editor(int[][] chunks) {
            this.chunks = chunks;
            this.own = new boolean[0];
        }

        int get(int key) {
            int chunk = key >> BITS;
            return chunk < chunks.length ? chunks[chunk][key & MASK] : 0;
        }

        void set(int key, int value) {
            int chunk = key >> BITS;
            if (get(key) == value) {
                return;
            }
            own(chunk);
            chunks[chunk][key & MASK] = value;
        }

        private void own(int chunk) {
            if (!ownSpine || chunk >= chunks.length) {
                growSpine(chunk);
            }
            if (!own[chunk]) {
                chunks[chunk] = chunks[chunk].clone();
                own[chunk] = true;
            }
        }

        private void growSpine(int chunk) {
            int length = Math.max(chunks.length, chunk + 1);
            int[][] longer = Arrays.copyOf(chunks, length);
            boolean[] longerOwn = Arrays.copyOf(own, length);
            for (int i = chunks.length; i < length; i++) {
                longer[i] = ZEROS;
            }
            chunks = longer;
            own = longerOwn;
            ownSpine = true;
        }

        /** The finished column; the editor must not be used any more. */
        Numbers done() {
            return new Numbers(chunks);
        }
    }
}
