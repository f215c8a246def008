package org.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.winnow.model.Finding;

/** A finding with its example, as JSON and as a line for a person. */
record FindingWords(String id, Finding finding) {
    /** The fields that the command line promises. */
    void write(JsonGenerator json) throws IOException {
        json.writeStringField("id", id);
        json.writeStringField("check", finding.check());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("field", finding.field());
        json.writeNumberField("start", finding.start());
        json.writeNumberField("end", finding.end());
        json.writeStringField("evidence", finding.evidence());
    }

    String json() {
        return JsonLine.of(this::write);
    }

    String words() {
        return finding.severity().word() + "  " + finding.check() + "  " + id + " (" + finding.field() + "): "
                + finding.evidence();
    }
}
