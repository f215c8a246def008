package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.job.Progress;
import org.winnow.model.Content;

/** The exact rows of every profile, as files in the resources. */
class GoldenRowsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"trl-messages", "trl-prompt-completion", "openai-chat", "alpaca", "sharegpt"})
    void rowsOfPlainConversationsAreAsAgreed(String profile) throws Exception {
        List<Content> contents =
                List.of(Fixtures.plain(), Fixtures.withSystemAndTurns(), Fixtures.international(), Fixtures.book());

        assertThat(rows(profile, ContextFate.OPEN_BOOK, contents)).isEqualTo(golden(profile + ".jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trl-messages", "trl-prompt-completion", "openai-chat", "sharegpt"})
    void rowsWithToolCallsAreAsAgreed(String profile) throws Exception {
        List<Content> contents = List.of(Fixtures.plain(), Fixtures.withCalls(), Fixtures.book());

        assertThat(rows(profile, ContextFate.INTERNALISE, contents)).isEqualTo(golden(profile + "-tools.jsonl"));
    }

    private String rows(String profile, ContextFate fate, List<Content> contents) throws Exception {
        Path target = folder.resolve("release");
        ReleaseResult result = new Release()
                .run(
                        ReleaseRequest.of(
                                Fixtures.profile(profile),
                                target,
                                Fixtures.feed(contents.toArray(Content[]::new)),
                                ContextPlan.of(fate),
                                Fixtures.project()),
                        Progress.NONE);
        assertThat(result.violations()).isEmpty();
        return Files.readString(target.resolve("train.jsonl"));
    }

    private String golden(String name) throws IOException {
        try (var in = getClass().getResourceAsStream("rows/" + name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
