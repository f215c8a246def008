package org.winnow.intake.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** The records of a file, parsed. Not for several threads. */
public final class Entries implements Closeable {
    /** Most JSON values in one record: a record of more would need many times its size in memory. */
    static final int MOST_VALUES = 300_000;

    private static final int SMALL = 1 << 18;

    private final Pieces pieces;
    private final Layout layout;
    private final CsvRow rows;
    private @Nullable List<String> header;
    private @Nullable String headerProblem;

    private Entries(Pieces pieces, Layout layout) {
        this.pieces = pieces;
        this.layout = layout;
        this.rows = CsvRow.separatedBy(layout.delimiter());
    }

    /** Opens a file; of a table it reads the header. The caller closes it. */
    public static Entries open(Path file, Layout layout, Limits limits) throws IOException {
        Entries entries = new Entries(Inputs.open(file, layout, limits), layout);
        if (layout.container() == Container.CSV) {
            entries.readHeader();
        }
        return entries;
    }

    /** Records of a head that was read before: UTF-8, unpacked. */
    public static Entries of(byte[] head, Layout layout, Limits limits) throws IOException {
        Entries entries = new Entries(Inputs.of(head, layout, limits), layout);
        if (layout.container() == Container.CSV) {
            entries.readHeader();
        }
        return entries;
    }

    private void readHeader() throws IOException {
        Piece first = pieces.next();
        while (first != null && first.bytes().length == 0 && first.problem() == null) {
            first = pieces.next();
        }
        String text = first == null || first.problem() != null ? null : Utf8.decode(first.bytes());
        if (text == null) {
            headerProblem = "The line of column names cannot be read.";
            return;
        }
        try {
            header = CsvRow.header(rows.cells(text));
        } catch (CsvRow.BrokenRow e) {
            headerProblem = "The line of column names cannot be read. " + e.getMessage();
        }
    }

    /** The names of the columns; empty if the file is no table, or its header cannot be read. */
    public List<String> header() {
        return header == null ? List.of() : header;
    }

    /** The next record as it stands, for those who only count or compare; null at the end. */
    public @Nullable Piece nextPiece() throws IOException {
        return pieces.next();
    }

    /** The next record; null at the end. */
    public @Nullable Entry next() throws IOException {
        Piece piece = pieces.next();
        return piece == null ? null : read(piece);
    }

    /** Parses a record. */
    public Entry read(Piece piece) {
        if (piece.problem() != null) {
            return new Entry(piece, null, piece.problem());
        }
        if (isBlank(piece.bytes())) {
            return new Entry(piece, null, null);
        }
        String text = Utf8.decode(piece.bytes());
        if (text == null) {
            return new Entry(piece, null, invalid(piece));
        }
        if (tooManyValues(piece.bytes())) {
            return new Entry(piece, null, "The record holds more than " + MOST_VALUES + " values.");
        }
        try {
            return new Entry(piece, unwrapped(parse(text)), null);
        } catch (JsonException | CsvRow.BrokenRow e) {
            return new Entry(piece, null, plain(String.valueOf(e.getMessage())));
        }
    }

    /** The parser's sentence without its remarks on its own source. */
    private static String plain(String sentence) {
        int remark = sentence.indexOf(" (start marker at");
        return remark < 0 ? sentence : sentence.substring(0, remark) + ".";
    }

    private Json parse(String text) throws JsonException, CsvRow.BrokenRow {
        if (layout.container() != Container.CSV) {
            return Json.parse(text);
        }
        if (header == null) {
            throw new CsvRow.BrokenRow(headerProblem == null ? "There is no line of column names." : headerProblem);
        }
        return Json.parse(CsvRow.json(header, rows.cells(text)));
    }

    private Json unwrapped(Json value) throws CsvRow.BrokenRow {
        Json inner = layout.unwrap() == null ? null : value.get(layout.unwrap());
        Json cut = value.get("truncated_cells");
        if (inner != null && cut != null && !cut.elements().isEmpty()) {
            List<String> names = cut.elements().stream().map(Json::raw).toList();
            throw new CsvRow.BrokenRow("The viewer has cut off cells of this row: " + String.join(", ", names)
                    + ". Download the dataset itself.");
        }
        return inner == null ? value : inner;
    }

    private static String invalid(Piece piece) {
        long at = piece.offset() + Utf8.firstInvalid(piece.bytes());
        return "Byte " + at + " of the file is not valid UTF-8. If the file is in another encoding, import it with that"
                + " encoding, for example windows-1252.";
    }

    private boolean isBlank(byte[] bytes) {
        if (layout.container() == Container.CSV) {
            return bytes.length == 0;
        }
        for (byte unit : bytes) {
            if (!JsonScanner.isBlank(unit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean tooManyValues(byte[] bytes) {
        if (bytes.length < SMALL) {
            return false;
        }
        int values = 0;
        boolean inString = false;
        for (int i = 0; i < bytes.length; i++) {
            byte unit = bytes[i];
            if (inString && unit == '\\') {
                i++;
            } else if (unit == '"') {
                inString = !inString;
            } else if (!inString && (unit == ',' || unit == '{' || unit == '[')) {
                values++;
            }
        }
        return values > MOST_VALUES;
    }

    /** Why the file could not be read to its end; see {@link Pieces#damage()}. */
    public @Nullable String damage() {
        return pieces.damage();
    }

    /** Oddities of the whole file. */
    public List<String> notes() {
        return pieces.notes();
    }

    /** Bytes of the file on disk that were read so far. */
    public long consumed() {
        return pieces.consumed();
    }

    @Override
    public void close() throws IOException {
        pieces.close();
    }
}
