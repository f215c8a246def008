package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.job.Progress;
import org.winnow.model.Split;

/** The dataset card and LLaMA-Factory's registration. */
class DescriptionTest {
    @TempDir
    Path folder;

    @Test
    void theCardNamesTheFilesAndColumns() throws Exception {
        String card =
                Files.readString(release("trl-messages", Fixtures.project()).resolve("README.md"));

        assertThat(card).startsWith("""
                ---
                pretty_name: "Acme Support"
                size_categories:
                - n<1K
                task_categories:
                - text-generation
                tags:
                - sft
                - chat
                configs:
                - config_name: default
                  default: true
                  data_files:
                  - split: train
                    path: train.jsonl
                  - split: test
                    path: test.jsonl
                dataset_info:
                  features:
                  - name: messages
                    list:
                    - name: role
                      dtype: string
                    - name: content
                      dtype: string
                ---

                # Acme Support
                """);
        assertThat(card).contains("2 examples considered = 2 written + 0 refused + 0 rejected + 0 held back.");
        assertThat(card).contains("Passages: Leave the passages out.");
    }

    @Test
    void licenceLanguagesAndOddNamesAreQuoted() throws Exception {
        ProjectInfo project =
                new ProjectInfo("A: \"b\"\n#c", "", "0.1.0", "cc-by-4.0", List.of("en", "no"), "2026-11-21");

        release("openai-chat", project);

        assertThat(Files.readString(folder.resolve("out/README.md")))
                .startsWith(
                        "---\nlicense: \"cc-by-4.0\"\nlanguage:\n- \"en\"\n- \"no\"\npretty_name: \"A: \\\"b\\\"\\n#c\"\n")
                .contains("\n# A: \"b\" #c\n");
        assertThat(Files.readString(folder.resolve("out/manifest.json"))).contains("\"released\" : \"2026-11-21\"");
    }

    @Test
    void alpacaIsRegisteredWithAllItsColumns() throws Exception {
        release("alpaca", Fixtures.project());

        assertThat(Files.readString(folder.resolve("out/dataset_info.json")).replaceAll("\\s", ""))
                .isEqualTo("{" + alpaca("train") + "," + alpaca("test") + "}");
    }

    private static String alpaca(String split) {
        return "\"acme_support_" + split + "\":{\"file_name\":\"" + split + ".jsonl\",\"formatting\":\"alpaca\","
                + "\"columns\":{\"prompt\":\"instruction\",\"query\":\"input\",\"response\":\"output\","
                + "\"system\":\"system\",\"history\":\"history\"}}";
    }

    @Test
    void shareGptIsRegisteredWithAllItsColumnsAndTags() throws Exception {
        release("sharegpt", Fixtures.project());

        assertThat(Files.readString(folder.resolve("out/dataset_info.json")).replaceAll("\\s", ""))
                .startsWith("{\"acme_support_train\":{\"file_name\":\"train.jsonl\",\"formatting\":\"sharegpt\","
                        + "\"columns\":{\"messages\":\"conversations\",\"system\":\"system\",\"tools\":\"tools\"},"
                        + "\"tags\":{\"role_tag\":\"from\",\"content_tag\":\"value\",\"user_tag\":\"human\","
                        + "\"assistant_tag\":\"gpt\",\"observation_tag\":\"observation\","
                        + "\"function_tag\":\"function_call\",\"system_tag\":\"system\"}}");
    }

    @ParameterizedTest
    @CsvSource({"Acme Support,acme_support_train", "  ,winnow_train", "日本語,winnow_train", "Ä-b.C!,b_c_train"})
    void datasetsAreNamedByTheProject(String project, String name) {
        assertThat(DatasetInfo.dataset(project == null ? "" : project, "train.jsonl"))
                .isEqualTo(name);
    }

    private Path release(String profile, ProjectInfo project) throws Exception {
        ReleaseRequest request = ReleaseRequest.of(
                Fixtures.profile(profile),
                folder.resolve("out"),
                Fixtures.feed(
                        Fixtures.example("a", Fixtures.plain()),
                        Fixtures.example("b", Fixtures.withSystemAndTurns(), Split.TEST)),
                ContextPlan.of(ContextFate.INTERNALISE),
                project);
        new Release().run(request, Progress.NONE);
        return folder.resolve("out");
    }
}
