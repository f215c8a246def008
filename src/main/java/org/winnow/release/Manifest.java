package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.winnow.model.Split;
import org.winnow.release.ReleaseResult.WrittenFile;

/** {@code manifest.json}: what a release is made of and from. Holds no time but one that is given. */
final class Manifest {
    static final String NAME = "manifest.json";
    static final String FORMAT = "winnow-release-1";

    private final ReleaseRequest request;
    private final Survey survey;
    private final String assignmentHash;

    Manifest(ReleaseRequest request, Survey survey, String assignmentHash) {
        this.request = request;
        this.survey = survey;
        this.assignmentHash = assignmentHash;
    }

    /** The text of the file. */
    String text(List<WrittenFile> files) throws IOException {
        return pretty(out -> {
            out.writeStartObject();
            out.writeStringField("format", FORMAT);
            writeOrigin(out);
            writeSplits(out);
            writeLedger(out);
            out.writeArrayFieldStart("warnings");
            for (String warning : survey.warnings()) {
                out.writeString(warning);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("files");
            for (WrittenFile file : files) {
                out.writeStartObject();
                out.writeStringField("name", file.name());
                out.writeNumberField("rows", file.rows());
                out.writeNumberField("bytes", file.bytes());
                out.writeStringField("sha256", file.sha256());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private void writeOrigin(JsonGenerator out) throws IOException {
        ProjectInfo project = request.project();
        out.writeStringField("winnow", project.version());
        out.writeStringField("project", project.name());
        out.writeStringField("query", project.query());
        if (project.released() != null) {
            out.writeStringField("released", project.released());
        }
        out.writeStringField("profile", request.profile().id());
        ContextPlan plan = request.plan();
        out.writeStringField("fate", plan.fate().word());
        if (plan.fate() == ContextFate.OPEN_BOOK) {
            out.writeObjectFieldStart("template");
            out.writeStringField("prompt", plan.template().prompt());
            out.writeStringField("passage", plan.template().passage());
            out.writeEndObject();
        }
    }

    private void writeSplits(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("splits");
        out.writeNumberField("seed", request.seed());
        out.writeStringField("algorithm", Splitter.ALGORITHM);
        out.writeObjectFieldStart("counts");
        for (Map.Entry<Split, Long> rows : survey.rows().entrySet()) {
            out.writeNumberField(rows.getKey().word(), rows.getValue());
        }
        out.writeEndObject();
        out.writeNumberField("unassigned", survey.unassigned());
        out.writeStringField("assignment_sha256", assignmentHash);
        out.writeEndObject();
    }

    private void writeLedger(JsonGenerator out) throws IOException {
        ReleaseLedger ledger = survey.ledger();
        out.writeObjectFieldStart("ledger");
        out.writeNumberField("considered", ledger.considered());
        out.writeNumberField("written", ledger.written());
        out.writeNumberField("refused", ledger.refused());
        out.writeNumberField("rejected", ledger.rejected());
        out.writeNumberField("held_back", ledger.heldBack());
        out.writeEndObject();
        out.writeObjectFieldStart("violations");
        for (Map.Entry<String, Long> rule : survey.violationsByRule().entrySet()) {
            out.writeNumberField(rule.getKey(), rule.getValue());
        }
        out.writeEndObject();
    }

    /** JSON for people: indented, LF on every system, a line end at the end. */
    static String pretty(JsonCopy.Writing writing) throws IOException {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try (JsonGenerator out = JsonCopy.FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(printer);
            writing.write(out);
        }
        return text + "\n";
    }
}
