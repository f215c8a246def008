package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;
import org.winnow.query.Query;
import org.winnow.release.Assignment;
import org.winnow.release.ContextFate;
import org.winnow.release.ContextPlan;
import org.winnow.release.Feed;
import org.winnow.release.PassageTemplate;
import org.winnow.release.Profile;
import org.winnow.release.Profiles;
import org.winnow.release.ProjectInfo;
import org.winnow.release.Release;
import org.winnow.release.ReleasePreview;
import org.winnow.release.ReleaseRequest;
import org.winnow.release.ReleaseResult;
import org.winnow.release.SplitInputs;
import org.winnow.release.SplitRatio;
import org.winnow.release.Splitter;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winnow export PROJECT --profile ID --out DIR [--where QUERY] [--fate MODE]}. */
@Command(
        name = "export",
        description = {
            "Writes the accepted examples as files that a trainer takes, with a manifest, a report of what the format"
                    + " cannot carry, and a dataset card.",
            "If an example breaks a rule of the target, nothing is written and the examples are named, unless"
                    + " --skip-invalid leaves them out."
        },
        footer = {"", "Example:", "  winnow export support.winnow --profile trl-messages --out release --fate open-book"
        })
final class ExportCommand extends ProjectCommand {
    private static final String ACCEPTED = "status:accepted";

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "ID",
            description = "the target: ${COMPLETION-CANDIDATES}",
            completionCandidates = ProfileIds.class)
    private String profileId = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "the folder of the release; made if it is missing")
    private Path out = Path.of("");

    @Option(
            names = "--where",
            defaultValue = ACCEPTED,
            paramLabel = "QUERY",
            description = "which examples; ${DEFAULT-VALUE}")
    private String where = "";

    @Option(
            names = "--fate",
            defaultValue = "internalise",
            paramLabel = "MODE",
            description =
                    "what becomes of passages: open-book puts them into the prompt, internalise leaves them out; ${DEFAULT-VALUE}")
    private String fateWord = "";

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description =
                    "how passages stand in the prompt: JSON with \"prompt\" ({passages}, {question}) and \"passage\" ({n}, {title}, {text}, {score})")
    private @Nullable Path template;

    @Option(
            names = "--ratio",
            paramLabel = "R",
            description = "split for this release alone, such as 80/10/10; otherwise by the splits of the project")
    private @Nullable String ratio;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "seed of --ratio; ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--license", paramLabel = "ID", description = "licence for the dataset card, as an SPDX identifier")
    private @Nullable String license;

    @Option(names = "--skip-invalid", description = "leave out what breaks a rule of the target")
    private boolean skipInvalid;

    @Option(names = "--replace", description = "put the release in the place of an earlier one")
    private boolean replace;

    private @Nullable Profile profile;
    private Query query = Query.ALL;
    private ContextPlan plan = ContextPlan.of(ContextFate.INTERNALISE);

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    void check() throws Exception {
        profile = profile(profileId);
        ContextFate fate = ContextFate.ofWord(fateWord)
                .orElseThrow(() -> new UsageException("There is no fate \"" + fateWord
                        + "\". open-book keeps the passages in the prompt, internalise leaves them out."));
        plan = new ContextPlan(fate, template == null ? PassageTemplate.standard() : template(template));
        query = Query.parse(where);
        if (ratio != null) {
            SplitCommand.ratio(ratio);
        }
    }

    /** The profile of an identifier. */
    static Profile profile(String id) throws UsageException {
        return Profiles.find(id)
                .orElseThrow(() -> new UsageException(
                        "There is no profile \"" + id + "\". There are: " + String.join(", ", new ProfileIds()) + "."));
    }

    /** What a release would hold. Nothing is written. */
    static ReleasePreview preview(Store store, RoaringBitmap keys, Profile target, ContextFate fate)
            throws IOException, StoreException {
        ReleaseRequest request = ReleaseRequest.of(
                target,
                Path.of(target.id()),
                Feed.of(store.examples(), keys),
                ContextPlan.of(fate),
                ProjectInfo.of(Names.project(store), "", Version.text()));
        return ReleasePreview.of(request, Progress.NONE);
    }

    private static PassageTemplate template(Path file) throws Exception {
        Json json = Json.parse(TextFile.read(file));
        return PassageTemplate.parse(
                json.find("prompt").map(Json::text).orElse(PassageTemplate.PROMPT),
                json.find("passage").map(Json::text).orElse(PassageTemplate.PASSAGE));
    }

    @Override
    int run(Store store) throws Exception {
        RoaringBitmap keys = select(store, query);
        if (keys.isEmpty()) {
            throw new UsageException(nothing());
        }
        Profile target = java.util.Objects.requireNonNull(profile);
        ReleaseRequest request = new ReleaseRequest(
                target,
                out,
                Feed.of(store.examples(), keys),
                splits(store, keys),
                plan,
                seed,
                new ProjectInfo(
                        Names.project(store),
                        query.text(),
                        Version.text(),
                        license,
                        languages(store.columns(), keys),
                        null),
                skipInvalid,
                replace);
        ReleaseResult result = new Release().run(request, console().progress("Exporting"));
        ReleaseWords words = new ReleaseWords(target, result);
        if (json()) {
            console().print(words.json());
        }
        words.lines().forEach(this::report);
        return result.ledger().refused() > 0 ? Exit.LOOK : Exit.DONE;
    }

    private String nothing() {
        return where.equals(ACCEPTED)
                ? "Nothing is accepted yet, so there is nothing to export. Accept examples in the desktop or with"
                        + " \"winnow edit\", or choose others with --where 'status:unreviewed'."
                : "No example matches " + where + ", so there is nothing to export.";
    }

    private Assignment splits(Store store, RoaringBitmap keys) throws StoreException, UsageException {
        if (ratio == null) {
            return Assignment.STORED;
        }
        SplitRatio shares = SplitCommand.ratio(ratio);
        Splitter splitter = new Splitter(shares, seed, true);
        return Assignment.of(
                Splitting.of(store, keys, SplitInputs.By.TAG, splitter).splits());
    }

    private static List<String> languages(Columns columns, RoaringBitmap keys) {
        int[] counts = columns.count(Dimension.LANGUAGE, keys);
        List<String> values = columns.values(Dimension.LANGUAGE);
        List<String> used = new ArrayList<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0 && !values.get(code).equals("und")) {
                used.add(values.get(code));
            }
        }
        return used.stream().sorted().collect(Collectors.toList());
    }

    /** The identifiers of the profiles, for the help. */
    static final class ProfileIds extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        ProfileIds() {
            super(Profiles.all().stream().map(Profile::id).toList());
        }
    }
}
