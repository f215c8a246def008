package org.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.ImportReport;
import org.winnow.intake.ImportRequest;
import org.winnow.intake.Importer;
import org.winnow.intake.IntakeException;
import org.winnow.intake.format.MappingJson;
import org.winnow.store.Projects;
import org.winnow.store.Sources;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow import PROJECT FILE... [--format F] [--map M.json] [--feedback FILE] [--resume]}. */
@Command(
        name = "import",
        description = {
            "Brings the rows of files into a project, which is made if it is not there. What a file is, is told from the"
                    + " file.",
            "Rows that cannot be read are put aside with their line and the reason; nothing is dropped. A file that was"
                    + " imported before adds nothing."
        },
        footer = {
            "",
            "Examples:",
            "  winnow import support.winnow log.jsonl --feedback ratings.jsonl",
            "  winnow import support.winnow tickets.csv --encoding windows-1252"
        })
final class ImportCommand extends ProjectCommand {
    private static final int SHOWN = 20;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "the files to import")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "the format, as detect calls it; told from the file if left out")
    private @Nullable String format;

    @Option(
            names = "--map",
            paramLabel = "M.json",
            description = "a mapping that says where question, answer and the rest lie in a row")
    private @Nullable Path map;

    @Option(
            names = "--feedback",
            paramLabel = "FILE",
            description = "ratings in a file of their own, joined by the id of the row")
    private @Nullable Path feedback;

    @Option(
            names = "--encoding",
            paramLabel = "E",
            description = "the encoding, such as windows-1252; told from the file if left out")
    private @Nullable Charset encoding;

    @Option(names = "--resume", description = "go on where an import of this file was broken off")
    private boolean resume;

    ImportCommand(Console console) {
        super(console);
    }

    @Override
    void check() throws UsageException {
        if (feedback != null && files.size() > 1) {
            throw new UsageException("--feedback goes with one file. Import the others by themselves.");
        }
        if (map != null && format != null) {
            throw new UsageException("A mapping is a format of your own: give --map or --format, not both.");
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UsageException(
                        Files.exists(file) ? file + " is not a file." : "There is no file " + file + ".");
            }
        }
    }

    @Override
    Store open(Path project) throws StoreException {
        return Files.exists(project) ? Projects.open(project) : Projects.create(project);
    }

    @Override
    int run(Store store) throws Exception {
        Importer importer = new Importer(store);
        int exit = Exit.DONE;
        for (Path file : files) {
            exit = Math.max(exit, run(importer, file));
        }
        return exit;
    }

    private int run(Importer importer, Path file) throws Exception {
        ImportRequest request = ImportRequest.of(file)
                .withFormat(format)
                .withCharset(encoding)
                .withFeedback(feedback)
                .resumed(resume);
        if (map != null) {
            String text = TextFile.read(map);
            request = request.withMapping(MappingJson.parse(text), text);
        }
        try {
            ImportReport report = importer.run(request, console().progress("Importing " + file.getFileName()));
            ImportReport joined = report.feedback();
            return Math.max(print(report), joined == null ? Exit.DONE : print(joined));
        } catch (IntakeException e) {
            console().say(String.valueOf(e.getMessage()));
            return Exit.USAGE;
        }
    }

    private int print(ImportReport report) {
        if (json()) {
            console().json(json -> write(json, report));
        }
        report(report.file() + " (" + report.format() + "): " + ledger(report.ledger()));
        report.problems().stream()
                .limit(SHOWN)
                .forEach(problem -> report("  line " + problem.line() + ": " + problem.reason()));
        if (report.problems().size() > SHOWN) {
            report("  and " + Count.of(report.ledger().quarantined() - SHOWN) + " more; --json lists them");
        }
        report.notes().forEach(note -> report("  " + note));
        boolean look = report.ledger().quarantined() > 0 || report.state() != Sources.State.COMPLETE;
        return look ? Exit.LOOK : Exit.DONE;
    }

    /** The equation of an import. */
    static String ledger(Sources.Ledger ledger) {
        return "read " + Count.of(ledger.read()) + " = kept " + Count.of(ledger.kept()) + " + merged "
                + Count.of(ledger.merged()) + " + quarantined " + Count.of(ledger.quarantined()) + " + skipped "
                + Count.of(ledger.skipped());
    }

    /** The fields of a report, as the command line promises them. */
    static void write(JsonGenerator json, ImportReport report) throws IOException {
        json.writeStringField("file", report.file());
        json.writeStringField("format", report.format());
        json.writeNumberField("read", report.ledger().read());
        json.writeNumberField("kept", report.ledger().kept());
        json.writeNumberField("merged", report.ledger().merged());
        json.writeNumberField("quarantined", report.ledger().quarantined());
        json.writeNumberField("skipped", report.ledger().skipped());
        json.writeArrayFieldStart("problems");
        for (ImportReport.Problem problem : report.problems()) {
            json.writeStartObject();
            json.writeNumberField("line", problem.line());
            json.writeStringField("reason", problem.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
