package org.winnow.desktop.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.session.CurrentExampleModel;
import org.winnow.desktop.session.SmallProject;

class ProjectSpellingTest {
    @TempDir
    private Path folder;

    @Test
    void anExampleHasItsLanguageAndANewOneThatOfMost() throws Exception {
        try (SmallProject project = SmallProject.in(folder)) {
            ProjectSpelling spelling = new ProjectSpelling(project.store);

            assertThat(IntStream.of(CurrentExampleModel.NONE, 1, 4, 99).mapToObj(spelling::language))
                    .containsExactly("en", "en", "de", "en");
        }
    }

    @Test
    void theWordsOfTagsAreRight() throws Exception {
        try (SmallProject project = SmallProject.in(folder)) {
            assertThat(new ProjectSpelling(project.store).words())
                    .containsExactlyInAnyOrder("billing", "refund", "shipping");
        }
    }
}
