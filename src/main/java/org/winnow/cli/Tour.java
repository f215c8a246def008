package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.balance.Advice;
import org.winnow.balance.Balance;
import org.winnow.balance.BalanceJson;
import org.winnow.balance.BalanceReport;
import org.winnow.check.CheckContext;
import org.winnow.check.CheckJob;
import org.winnow.check.CheckReport;
import org.winnow.check.CheckRun;
import org.winnow.check.Checks;
import org.winnow.cluster.DuplicateJob;
import org.winnow.cluster.Options;
import org.winnow.edit.Edit;
import org.winnow.edit.History;
import org.winnow.intake.Detection;
import org.winnow.intake.ImportReport;
import org.winnow.intake.ImportRequest;
import org.winnow.intake.Importer;
import org.winnow.intake.IntakeException;
import org.winnow.intake.Sniffer;
import org.winnow.model.Cluster;
import org.winnow.model.Split;
import org.winnow.query.Query;
import org.winnow.query.QueryEngine;
import org.winnow.query.QueryException;
import org.winnow.release.Profile;
import org.winnow.release.SplitInputs;
import org.winnow.release.SplitRatio;
import org.winnow.release.SplitResult;
import org.winnow.release.Splitter;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** The whole job from files to releases, as a person would do it in the desktop. */
final class Tour {
    private static final String ACCEPTED = "status:accepted";
    private static final String FEEDBACK = "feedback.jsonl";
    private static final String RATED = "support-bot.jsonl";

    private final Console console;
    private final Path samples;
    private final TourFolder folder;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Tour(Console console, Path samples, TourFolder folder) {
        this.console = console;
        this.samples = samples;
        this.folder = folder;
    }

    TourResult run() throws Exception {
        long start = System.nanoTime();
        try (Store store = Projects.create(folder.resolve(TourFolder.PROJECT))) {
            importAll(store);
            check(store);
            duplicates(store);
            new TourDecisions(store, console).decide();
            balance(store);
            split(store);
            release(store);
            verify(store);
        }
        folder.write("README.md", TourReadme.text(counts, rows));
        console.say(String.format(
                java.util.Locale.ENGLISH,
                "Done in %.1f s. %s says what lies where.",
                (System.nanoTime() - start) / 1e9,
                folder.resolve("README.md")));
        return new TourResult(folder.path(), counts, rows, problems);
    }

    private void importAll(Store store) throws IOException, IntakeException, StoreException {
        console.say("Import");
        Importer importer = new Importer(store);
        List<ImportReport> reports = new ArrayList<>();
        for (Path file : files()) {
            Detection detection = Sniffer.detect(file);
            if (!detection.known()) {
                console.say("  " + file.getFileName() + " is in no known format and was left alone.");
                continue;
            }
            Path ratings = samples.resolve(FEEDBACK);
            boolean rated = String.valueOf(file.getFileName()).equals(RATED) && Files.isRegularFile(ratings);
            ImportReport report = importer.run(
                    ImportRequest.of(file).withFeedback(rated ? ratings : null), console.progress("Importing"));
            reports.add(report);
            ImportReport joined = report.feedback();
            if (joined != null) {
                reports.add(joined);
            }
        }
        List<String> lines = new ArrayList<>();
        for (ImportReport report : reports) {
            console.say("  " + report.file() + " (" + report.format() + "): " + ImportCommand.ledger(report.ledger()));
            report.problems().forEach(each -> console.say("    line " + each.line() + ": " + each.reason()));
            lines.add(JsonLine.of(json -> ImportCommand.write(json, report)));
        }
        folder.write("import.json", array(lines));
        count("examples", store.columns().live().getCardinality());
        count("quarantined", (int) reports.stream()
                .mapToLong(report -> report.ledger().quarantined())
                .sum());
    }

    /** The files to import, in alphabetical order; feedback that is joined to another file comes with that. */
    private List<Path> files() throws IOException {
        boolean joined = Files.isRegularFile(samples.resolve(RATED));
        try (Stream<Path> files = Files.list(samples)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .filter(file -> !(joined && file.endsWith(FEEDBACK)))
                    .sorted()
                    .toList();
        }
    }

