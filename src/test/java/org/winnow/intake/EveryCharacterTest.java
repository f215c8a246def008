package org.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.intake.input.JsonQuote;
import org.winnow.model.Example;
import org.winnow.store.ExampleJson;

class EveryCharacterTest {
    private static final int ROW = 4_096;

    @TempDir
    Path folder;

    @Test
    void everyCharacterOfUnicodeComesThroughUnchanged() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int start = 0; start <= Character.MAX_CODE_POINT; start += ROW) {
            String text = row(start);
            if (!text.isEmpty()) {
                lines.append("{\"id\":\"").append(start).append("\",\"prompt\":\"Q\",\"completion\":");
                lines.append(JsonQuote.of(text)).append("}\n");
            }
        }
        Path file = Files.writeString(folder.resolve("all.jsonl"), lines);
        try (TemporaryProject project = new TemporaryProject(folder)) {
            ImportReport report = project.bring(file);

            assertThat(report.ledger().quarantined()).isZero();
            for (Example example : project.examples()) {
                String wanted = row(Integer.parseInt(example.id()));
                assertThat(example.response().equals(wanted)).as(example.id()).isTrue();
                assertThat(ExampleJson.read(ExampleJson.write(example))
                                .response()
                                .equals(wanted))
                        .as(example.id())
                        .isTrue();
            }
        }
    }

    /** All scalar values from a start on; surrogates are none. */
    private static String row(int start) {
        StringBuilder text = new StringBuilder();
        for (int point = start; point < Math.min(start + ROW, Character.MAX_CODE_POINT + 1); point++) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }
}
