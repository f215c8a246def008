package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.intake.Detection;
import org.winnow.intake.IntakeException;
import org.winnow.intake.Rows;
import org.winnow.intake.Sniffer;
import org.winnow.job.Progress;
import org.winnow.release.Assignment;
import org.winnow.release.ContextFate;
import org.winnow.release.ContextPlan;
import org.winnow.release.Feed;
import org.winnow.release.Profile;
import org.winnow.release.ProjectInfo;
import org.winnow.release.Release;
import org.winnow.release.ReleaseException;
import org.winnow.release.ReleaseRequest;
import org.winnow.release.ReleaseResult;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Releases the same examples for every target and looks at the files with the eyes of the import. */
final class TourReleases {
    /** How the import calls what a profile writes. */
    private static final Map<String, String> FORMATS = Map.of(
            "trl-messages", "openai-chat",
            "openai-chat", "openai-chat",
            "trl-prompt-completion", "prompt-completion",
            "alpaca", "alpaca",
            "sharegpt", "sharegpt");

    private final Store store;
    private final RoaringBitmap keys;
    private final Console console;
    private final List<String> problems = new ArrayList<>();

    TourReleases(Store store, RoaringBitmap keys, Console console) {
        this.store = store;
        this.keys = keys;
        this.console = console;
    }

    /** Writes a release, passages in the prompt, and returns its rows. */
    long make(Profile profile, Path folder) throws IOException, StoreException, ReleaseException, IntakeException {
        ReleaseRequest request = new ReleaseRequest(
                profile,
                folder,
                Feed.of(store.examples(), keys),
                Assignment.STORED,
                ContextPlan.of(ContextFate.OPEN_BOOK),
                1,
                ProjectInfo.of(Names.project(store), "status:accepted", Version.text()),
                true,
                false);
        ReleaseResult result = new Release().run(request, console.progress("Exporting"));
        console.say("  " + new ReleaseWords(profile, result).ledger());
        for (ReleaseResult.WrittenFile file : result.files()) {
            if (profile.files().contains(file.name())) {
                readBack(profile, folder.resolve(file.name()), file.rows());
            }
        }
        return result.ledger().written();
    }

    private void readBack(Profile profile, Path file, long written) throws IntakeException {
        Detection detection = Sniffer.detect(file);
        long rows = detection.rowsExact() || detection.layout() == null
                ? detection.rows()
                : Rows.count(file, detection.layout(), Progress.NONE);
        if (!detection.format().equals(FORMATS.get(profile.id())) || rows != written) {
            problems.add(file + " was written with " + Count.of(written, "row") + " for " + profile.id()
                    + ", but reads as " + detection.format() + " with " + Count.of(rows, "row") + ".");
        } else {
            console.say("    " + file.getFileName() + " reads back as " + detection.format() + " with "
                    + Count.of(rows, "row"));
        }
    }

    /** Files that do not read as they should, a sentence each. */
    List<String> problems() {
        return List.copyOf(problems);
    }
}
