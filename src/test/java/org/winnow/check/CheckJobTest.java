package org.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Severity;
import org.winnow.store.Field;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class CheckJobTest {
    private static final Finding SHOUT = new Finding("shout", Severity.WARN, "messages/1", 0, 4, "It shouts.");
    private static final int EXAMPLES = 600;

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void makeAProject() throws StoreException {
        store = Projects.create(folder.resolve("test.winnow"));
        store.write(transaction -> {
            for (int i = 1; i <= EXAMPLES; i++) {
                transaction.insert(example("e" + i, i % 100 == 0 ? "LOUD" : "quiet"));
            }
            return EXAMPLES;
        });
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private static Example example(String id, String answer) {
        Content content = Content.of(List.of(Message.of(Role.USER, "Hi"), Message.of(Role.ASSISTANT, answer)));
        return new Example(id, content, Review.NEW, Provenance.HAND_WRITTEN);
    }

    /** Finds responses in capitals. */
    private static CheckRun shouting() {
        return new CheckRun(List.of(new Shout()), CheckContext.standard());
    }

    private static final class Shout implements Check {
        @Override
        public String id() {
            return "shout";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Severity severity() {
            return Severity.WARN;
        }

        @Override
        public String title() {
            return "Shouting";
        }

        @Override
        public void check(Example example, CheckContext context, FindingSink sink) {
            if (example.response().equals("LOUD")) {
                sink.found(SHOUT);
            }
        }
    }

    @Test
    void countsAndStoresWhatItFinds() throws StoreException {
        CheckReport report = new CheckJob(store, shouting()).run(Progress.NONE);
        assertThat(report)
                .isEqualTo(new CheckReport(EXAMPLES, 6, new TreeMap<>(Map.of("shout", Map.of(Severity.WARN, 6)))));
        assertThat(report.findings()).isEqualTo(6);
        assertThat(store.findings().of(200)).containsExactly(SHOUT);
        assertThat(store.findings().of(201)).isEmpty();
    }

    @Test
    void removesFindingsThatNoLongerHold() throws StoreException {
        new CheckJob(store, shouting()).run(Progress.NONE);
        new CheckJob(store, new CheckRun(List.of(), CheckContext.standard())).run(Progress.NONE);
        assertThat(store.findings().of(200)).isEmpty();
    }

    @Test
    void checksOnlyTheExamplesAskedFor() throws StoreException {
        CheckReport report = new CheckJob(store, shouting(), RoaringBitmap.bitmapOf(100, 101)).run(Progress.NONE);
        assertThat(report.examples()).isEqualTo(2);
        assertThat(store.findings().of(200)).isEmpty();
        assertThat(store.settings().get(CheckJob.CHECKED)).isEmpty();
    }

    @Test
    void remembersWithWhatItChecked() throws StoreException {
        new CheckJob(store, shouting()).run(Progress.NONE);
        assertThat(store.settings().get(CheckJob.CHECKED)).contains(shouting().key());
    }

    @Test
    void leavesExamplesInTheBinOut() throws StoreException {
        store.write(transaction -> {
            transaction.set(100, Field.DELETED, "1");
            return true;
        });
        assertThat(new CheckJob(store, shouting()).run(Progress.NONE).examples())
                .isEqualTo(EXAMPLES - 1);
    }

    @Test
    void stopsWhenItIsCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void at(long done, long total) {
                // nobody looks
            }

            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }
        };
        assertThatThrownBy(() -> new CheckJob(store, shouting()).run(cancelled)).isInstanceOf(CancelledException.class);
    }
}
