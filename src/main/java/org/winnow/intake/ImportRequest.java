package org.winnow.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.format.Mapping;

/**
 * What to import and how.
 *
 * @param file the file
 * @param format identifier of a built-in format; null to detect it, or with a mapping
 * @param mapping the mapping of the user's own; null for a built-in format
 * @param mappingText the same mapping as the user wrote it, kept in the project; null without one
 * @param charset the encoding; null to tell it from the file
 * @param feedback a file with feedback to join by record id; null for none
 * @param resume true to go on where an earlier import of this file was broken off, if the file has not changed
 */
public record ImportRequest(
        Path file,
        @Nullable String format,
        @Nullable Mapping mapping,
        @Nullable String mappingText,
        @Nullable Charset charset,
        @Nullable Path feedback,
        boolean resume) {
    /** Everything told from the file. */
    public static ImportRequest of(Path file) {
        return new ImportRequest(file, null, null, null, null, null, false);
    }

    /** The same with a given format. */
    public ImportRequest withFormat(@Nullable String id) {
        return new ImportRequest(file, id, mapping, mappingText, charset, feedback, resume);
    }

    /** The same with a mapping and its text. */
    public ImportRequest withMapping(Mapping own, String text) {
        return new ImportRequest(file, null, own, text, charset, feedback, resume);
    }

    /** The same with a given encoding. */
    public ImportRequest withCharset(@Nullable Charset encoding) {
        return new ImportRequest(file, format, mapping, mappingText, encoding, feedback, resume);
    }

    /** The same with a file of feedback. */
    public ImportRequest withFeedback(@Nullable Path rows) {
        return new ImportRequest(file, format, mapping, mappingText, charset, rows, resume);
    }

    /** The same, going on where an earlier import was broken off. */
    public ImportRequest resumed(boolean goOn) {
        return new ImportRequest(file, format, mapping, mappingText, charset, feedback, goOn);
    }
}
