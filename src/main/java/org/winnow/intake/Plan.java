package org.winnow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.winnow.intake.format.Format;
import org.winnow.intake.format.Formats;
import org.winnow.intake.format.MappedFormat;
import org.winnow.intake.input.Container;
import org.winnow.intake.input.Inputs;
import org.winnow.intake.input.Layout;
import org.winnow.intake.input.Limits;
import org.winnow.intake.input.Utf8;

/**
 * How a request will be carried out.
 *
 * @param detection what the file seems to be
 * @param layout how its bytes fall into records
 * @param format how records are read
 */
record Plan(Detection detection, Layout layout, Format format) {
    /** Settles format and layout; refuses with a sentence what cannot be imported. */
    static Plan of(ImportRequest request) throws IntakeException {
        Detection detection = Sniffer.detect(request.file(), request.charset());
        Layout layout = detection.layout();
        if (layout == null) {
            throw refusal(request.file(), detection);
        }
        return new Plan(detection, layout, format(request, detection));
    }

    private static Format format(ImportRequest request, Detection detection) throws IntakeException {
        if (request.mapping() != null) {
            return new MappedFormat(request.mapping());
        }
        String id = request.format();
        if (id != null) {
            return Formats.find(id)
                    .orElseThrow(() -> new IntakeException("There is no format \"" + id + "\". Known are "
                            + String.join(
                                    ", ",
                                    Formats.distinct().stream().map(Format::id).toList()) + "."));
        }
        return Formats.find(detection.format()).orElseThrow(() -> refusal(request.file(), detection));
    }

    private static IntakeException refusal(Path file, Detection detection) {
        return new IntakeException(
                "\"" + file.getFileName() + "\" cannot be imported. " + String.join(" ", detection.evidence()));
    }

    /**
     * Refuses a table that is not valid UTF-8: most often it is in another encoding as a whole, and row by row would be the
     * wrong way to find out. Cost: one pass over the file.
     */
    void checkEncoding(ImportRequest request) throws IntakeException {
        boolean table = layout.container() == Container.CSV;
        if (!table || request.charset() != null || !layout.charset().equals(StandardCharsets.UTF_8)) {
            return;
        }
        long invalid;
        try (InputStream in = Inputs.stream(request.file(), layout, Limits.DEFAULT)) {
            invalid = Utf8.firstInvalid(in);
        } catch (IOException e) {
            // what can be read of a damaged file is imported; the importer says where it ends
            return;
        }
        if (invalid >= 0) {
            throw new IntakeException(
                    "Byte " + invalid + " of \"" + request.file().getFileName()
                            + "\" is not valid UTF-8. Tables saved by older spreadsheets are often in another encoding: choose it,"
                            + " for example with --encoding windows-1252.");
        }
    }
}
