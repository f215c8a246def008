package org.winnow.intake.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Strict UTF-8. */
public final class Utf8 {
    private static final char REPLACEMENT = '\ufffd';

    private Utf8() {}

    /** The text of bytes; null if they are not valid UTF-8. */
    public static @Nullable String decode(byte[] bytes) {
        // the fast decoder of the JDK replaces what is wrong: only where a replacement shows up must one look twice
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 || firstInvalid(bytes) < 0 ? text : null;
    }

    /** Index of the first byte that is not valid UTF-8; -1 if all are. */
    public static int firstInvalid(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        CharsetDecoder decoder = decoder();
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    /** Offset of the first byte of a stream that is not valid UTF-8; -1 if all are. Cost: one pass. */
    public static long firstInvalid(InputStream stream) throws IOException {
        byte[] chunk = new byte[1 << 16];
        int kept = 0;
        long base = 0;
        CharBuffer out = CharBuffer.allocate(1 << 17);
        while (true) {
            int got = stream.read(chunk, kept, chunk.length - kept);
            ByteBuffer in = ByteBuffer.wrap(chunk, 0, kept + Math.max(got, 0));
            out.clear();
            if (decoder().decode(in, out, got < 0).isError()) {
                return base + in.position();
            }
            if (got < 0) {
                return -1;
            }
            base += in.position();
            kept = in.remaining();
            System.arraycopy(chunk, in.position(), chunk, 0, kept);
        }
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
