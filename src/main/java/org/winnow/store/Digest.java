package org.winnow.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Passage;

/** The first 128 bits of SHA-256 over a list of texts, each with its length before it. */
final class Digest {
    private final MessageDigest sha;

    Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Digest add(@Nullable String text) {
        byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        int length = bytes == null ? -1 : bytes.length;
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
        if (bytes != null) {
            sha.update(bytes);
        }
        return this;
    }

    Digest add(Hash hash) {
        sha.update(hash.bytes());
        return this;
    }

    Hash done() {
        return Hash.of(sha.digest());
    }

    static Hash of(Passage passage) {
        return new Digest()
                .add(passage.text())
                .add(passage.title())
                .add(passage.uri())
                .add(passage.id())
                .add(passage.extra().text())
                .done();
    }
}
