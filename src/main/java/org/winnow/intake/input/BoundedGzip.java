package org.winnow.intake.input;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, counting what comes out, not what the header promises (SEI CERT, IDS04-J). Damage and excess end the
 * stream with a {@link DamageException}; what came before stays good.
 */
final class BoundedGzip extends FilterInputStream {
    private final CountingInput packed;
    private final Limits limits;
    private long out;

    private BoundedGzip(InputStream unpacked, CountingInput packed, Limits limits) {
        super(unpacked);
        this.packed = packed;
        this.limits = limits;
    }

    static InputStream open(CountingInput packed, Limits limits) throws IOException {
        try {
            return new BoundedGzip(new GZIPInputStream(packed, 1 << 16), packed, limits);
        } catch (EOFException | ZipException e) {
            throw new DamageException("The packed file is damaged at its very beginning.");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int got = read(one, 0, 1);
        return got < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        int got;
        try {
            got = super.read(into, start, length);
        } catch (EOFException e) {
            throw new DamageException("The packed file is cut off: it ends after " + out
                    + " unpacked bytes, before its own end mark. Ask for the whole file; what came is kept.");
        } catch (ZipException e) {
            throw new DamageException(
                    "The packed file is damaged after " + out + " unpacked bytes. What came is kept.");
        }
        out += Math.max(got, 0);
        check();
        return got;
    }

    private void check() throws DamageException {
        if (out > limits.unpacked()) {
            throw new DamageException("The packed file unpacks to more than " + (limits.unpacked() >> 30)
                    + " GiB. Reading stopped there; unpack it yourself if you trust it.");
        }
        if (out > Limits.FREE && out / limits.ratio() > Math.max(packed.count(), 1)) {
            throw new DamageException("The packed file unpacks to more than " + limits.ratio()
                    + " times its size, which is how a gzip bomb looks. Reading stopped there; unpack it yourself if you"
                    + " trust it.");
        }
    }
}
