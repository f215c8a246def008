package org.winnow.intake.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns text of another encoding into UTF-8, strictly: what is not valid ends the stream with the offset. */
final class Transcoder extends InputStream {
    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer source = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 16);
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private long consumed;
    private boolean ended;
    private boolean flushed;

    Transcoder(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int got = read(one, 0, 1);
        return got < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        while (!ready.hasRemaining()) {
            if (flushed) {
                return -1;
            }
            refill();
        }
        int count = Math.min(length, ready.remaining());
        ready.get(into, start, count);
        return count;
    }

    private void refill() throws IOException {
        if (!ended) {
            source.compact();
            int got = in.read(source.array(), source.position(), source.remaining());
            source.position(source.position() + Math.max(got, 0));
            ended = got < 0;
            source.flip();
        }
        chars.clear();
        int before = source.position();
        CoderResult result = decoder.decode(source, chars, ended);
        consumed += source.position() - before;
        if (result.isError()) {
            if (chars.position() == 0) {
                throw new DamageException("Byte " + consumed + " of the file is not valid " + charset.name()
                        + ". Choose another encoding.");
            }
        } else if (ended && result.isUnderflow()) {
            flushed = true;
            decoder.flush(chars);
        }
        ready = StandardCharsets.UTF_8.encode(chars.flip());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
