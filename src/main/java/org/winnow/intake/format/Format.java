package org.winnow.intake.format;

import org.winnow.text.Json;

/** A way to write examples as records. Formats are values: safe to share between threads, without state. */
public interface Format {
    /** The identifier in projects and on the command line, such as {@code langchain-retrieval}. */
    String id();

    /** The name for a person. */
    String title();

    /** How well a record fits. Cost: a few look-ups. */
    Match recognise(Json record);

    /** True if the record can be read at all; the same as asking {@link #recognise}, without its words. */
    default boolean fits(Json record) {
        return recognise(record).fits();
    }

    /**
     * Reads one record. Text is taken as it stands; fields that mean nothing here go to {@code extra} in their spelling.
     *
     * @throws RowProblem if the record cannot become an example
     */
    Draft read(Json record) throws RowProblem;
}
