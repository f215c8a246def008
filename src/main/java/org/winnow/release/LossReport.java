package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** {@code loss-report.json} and {@code loss-report.md}: what the rows do not carry, and which examples stayed out. */
record LossReport(List<Loss> losses, List<Violation> violations, ReleaseLedger ledger) {
    static final String JSON = "loss-report.json";
    static final String MARKDOWN = "loss-report.md";

    String json() throws IOException {
        return Manifest.pretty(out -> {
            out.writeStartObject();
            out.writeArrayFieldStart("losses");
            for (Loss loss : losses) {
                write(loss, out);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("refused");
            for (Violation violation : violations) {
                out.writeStartObject();
                out.writeStringField("id", violation.example());
                out.writeStringField("rule", violation.rule());
                out.writeStringField("sentence", violation.sentence());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void write(Loss loss, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", loss.kind());
        out.writeStringField("sentence", loss.sentence());
        out.writeNumberField("examples", loss.examples());
        out.writeNumberField("count", loss.count());
        out.writeArrayFieldStart("first_ids");
        for (String id : loss.firstIds()) {
            out.writeString(id);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# What this release does not carry\n\n");
        if (losses.isEmpty()) {
            text.append("Nothing is lost: the rows hold all that the examples hold.\n");
        } else {
            text.append("| kind | examples | count | what happened | first examples |\n|---|---|---|---|---|\n");
        }
        for (Loss loss : losses) {
            text.append("| ").append(loss.kind());
            text.append(" | ").append(loss.examples());
            text.append(" | ").append(loss.count());
            text.append(" | ").append(loss.sentence());
            text.append(" | ").append(cell(String.join(", ", loss.firstIds()))).append(" |\n");
        }
        if (ledger.refused() > 0) {
            text.append("\n## Left out\n\n");
            text.append(ledger.refused()).append(" examples break a rule of the target and are not in the files; ");
            text.append(JSON).append(" lists them with the reasons.\n");
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ").replace("\r", " ");
    }
}
