package org.winnow.intake;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.input.Layout;

/**
 * What a file seems to be, told from its head.
 *
 * @param file the file
 * @param format identifier of the format; {@code unknown} if nobody knows it
 * @param title name of the format for a person
 * @param confidence 0 (nobody knows) to 1
 * @param evidence sentences that say what was seen
 * @param alternatives other formats that fit, best first
 * @param layout how the bytes fall into records; null if not even that can be told, so that the file cannot be imported
 * @param rows how many records there are
 * @param rowsExact false if the number is an estimate from the head
 * @param fields the fields or columns seen in the head, in their order
 */
public record Detection(
        Path file,
        String format,
        String title,
        double confidence,
        List<String> evidence,
        List<Candidate> alternatives,
        @Nullable Layout layout,
        long rows,
        boolean rowsExact,
        List<String> fields) {
    /** The identifier that stands for not knowing. */
    public static final String UNKNOWN = "unknown";

    /** Copies the lists. */
    public Detection {
        evidence = List.copyOf(evidence);
        alternatives = List.copyOf(alternatives);
        fields = List.copyOf(fields);
    }

    /** True if some format fits. */
    public boolean known() {
        return confidence > 0;
    }

    /**
     * Another format that fits.
     *
     * @param format its identifier
     * @param title its name
     * @param confidence how well it fits, 0 to 1
     */
    public record Candidate(String format, String title, double confidence) {}
}
