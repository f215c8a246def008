package org.winnow.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.winnow.job.Progress;
import org.winnow.model.Split;
import org.winnow.release.ReleaseResult.WrittenFile;
import org.winnow.release.SummedFile.Promised;
import org.winnow.store.StoreException;

/**
 * Writes examples as files that a trainer accepts.
 *
 * <p>Every example is checked before its row is written, and all are before anything appears at the target. The files are
 * written beside it, waited for until they are on the medium, read back against the rules of the profile, and moved into
 * place in one step; whatever fails, the target stays as it was. Only the owner may read them. The same examples, profile, splits and project description give
 * the same bytes: no clock is read. Rows stand in the order in which examples arrived, except that where some rows have
 * columns that others leave empty, the first of those leads its file, since loaders guess the types of columns from the
 * first rows.
 */
public final class Release {
    private final FileOperations files;

    /** Releases to the disk. */
    public Release() {
        this(new DiskFiles());
    }

    Release(FileOperations files) {
        this.files = files;
    }

    /**
     * Makes a release, on all processors. Cost: one pass over the feed, a second one where an example late in the feed shows
     * that the rows need other columns than those before it; one pass over the written files. Memory does not grow with the
     * number of examples, apart from a bit for each refused one.
     *
     * @return with {@code written} false if examples break rules and they were not to be skipped
     * @throws ReleaseException with a sentence if the target may not be used, nothing is left to write, or the project
     *     changed meanwhile
     * @throws IOException if the disk fails
     */
    public ReleaseResult run(ReleaseRequest request, Progress progress)
            throws IOException, StoreException, ReleaseException {
        Shape shape = Profiles.shape(request.profile());
        try (ReleaseFolder folder = ReleaseFolder.open(files, request.target(), request.replace());
                RowPasses passes = new RowPasses(shape, request, files, folder.path(), progress)) {
            Survey survey = passes.look();
            ReleaseLedger ledger = survey.ledger();
            if (ledger.refused() > 0 && !request.skipInvalid()) {
                return result(request, survey, List.of(), List.of());
            }
            if (ledger.written() == 0) {
                throw new ReleaseException("There is nothing to release: " + ledger.considered()
                        + " examples considered, "
                        + ledger.refused() + " refused, " + ledger.rejected() + " rejected, " + ledger.heldBack()
                        + " held back.");
            }
            List<WrittenFile> written = write(shape, request, passes, folder.path(), progress);
            List<String> warnings = folder.commit().map(List::of).orElse(List.of());
            return result(request, survey, written, warnings);
        }
    }

    private List<WrittenFile> write(
            Shape shape, ReleaseRequest request, RowPasses passes, Path folder, Progress progress)
            throws IOException, StoreException, ReleaseException {
        List<Promised> promised = passes.finish();
        Survey survey = passes.survey();
        Map<Split, Promised> rows = new EnumMap<>(Split.class);
        int next = 0;
        for (Split split : survey.rows().keySet()) {
            rows.put(split, promised.get(next));
            next += 2;
        }
        progress.step("Reading back");
        ReadBack reading = new ReadBack(shape, survey.usage(), progress);
        List<WrittenFile> written = new ArrayList<>();
        for (Promised file : promised) {
            written.add(rows.containsValue(file) ? reading.rows(folder, file) : reading.plain(folder, file));
        }
        for (Promised file : describe(shape, request, survey, folder, rows)) {
            written.add(reading.plain(folder, file));
        }
        String manifest = new Manifest(request, survey, passes.assignmentHash()).text(written);
        written.add(reading.plain(folder, SummedFile.write(files, folder.resolve(Manifest.NAME), manifest)));
        return written;
    }

    private List<Promised> describe(
            Shape shape, ReleaseRequest request, Survey survey, Path folder, Map<Split, Promised> rows)
            throws IOException {
        List<Promised> described = new ArrayList<>();
        Shape.RowEntry entry = shape.llamaFactory().orElse(null);
        if (entry != null) {
            List<String> names = rows.values().stream().map(Promised::name).toList();
            String info = DatasetInfo.text(entry, request.project().name(), names);
            described.add(SummedFile.write(files, folder.resolve(DatasetInfo.NAME), info));
        }
        LossReport losses = new LossReport(survey.losses(), survey.violations(), survey.ledger());
        described.add(SummedFile.write(files, folder.resolve(LossReport.JSON), losses.json()));
        described.add(SummedFile.write(files, folder.resolve(LossReport.MARKDOWN), losses.markdown()));
        String card = new DatasetCard(request, shape, survey, rows).text();
        described.add(SummedFile.write(files, folder.resolve(DatasetCard.NAME), card));
        return described;
    }

    private static ReleaseResult result(
            ReleaseRequest request, Survey survey, List<WrittenFile> written, List<String> further) {
        List<String> warnings = new ArrayList<>(survey.warnings());
        warnings.addAll(further);
        return new ReleaseResult(
                !written.isEmpty(),
                request.target(),
                survey.ledger(),
                written,
                survey.violations(),
                survey.violationsByRule(),
                survey.losses(),
                warnings);
    }
}
