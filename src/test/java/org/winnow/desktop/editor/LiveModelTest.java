package org.winnow.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.fx.HandDelay;
import org.winnow.desktop.session.SmallProject;
import org.winnow.job.DirectJobRunner;

class LiveModelTest {
    @TempDir
    private Path folder;

    @Test
    void whatSaysTheSameOrTheOppositeIsFoundAtAPause() throws Exception {
        try (SmallProject project = SmallProject.in(folder)) {
            HandDelay delay = new HandDelay();
            LiveModel live = new LiveModel(project.store, new DirectJobRunner(), delay);

            live.onTyped("", "how long do refunds take", "");
            assertThat(live.neighbours().get()).isEmpty();
            delay.pass(LiveModel.QUIET);
            assertThat(sentences(live))
                    .containsExactly(
                            "refund-five: The same question is there already.",
                            "refund-ten: The same question is there already.");
            assertThat(live.tokens().get()).isEqualTo(5);

            live.onTyped("", "How long do refunds take?", "Refunds take ten days.");
            delay.pass(LiveModel.QUIET);
            assertThat(sentences(live)).contains("refund-ten: Question and answer are there already.");

            live.onTyped("", "How do I change my name?", "Refunds.");
            delay.pass(LiveModel.QUIET);
            assertThat(live.neighbours().get()).isEmpty();
        }
    }

    @Test
    void aContradictionIsSaid() throws Exception {
        try (SmallProject project = SmallProject.in(folder)) {
            project.store.write(transaction -> transaction.insert(
                    SmallProject.example("late", "May I bring my dog?", "Yes, for 30 euros.", "a.jsonl")));
            HandDelay delay = new HandDelay();
            LiveModel live = new LiveModel(project.store, new DirectJobRunner(), delay);

            live.onTyped("", "May I bring my dog?", "No, dogs stay at home.");
            delay.pass(Duration.ofSeconds(1));

            assertThat(sentences(live)).containsExactly("late: They contradict each other: no and yes.");
        }
    }

    private static List<String> sentences(LiveModel live) {
        return live.neighbours().get().stream()
                .map(each -> each.id() + ": " + each.sentence())
                .toList();
    }
}
