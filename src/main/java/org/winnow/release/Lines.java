package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Provenance;

/** Renders rows and their companions into memory that is used again and again. Not for several threads. */
final class Lines {
    private final Shape shape;
    private final Usage usage;
    private final Bytes bytes = new Bytes();
    private final MessageDigest sha256 = Hashes.sha256();

    Lines(Shape shape, Usage usage) {
        this.shape = shape;
        this.usage = usage;
    }

    /** Renders the row of an example; it stands in {@link #array()} until the next call. */
    void row(Content content) throws IOException {
        bytes.reset();
        try (JsonGenerator out = JsonCopy.FACTORY.createGenerator(bytes)) {
            shape.write(content, usage, out);
        }
    }

    /** SHA-256 of what was rendered, without a line end. */
    String hash() {
        sha256.update(bytes.array(), 0, bytes.size());
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Renders the line that goes beside a row in the {@code .meta.jsonl} file. */
    void companion(Example example, String hash) throws IOException {
        Provenance from = example.provenance();
        bytes.reset();
        try (JsonGenerator out = JsonCopy.FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("id", example.id());
            out.writeStringField("file", from.file());
            out.writeNumberField("line", from.line());
            out.writeStringField("record_id", from.recordId());
            out.writeArrayFieldStart("tags");
            for (String tag : example.tags()) {
                out.writeString(tag);
            }
            out.writeEndArray();
            out.writeStringField("status", example.status().word());
            out.writeStringField("sha256", hash);
            out.writeEndObject();
        }
    }

    void endLine() {
        bytes.write('\n');
    }

    byte[] array() {
        return bytes.array();
    }

    int size() {
        return bytes.size();
    }

    String text() {
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static final class Bytes extends ByteArrayOutputStream {
        private Bytes() {
            super(1 << 14);
        }

        private byte[] array() {
            return buf;
        }
    }
}
