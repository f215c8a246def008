package org.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winnow.release.Loss;
import org.winnow.release.Profile;
import org.winnow.release.ReleaseLedger;
import org.winnow.release.ReleaseResult;
import org.winnow.release.Violation;

/** What became of a release, as lines for a person and as JSON. */
final class ReleaseWords {
    private static final int SHOWN = 20;

    private final Profile profile;
    private final ReleaseResult result;

    ReleaseWords(Profile profile, ReleaseResult result) {
        this.profile = profile;
        this.result = result;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(ledger());
        for (ReleaseResult.WrittenFile file : result.files()) {
            if (file.rows() > 0) {
                lines.add("  " + result.folder().resolve(file.name()) + ": " + Count.of(file.rows(), "row") + ", "
                        + Count.of(file.bytes(), "byte"));
            }
        }
        violations(lines);
        for (Loss loss : result.losses()) {
            lines.add("  not carried (" + Count.of(loss.examples(), "example") + "): " + loss.sentence());
        }
        result.warnings().forEach(warning -> lines.add("  " + warning));
        if (!result.written()) {
            lines.add("Nothing was written. Mend or reject the examples above, or leave them out with --skip-invalid.");
        }
        return lines;
    }

    /** The equation of a release. */
    String ledger() {
        ReleaseLedger ledger = result.ledger();
        return profile.id() + ": considered " + Count.of(ledger.considered()) + " = "
                + (result.written() ? "written " : "fit to write ") + Count.of(ledger.written()) + " + refused "
                + Count.of(ledger.refused()) + " + rejected " + Count.of(ledger.rejected()) + " + held back "
                + Count.of(ledger.heldBack());
    }

    private void violations(List<String> lines) {
        long all = 0;
        for (Map.Entry<String, Long> rule : result.violationsByRule().entrySet()) {
            lines.add("  breaks " + rule.getKey() + ": " + Count.of(rule.getValue()));
            all += rule.getValue();
        }
        result.violations().stream()
                .limit(SHOWN)
                .forEach(each -> lines.add("    " + each.example() + ": " + each.sentence()));
        if (all > SHOWN) {
            lines.add("    and " + Count.of(all - SHOWN) + " more");
        }
    }

    String json() {
        return JsonLine.of(this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        ReleaseLedger ledger = result.ledger();
        json.writeStringField("profile", profile.id());
        json.writeStringField("out", result.folder().toString());
        json.writeBooleanField("complete", result.written());
        json.writeNumberField("considered", ledger.considered());
        json.writeNumberField("written", result.written() ? ledger.written() : 0);
        json.writeNumberField("refused", ledger.refused());
        json.writeNumberField("rejected", ledger.rejected());
        json.writeNumberField("held_back", ledger.heldBack());
        json.writeArrayFieldStart("files");
        for (ReleaseResult.WrittenFile file : result.files()) {
            json.writeStartObject();
            json.writeStringField("name", file.name());
            json.writeNumberField("rows", file.rows());
            json.writeNumberField("bytes", file.bytes());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("violations");
        for (Violation violation : result.violations()) {
            json.writeStartObject();
            json.writeStringField("id", violation.example());
            json.writeStringField("rule", violation.rule());
            json.writeStringField("reason", violation.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
        losses(json);
        JsonLine.texts(json, "warnings", result.warnings());
    }

    private void losses(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("losses");
        for (Loss loss : result.losses()) {
            json.writeStartObject();
            json.writeStringField("kind", loss.kind());
            json.writeStringField("sentence", loss.sentence());
            json.writeNumberField("examples", loss.examples());
            json.writeNumberField("count", loss.count());
            JsonLine.texts(json, "first_ids", loss.firstIds());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
