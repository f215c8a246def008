package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.winnow.model.Split;

class ProfilesTest {
    @Test
    void theListNamesAllTargets() {
        assertThat(Profiles.all())
                .extracting(Profile::id)
                .containsExactly("trl-messages", "trl-prompt-completion", "openai-chat", "alpaca", "sharegpt");
    }

    @Test
    void profilesAreFoundByTheirIdentifier() {
        assertThat(Profiles.find("sharegpt")).map(Profile::title).contains("ShareGPT (LLaMA-Factory)");
        assertThat(Profiles.find("csv")).isEmpty();
    }

    @Test
    void everyProfileSaysWhatItIsAndWhatItTrainsOn() {
        assertThat(Profiles.all()).allSatisfy(profile -> {
            assertThat(profile.description()).endsWith(".");
            assertThat(profile.trainsOn()).endsWith(".");
            assertThat(profile.rules())
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(rule.sentence()).endsWith("."));
        });
    }

    @Test
    void everySplitHasItsFile() {
        Profile profile = Fixtures.profile("trl-messages");

        assertThat(profile.file(Split.NONE)).isEqualTo("train.jsonl");
        assertThat(profile.file(Split.TRAIN)).isEqualTo("train.jsonl");
        assertThat(profile.file(Split.VALIDATION)).isEqualTo("validation.jsonl");
        assertThat(profile.file(Split.TEST)).isEqualTo("test.jsonl");
    }
}
