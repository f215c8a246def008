package org.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an example came from.
 *
 * @param source the number of the import in its project; 0 for one written by hand
 * @param file the name of the file, without its folders
 * @param format the identifier of the format, such as {@code langchain-retrieval}; {@code hand} for hand-written
 * @param line the line or element of the file, counted from 1; 0 where there is none
 * @param recordId the identifier that the record itself carried
 */
public record Provenance(
        long source,
        String file,
        String format,
        long line,
        @Nullable String recordId) {
    /** The provenance of an example that someone wrote in the workbench. */
    public static final Provenance HAND_WRITTEN = new Provenance(0, "written by hand", "hand", 0, null);
}
