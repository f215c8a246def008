package org.winnow.intake.input;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads one record of a table into its cells.
 *
 * @param format quotes and separators
 */
record CsvRow(CSVFormat format) {
    /** A record cannot be read; the message is a sentence. */
    static final class BrokenRow extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenRow(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** Cells between the given separators. Nothing is trimmed. */
    static CsvRow separatedBy(char delimiter) {
        return new CsvRow(CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(false)
                .get());
    }

    /** The cells of one record. */
    List<String> cells(String text) throws BrokenRow {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() != 1) {
                throw new BrokenRow("The quotes in this record do not match.");
            }
            return records.get(0).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new BrokenRow("The quotes in this record do not match: text follows a closing quote.");
        }
    }

    /** Names of columns: an empty name becomes "column N", a repeated one gets a number. */
    static List<String> header(List<String> cells) {
        Set<String> names = new LinkedHashSet<>();
        List<String> header = new ArrayList<>();
        for (String cell : cells) {
            String name = cell.isBlank() ? "column " + (header.size() + 1) : cell;
            for (int i = 2; !names.add(name); i++) {
                name = cell + " (" + i + ")";
            }
            header.add(name);
        }
        return header;
    }

    /** The cells as a JSON object. Cells beyond the header must be empty. */
    static String json(List<String> header, List<String> cells) throws BrokenRow {
        int count = cells.size();
        while (count > header.size() && cells.get(count - 1).isEmpty()) {
            count--;
        }
        if (count != header.size()) {
            throw new BrokenRow("The row has " + count + " cells where the header has " + header.size() + " columns.");
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? '{' : ',');
            JsonQuote.append(out, header.get(i));
            out.append(':');
            JsonQuote.append(out, cells.get(i));
        }
        return out.append(out.isEmpty() ? "{}" : "}").toString();
    }
}
