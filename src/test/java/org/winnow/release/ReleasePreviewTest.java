package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.job.Progress;

class ReleasePreviewTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"trl-messages", "trl-prompt-completion", "openai-chat", "alpaca", "sharegpt"})
    void theFirstRowsAreThoseOfTheFile(String profile) throws Exception {
        ReleaseRequest request = request(
                profile,
                Fixtures.feed(
                        Fixtures.content(),
                        Fixtures.plain(),
                        Fixtures.book(),
                        Fixtures.international(),
                        Fixtures.plain()));

        ReleasePreview preview = ReleasePreview.of(request, Progress.NONE);

        assertThat(folder).isEmptyDirectory();
        new Release().run(request.skippingInvalid(), Progress.NONE);
        String file = Files.readString(folder.resolve("out/train.jsonl"));
        assertThat(preview.rows()).extracting(ReleasePreview.Row::id).containsExactly("e1", "e2", "e3");
        assertThat(file)
                .startsWith(String.join(
                                "\n",
                                preview.rows().stream()
                                        .map(ReleasePreview.Row::json)
                                        .toList())
                        + "\n");
    }

    @Test
    void violationsAndLossesAreCountedOverAllExamples() throws Exception {
        ReleasePreview preview = ReleasePreview.of(
                request("alpaca", Fixtures.feed(Fixtures.withCalls(), Fixtures.content(), Fixtures.book())),
                Progress.NONE);

        assertThat(preview.ledger()).isEqualTo(new ReleaseLedger(3, 1, 2, 0, 0));
        assertThat(preview.violations()).isEqualTo(3);
        assertThat(preview.firstViolations())
                .extracting(Violation::rule)
                .containsExactly("alpaca.tools", "alpaca.pairs", "messages.empty");
        assertThat(preview.losses()).extracting(Loss::kind).containsExactly("passages-folded");
    }

    private ReleaseRequest request(String profile, Feed feed) {
        return ReleaseRequest.of(
                Fixtures.profile(profile),
                folder.resolve("out"),
                feed,
                ContextPlan.of(ContextFate.OPEN_BOOK),
                Fixtures.project());
    }
}
