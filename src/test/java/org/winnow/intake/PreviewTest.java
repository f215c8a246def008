package org.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.intake.format.Mapping;
import org.winnow.intake.format.MappingJson;

class PreviewTest {
    @TempDir
    Path folder;

    @Test
    void showsDraftsAndProblemsWithoutWriting() throws Exception {
        Preview preview = Preview.of(ImportRequest.of(TemporaryProject.fixture("faults.jsonl")));

        assertThat(preview.rows()).extracting(Preview.Line::line).containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(preview.rows().get(0).draft().content().response()).isEqualTo("Two years from the day of purchase.");
        assertThat(preview.rows().get(1).problem()).startsWith("Not valid JSON at character 15");
    }

    @Test
    void showsAtMostTwentyRows() throws Exception {
        Path file =
                Files.writeString(folder.resolve("a.jsonl"), "{\"prompt\":\"Q\",\"completion\":\"A\"}\n".repeat(50));
        assertThat(Preview.of(ImportRequest.of(file)).rows()).hasSize(20);
    }

    @Test
    void tellsWhereValuesLieWithSamples() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"q\":\"Hi\",\"docs\":[{\"t\":1},{\"t\":2}],\"n\":null}\n{\"q\":\"Ho\",\"n\":true}\n");

        assertThat(Preview.of(ImportRequest.of(file)).places())
                .containsExactly(
                        new Preview.Place("/q", "text", List.of("Hi", "Ho")),
                        new Preview.Place("/docs", "list", List.of("[{\"t\":1},{\"t\":2}]")),
                        new Preview.Place("/docs/*", "object", List.of("{\"t\":1}", "{\"t\":2}")),
                        new Preview.Place("/docs/*/t", "number", List.of("1", "2")),
                        new Preview.Place("/n", "bool", List.of("null", "true")));
    }

    @Test
    void guessesAMappingFromTheNames() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "No;Customer question;Agent answer\n1;Q;A\n");
        Mapping guess = Preview.of(ImportRequest.of(file)).guess().orElseThrow();

        assertThat(guess.texts().instruction()).isEqualTo(Mapping.Slots.of("Customer question"));
        assertThat(guess.texts().response()).isEqualTo(Mapping.Slots.of("Agent answer"));
    }

    @Test
    void followsAMappingOfTheUsersOwn() throws Exception {
        String text = "{\"instruction\": \"/a\", \"response\": \"/b/0\"}";
        Preview preview = Preview.of(
                ImportRequest.of(TemporaryProject.fixture("unknown.jsonl")).withMapping(MappingJson.parse(text), text));

        assertThat(preview.rows().get(1).draft().content().response()).isEqualTo("3");
        assertThat(preview.detection().known()).isFalse();
    }

    @Test
    void hasNothingToShowOfWhatIsNoData() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "Dear diary");
        assertThat(Preview.of(ImportRequest.of(file)).rows()).isEmpty();
    }
}
