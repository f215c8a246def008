package org.winnow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.input.Container;
import org.winnow.intake.input.Inputs;
import org.winnow.intake.input.Layout;
import org.winnow.intake.input.Limits;
import org.winnow.intake.input.Utf8;

/**
 * The beginning of a file, unpacked and in UTF-8.
 *
 * @param bytes at most {@link #SIZE}
 * @param whole true if that is all of it
 * @param size bytes of the file on disk
 * @param base packing and encoding; its container says nothing yet
 * @param refusal a sentence if the file is of a kind that nobody reads here
 * @param notes sentences about the encoding
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Head(
        byte[] bytes,
        boolean whole,
        long size,
        Layout base,
        @Nullable String refusal,
        List<String> notes) {
    static final int SIZE = 2 << 20;

    private static final Map<String, String> FOREIGN = Map.of(
            "SQLite format 3", "an SQLite database",
            "PK\u0003\u0004", "a ZIP archive; unpack it and import the files in it",
            "PAR1", "a Parquet file; export it as JSON Lines",
            "%PDF", "a PDF document",
            "(\u00b5/\u00fd", "packed with zstd; unpack it, or pack it with gzip",
            "\u00fd7zXZ", "packed with xz; unpack it, or pack it with gzip",
            "BZh", "packed with bzip2; unpack it, or pack it with gzip",
            "ARROW1", "an Arrow file; export it as JSON Lines");

    static Head of(Path file, @Nullable Charset given) throws IOException {
        long size = Files.size(file);
        byte[] start = read(file, Layout.of(Container.JSONL), 16);
        boolean gzip = start.length > 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
        Layout layout = Layout.of(Container.JSONL).withGzip(gzip);
        String refusal = foreign(start);
        if (refusal != null) {
            return new Head(new byte[0], false, size, layout, "This is " + refusal + ".", List.of());
        }
        byte[] first = gzip ? read(file, layout, 16) : start;
        Charset charset = given == null ? marked(first) : given;
        layout = layout.withCharset(charset);
        byte[] bytes = read(file, layout, SIZE);
        return new Head(bytes, bytes.length < SIZE, size, layout, null, notes(bytes, given, charset));
    }

    private static byte[] read(Path file, Layout layout, int most) throws IOException {
        byte[] bytes = new byte[most];
        int size = 0;
        try (InputStream in = Inputs.stream(file, layout, Limits.DEFAULT)) {
            int got = in.read(bytes, 0, most);
            while (got > 0) {
                size += got;
                got = size < most ? in.read(bytes, size, most - size) : 0;
            }
        } catch (IOException e) {
            if (size == 0 && !Inputs.isDamage(e)) {
                throw e;
            }
            // a damaged file shows what can be read of it
        }
        return java.util.Arrays.copyOf(bytes, size);
    }

    private static @Nullable String foreign(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return FOREIGN.entrySet().stream()
                .filter(kind -> text.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The encoding that a byte order mark tells of; UTF-8 without one. */
    private static Charset marked(byte[] start) {
        String marks = new String(start, 0, Math.min(start.length, 4), StandardCharsets.ISO_8859_1);
        if (marks.equals("\u00ff\u00fe\0\0") || marks.equals("\0\0\u00fe\u00ff")) {
            return Charset.forName("UTF-32");
        }
        boolean utf16 = marks.startsWith("\u00ff\u00fe") || marks.startsWith("\u00fe\u00ff");
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static List<String> notes(byte[] bytes, @Nullable Charset given, Charset charset) {
        if (given != null || !charset.equals(StandardCharsets.UTF_8)) {
            return List.of("Its text is read as " + charset.name() + ".");
        }
        int invalid = Utf8.firstInvalid(bytes);
        if (invalid < 0 || (bytes.length == SIZE && invalid > bytes.length - 4)) {
            return List.of();
        }
        return List.of("Byte " + invalid + " is not valid UTF-8. If that is another encoding, say so, for example with"
                + " --encoding windows-1252.");
    }
}
