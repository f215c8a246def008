package org.winnow.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Projects that older versions have made. */
final class Fixtures {
    /** Examples in the project of version 1. */
    static final int VERSION_1_EXAMPLES = 14;

    private Fixtures() {}

    /** A project as version 1 wrote it. */
    static byte[] version1() {
        try (InputStream in = Fixtures.class.getResourceAsStream("/store/v1.winnow")) {
            if (in == null) {
                throw new IllegalStateException("v1.winnow is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
