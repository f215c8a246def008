package org.winnow.intake.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file fall into records.
 *
 * @param container how records are separated
 * @param gzip true if the file is packed
 * @param charset how text is encoded
 * @param wrapper the field of the one outer object that holds the list of records, such as {@code data}; null if there is none
 * @param unwrap the field of each element that holds the record, such as {@code row}; null if there is none
 * @param delimiter what separates cells; a comma where there are none
 */
public record Layout(
        Container container,
        boolean gzip,
        Charset charset,
        @Nullable String wrapper,
        @Nullable String unwrap,
        char delimiter) {
    /** One record of JSON per line, in UTF-8. */
    public static final Layout JSON_LINES = of(Container.JSONL);

    /** A plain file in UTF-8. */
    public static Layout of(Container container) {
        return new Layout(container, false, StandardCharsets.UTF_8, null, null, ',');
    }

    /** The same layout with text in another encoding. */
    public Layout withCharset(Charset other) {
        return new Layout(container, gzip, other, wrapper, unwrap, delimiter);
    }

    /** The same layout of a packed file, or not. */
    public Layout withGzip(boolean packed) {
        return new Layout(container, packed, charset, wrapper, unwrap, delimiter);
    }

    /** The same layout with the records in a list inside of one object. */
    public Layout withWrapper(@Nullable String list, @Nullable String inner) {
        return new Layout(container, gzip, charset, list, inner, delimiter);
    }

    /** The same layout with other separators of cells. */
    public Layout withDelimiter(char other) {
        return new Layout(container, gzip, charset, wrapper, unwrap, other);
    }

    /** In a few words for a person: "JSON, one record per line, packed with gzip". */
    public String words() {
        return container.words()
                + (wrapper == null ? "" : ", records in \"" + wrapper + "\"")
                + (container == Container.CSV && delimiter == ';' ? ", separated by semicolons" : "")
                + (container == Container.CSV && delimiter == '\t' ? ", separated by tabs" : "")
                + (gzip ? ", packed with gzip" : "")
                + (charset.equals(StandardCharsets.UTF_8)
                        ? ""
                        : ", in " + charset.name().toUpperCase(Locale.ROOT));
    }
}