    private void check(Store store) throws Exception {
        console.say("Checks");
        CheckReport report = new CheckJob(store, new CheckRun(Checks.all(), CheckContext.standard()))
                .run(console.progress("Checking"));
        List<FindingWords> found = new ArrayList<>();
        CheckCommand.each(store, found::add);
        folder.write("checks.json", array(found.stream().map(FindingWords::json).toList()));
        folder.write("checks.md", new CheckMarkdown(report, found).text());
        report.counts()
                .forEach((check, severities) -> console.say("  " + check + ": " + CheckCommand.severities(severities)));
        count("findings", found.size());
    }

    private void duplicates(Store store) throws IOException, StoreException {
        console.say("Duplicates");
        List<Cluster> clusters = new DuplicateJob(store, Options.DEFAULT)
                .run(console.progress("Comparing"))
                .all();
        List<String> lines = new ArrayList<>();
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (Cluster cluster : clusters) {
            lines.add(DuplicatesCommand.json(cluster, DuplicatesCommand.ids(store, cluster)));
            kinds.merge(cluster.kind().word(), 1, Integer::sum);
        }
        folder.write("duplicates.json", array(lines));
        folder.write("duplicates.md", new ClusterMarkdown(store, clusters).text());
        kinds.forEach((kind, count) -> console.say("  " + Count.of(count, kind + " cluster")));
        count("clusters", clusters.size());
    }

    private void balance(Store store) throws IOException, StoreException, QueryException {
        console.say("Balance of what was accepted");
        Query query = Query.parse(ACCEPTED);
        RoaringBitmap set = new QueryEngine(store).select(query);
        Balance balance = Balance.of(store.columns(), set, new Balance.Settings(Balance.DEFAULT_LIMIT, true));
        List<Advice> advice =
                Advice.of(store.columns(), set, balance, store.findings().clusters(), query);
        folder.write("balance.html", new BalanceReport("the sample project", query.text(), balance, advice).html());
        folder.write("balance.json", BalanceJson.write(balance, advice) + "\n");
        advice.stream().limit(3).forEach(each -> console.say("  " + each.sentence()));
        count("accepted", set.getCardinality());
        count(
                "rejected",
                new QueryEngine(store).select(Query.parse("status:rejected")).getCardinality());
    }

    private void split(Store store) throws StoreException, QueryException {
        console.say("Splits");
        RoaringBitmap set = new QueryEngine(store).select(Query.parse(ACCEPTED));
        Splitter splitter = new Splitter(new SplitRatio(80, 10, 10), 1, false);
        SplitResult result = Splitting.of(store, set, SplitInputs.By.TAG, splitter);
        History history = Steps.of(store);
        history.perform(new Edit.SplitAssignment(result.splits()));
        for (Split split : List.of(Split.TRAIN, Split.VALIDATION, Split.TEST)) {
            count(split.word(), result.count(split));
            console.say("  " + split.word() + " " + Count.of(result.count(split)));
        }
        result.advice().forEach(sentence -> console.say("  " + sentence));
    }

    private void release(Store store) throws Exception {
        console.say("Releases");
        RoaringBitmap set = new QueryEngine(store).select(Query.parse(ACCEPTED));
        TourReleases releases = new TourReleases(store, set, console);
        for (Profile profile : org.winnow.release.Profiles.all()) {
            rows.put(profile.id(), releases.make(profile, folder.release(profile)));
        }
        problems.addAll(releases.problems());
        problems.forEach(problem -> console.say("  " + problem));
    }

    private void verify(Store store) throws StoreException {
        Store.Verification verification = store.verify();
        problems.addAll(verification.problems());
        console.say(verification.sound() ? "The project is sound." : "The project is damaged.");
    }

    private void count(String name, int count) {
        counts.put(name, count);
    }

    private static String array(List<String> objects) {
        return objects.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", objects) + "\n]\n";
    }
}
