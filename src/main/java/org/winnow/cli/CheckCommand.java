package org.winnow.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.check.CheckContext;
import org.winnow.check.CheckJob;
import org.winnow.check.CheckReport;
import org.winnow.check.CheckRun;
import org.winnow.check.Checks;
import org.winnow.model.Finding;
import org.winnow.model.Severity;
import org.winnow.query.Query;
import org.winnow.query.QueryEngine;
import org.winnow.release.ContextFate;
import org.winnow.release.Profile;
import org.winnow.release.Violation;
import org.winnow.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winnow check PROJECT [--profile P]}. */
@Command(
        name = "check",
        description = {
            "Looks for what would spoil a training: empty and cut answers, leaked template tokens, turns out of order,"
                    + " personal data, garbled characters, texts over the limit.",
            "The findings are remembered: \"winnow query PROJECT finding:email\" lists the examples."
        })
final class CheckCommand extends ProjectCommand {
    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "check against the rules of an export target too: ${COMPLETION-CANDIDATES}",
            completionCandidates = ExportCommand.ProfileIds.class)
    private @Nullable String profileId;

    @Option(
            names = "--limit",
            paramLabel = "TOKENS",
            description = "the longest example that the trainer takes; 2048 if left out")
    private @Nullable Integer limit;

    private @Nullable Profile profile;

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    void check() throws UsageException {
        profile = profileId == null ? null : ExportCommand.profile(profileId);
        if (limit != null && limit < 1) {
            throw new UsageException("A limit is a number of tokens, such as 2048.");
        }
    }

    @Override
    int run(Store store) throws Exception {
        CheckContext context = CheckContext.standard();
        CheckRun checks = new CheckRun(Checks.all(), limit == null ? context : context.withTokenLimit(limit));
        CheckReport report = new CheckJob(store, checks).run(console().progress("Checking"));
        int[] open = new int[1];
        if (json()) {
            each(store, found -> {
                open[0]++;
                return console().goesOn(found.json());
            });
        } else {
            each(store, found -> open[0]++ >= 0);
        }
        for (Map.Entry<String, Map<Severity, Integer>> check : report.counts().entrySet()) {
            report(String.format("%-20s %s", check.getKey(), severities(check.getValue())));
        }
        int broken = profile == null ? 0 : violations(store, profile);
        console()
                .say(Count.of(report.examples(), "example") + " checked, " + Count.of(open[0] + broken, "finding")
                        + " in " + Count.of(report.withFindings(), "example") + ".");
        return open[0] + broken > 0 ? Exit.LOOK : Exit.DONE;
    }

    /** Findings by severity, in words. */
    static String severities(Map<Severity, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> Count.of(each.getValue()) + " " + each.getKey().word())
                .collect(Collectors.joining(", "));
    }

    /** The open findings of a project, with the identifiers of their examples. */
    static void each(Store store, Visitor visitor) throws Exception {
        RoaringBitmap keys = new QueryEngine(store).select(Query.parse("has:finding"));
        List<String> ids = store.examples().ids(keys);
        boolean[] stopped = new boolean[1];
        store.findings().scan(keys, (key, finding) -> {
            if (!stopped[0]) {
                stopped[0] = !visitor.visit(new FindingWords(ids.get(keys.rank(key) - 1), finding));
            }
        });
    }

    /** What would break a rule of the target if everything that is not rejected were released. */
    private int violations(Store store, Profile target) throws Exception {
        RoaringBitmap keys = new QueryEngine(store).select(Query.parse("-status:rejected"));
        List<Violation> violations = ExportCommand.preview(store, keys, target, ContextFate.INTERNALISE)
                .firstViolations();
        for (Violation each : violations) {
            FindingWords found = new FindingWords(
                    each.example(),
                    new Finding(target.id() + "/" + each.rule(), Severity.BLOCK, "example", 0, 0, each.sentence()));
            if (json()) {
                console().print(found.json());
            } else {
                report(found.words());
            }
        }
        return violations.size();
    }

    /** Receives findings one by one. */
    @FunctionalInterface
    interface Visitor {
        /** Returns true to go on. */
        boolean visit(FindingWords found);
    }
}
