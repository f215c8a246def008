package org.winnow.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.desktop.settings.FirstSteps.Step;

class FirstStepsTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasDoneIsRemembered() throws IOException {
        FirstSteps steps =
                FirstSteps.NONE.and(Step.EXPORT).and(Step.OPEN).decided(7).hidden(true);
        Path file = folder.resolve("settings/first-steps.json");
        steps.write(file);
        assertThat(FirstSteps.read(file)).isEqualTo(new FirstSteps(Set.of(Step.OPEN, Step.EXPORT), 7, true));
    }

    @Test
    void tenDecisionsAreAStep() {
        assertThat(FirstSteps.NONE.decided(9).done()).isEmpty();
        assertThat(FirstSteps.NONE.decided(9).decided(1).done()).containsExactly(Step.DECIDE);
        assertThat(FirstSteps.NONE.decided(1_000_000)).isEqualTo(new FirstSteps(Set.of(Step.DECIDE), 10, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"done\":7,\"decided\":\"x\",\"hidden\":1}", "{\"done\":[\"later\",3]}"})
    void aDamagedFileCostsTheTicksOnly(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("first-steps.json"), text);
        assertThat(FirstSteps.read(file)).isEqualTo(FirstSteps.NONE);
    }
}
