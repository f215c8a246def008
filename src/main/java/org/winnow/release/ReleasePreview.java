package org.winnow.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.winnow.job.Progress;
import org.winnow.store.Examples.Keyed;
import org.winnow.store.StoreException;

/**
 * What a release would hold, before it is made.
 *
 * @param rows the first {@value #ROWS} examples as they will stand in their files, without line ends
 * @param ledger what would become of the examples
 * @param violations how many violations there are
 * @param firstViolations the first of them
 * @param losses what the rows would not carry
 * @param warnings sentences about the release as a whole
 */
public record ReleasePreview(
        List<Row> rows,
        ReleaseLedger ledger,
        long violations,
        List<Violation> firstViolations,
        List<Loss> losses,
        List<String> warnings) {
    /** How many rows are shown. */
    public static final int ROWS = 3;

    /** Copies the lists. */
    public ReleasePreview {
        rows = List.copyOf(rows);
        firstViolations = List.copyOf(firstViolations);
        losses = List.copyOf(losses);
        warnings = List.copyOf(warnings);
    }

    /**
     * Looks ahead; the target of the request is not touched. Cost: one pass over the feed.
     */
    public static ReleasePreview of(ReleaseRequest request, Progress progress) throws IOException, StoreException {
        Shape shape = Profiles.shape(request.profile());
        Survey survey = Survey.of(shape, request.plan(), request.splits(), request.feed(), progress);
        Lines lines = new Lines(shape, survey.usage());
        List<Row> rows = new ArrayList<>();
        for (Keyed keyed : survey.first()) {
            lines.add(keyed.example(), request.plan().apply(keyed.example().content()));
            rows.add(new Row(keyed.example().id(), lines.rows().text().stripTrailing()));
            lines.clear();
        }
        long violations = survey.violationsByRule().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new ReleasePreview(
                rows, survey.ledger(), violations, survey.violations(), survey.losses(), survey.warnings());
    }

    /**
     * A row.
     *
     * @param id the example
     * @param json the row as JSON
     */
    public record Row(String id, String json) {}
}
