package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Provenance;

/** Rows and their companions in memory that is used again and again. Not for several threads. */
final class Lines {
    private static final HexFormat HEX = HexFormat.of();

    private final Shape shape;
    private final Usage usage;
    private final Bytes rows = new Bytes();
    private final Bytes companions = new Bytes();
    private final JsonGenerator row;
    private final JsonGenerator companion;
    private final MessageDigest sha256 = Hashes.sha256();
    private int count;

    Lines(Shape shape, Usage usage) throws IOException {
        this.shape = shape;
        this.usage = usage;
        this.row = JsonCopy.FACTORY.createGenerator(rows);
        this.companion = JsonCopy.FACTORY.createGenerator(companions);
    }

    /** Appends the row of an example, and what goes beside it in the {@code .meta.jsonl} file. */
    void add(Example example, Content content) throws IOException {
        int start = rows.size();
        shape.write(content, usage, row);
        row.flush();
        sha256.update(rows.array(), start, rows.size() - start);
        rows.write('\n');
        companion(example, HEX.formatHex(sha256.digest()));
        count++;
    }

    private void companion(Example example, String hash) throws IOException {
        Provenance from = example.provenance();
        JsonGenerator out = companion;
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
        out.flush();
        companions.write('\n');
    }

    int count() {
        return count;
    }

    Bytes rows() {
        return rows;
    }

    Bytes companions() {
        return companions;
    }

    void clear() {
        rows.reset();
        companions.reset();
        count = 0;
    }

    /** Bytes that can be passed on without a copy. */
    static final class Bytes extends ByteArrayOutputStream {
        private Bytes() {
            super(1 << 16);
        }

        /** The bytes; only the first {@link #size()} count. */
        byte[] array() {
            return buf;
        }

        String text() {
            return toString(StandardCharsets.UTF_8);
        }
    }
}
