package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class SampleProjectTest {
    @TempDir
    private Path folder;

    private Path files;
    private SampleProject sample;

    @BeforeEach
    void writeFiles() throws IOException {
        files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("notes.md"), "no data");
        Files.writeString(files.resolve("pairs.jsonl"), "{\"instruction\":\"Say hello\",\"output\":\"Hello!\"}\n");
        Files.writeString(
                files.resolve("support-bot.jsonl"),
                "{\"run_id\":\"r1\",\"input\":\"Where?\",\"context\":[{\"page_content\":\"There.\"}],\"answer\":\"There.\"}\n");
        Files.writeString(files.resolve("feedback.jsonl"), "{\"run_id\":\"r1\",\"key\":\"correctness\",\"score\":1}\n");
        sample = new SampleProject(files, folder.resolve("data/sample.winnow"));
    }

    @Test
    void itIsMadeOfTheDataFilesWithTheirFeedback() throws Exception {
        assertThat(sample.exists()).isFalse();
        sample.make(Progress.NONE);
        assertThat(sample.exists()).isTrue();
        try (Store store = Projects.open(sample.project())) {
            assertThat(store.columns().live().getCardinality()).isEqualTo(2);
            Example judged = store.examples().load(2);
            assertThat(judged.content().feedback()).extracting(Feedback::key).containsExactly("correctness");
        }
    }

    @Test
    void missingFilesAreSaidWithWhatToDo() {
        SampleProject lost = new SampleProject(folder.resolve("nowhere"), sample.project());
        assertThatThrownBy(() -> lost.make(Progress.NONE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Install Winnow again");
        assertThat(lost.exists()).isFalse();
    }

    @Test
    void aHalfMadeOneIsNeverThere() {
        Progress impatient = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void step(String words) {}

            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }
        };
        assertThatThrownBy(() -> sample.make(impatient)).isInstanceOf(CancelledException.class);
        assertThat(sample.exists()).isFalse();
    }

    @Test
    void afterACancelledAttemptItCanBeMade() throws Exception {
        aHalfMadeOneIsNeverThere();
        sample.make(Progress.NONE);
        assertThat(List.of(sample.exists())).containsExactly(true);
    }
}
