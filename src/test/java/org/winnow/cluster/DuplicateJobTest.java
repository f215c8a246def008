package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
import org.winnow.model.Cluster;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.store.Field;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class DuplicateJobTest {
    private static final Cluster COPIES = new Cluster(Cluster.Kind.EXACT, List.of(1, 2), 1);

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void makeAProject() throws StoreException {
        store = Projects.create(folder.resolve("test.winnow"));
        store.write(transaction -> {
            transaction.insert(example("a", "What is the fee for a second bag?", "It is forty euros."));
            transaction.insert(example("b", "What is the fee for a second bag?", "It is forty euros."));
            return transaction.insert(example("c", "May I bring a cat along?", "Yes, in the cabin."));
        });
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private static Example example(String id, String question, String answer) {
        Content content = Content.of(List.of(Message.of(Role.USER, question), Message.of(Role.ASSISTANT, answer)));
        return new Example(id, content, Review.NEW, Provenance.HAND_WRITTEN);
    }

    private Clusters run() throws StoreException {
        return new DuplicateJob(store, Options.DEFAULT).run(Progress.NONE);
    }

    @Test
    void storesWhatItFinds() throws StoreException {
        assertThat(run().all()).containsExactly(COPIES);
        assertThat(store.findings().clusters()).containsExactly(COPIES);
    }

    @Test
    void aProjectIsOnlySearchedIfItsTextsHaveRoomInTheMemory() throws IOException {
        long size = Files.size(store.file());
        assertThat(DuplicateJob.fits(store)).isTrue();
        assertThat(DuplicateJob.fits(store.file(), size)).isTrue();
        assertThat(DuplicateJob.fits(store.file(), size / 2)).isFalse();
        assertThat(DuplicateJob.fits(Path.of("missing.winnow"), 1)).isTrue();
    }

    @Test
    void remembersThatItSearched() throws StoreException {
        run();
        assertThat(store.settings().get(DuplicateJob.SEARCHED)).contains("0.800");
    }

    @Test
    void leavesExamplesInTheBinOut() throws StoreException {
        store.write(transaction -> {
            transaction.set(2, Field.DELETED, "1");
            return true;
        });
        assertThat(run().all()).isEmpty();
    }

    @Test
    void replacesEarlierClusters() throws StoreException {
        run();
        store.write(transaction -> {
            transaction.set(2, Field.DELETED, "1");
            return true;
        });
        run();
        assertThat(store.findings().clusters()).isEmpty();
    }

    @Test
    void leavesEarlierClustersWhenItIsCancelled() throws StoreException {
        run();
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
        assertThatThrownBy(() -> new DuplicateJob(store, Options.DEFAULT).run(cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(store.findings().clusters()).containsExactly(COPIES);
    }

    /** Few questions, answers, passages and tools, so that all kinds of clusters come about. */
    private static Example random(int number, Random random) {
        List<Retrieved> passages = random.ints(random.nextInt(3), 0, 4)
                .mapToObj(i ->
                        new Passage("Passage " + i / 2, i % 2 == 0 ? null : "Title", null, null, RawJson.EMPTY_OBJECT))
                .map(passage -> new Retrieved(passage, random.nextDouble()))
                .toList();
        String answer = random.nextBoolean() ? "Yes, it costs " : "No, it does not cost ";
        Content content = new Content(
                List.of(
                        Message.of(
                                Role.USER, "What of the fee for bag number " + random.nextInt(9) + " on this flight?"),
                        Message.of(Role.ASSISTANT, answer + random.nextInt(3) + " euros\n“at the desk” in the hall.")),
                passages,
                List.of(),
                List.of(),
                List.of(),
                random.nextInt(5) == 0 ? new RawJson("[{\"type\":\"function\"}]") : null,
                RawJson.EMPTY_OBJECT);
        return new Example("random " + number, content, Review.NEW, Provenance.HAND_WRITTEN);
    }

    @Test
    void findsInAProjectWhatItFindsInItsExamples() throws StoreException {
        Random random = new Random(12);
        store.write(transaction -> {
            for (int i = 0; i < 900; i++) {
                transaction.insert(random(i, random));
            }
            return true;
        });
        Clusters wanted = new DuplicateSearch(Options.DEFAULT)
                .<StoreException>find(
                        visitor -> store.examples().scan(store.columns().live(), visitor::visit), Progress.NONE);
        Clusters found = run();

        assertThat(found.all()).isEqualTo(wanted.all());
        assertThat(found.pairs()).isEqualTo(wanted.pairs());
        assertThat(found.witnesses()).isEqualTo(wanted.witnesses());
        assertThat(found.tally()).isEqualTo(wanted.tally());
        assertThat(found.all()).extracting(Cluster::kind).contains(Cluster.Kind.values());
        assertThat(store.findings().clusters()).containsExactlyInAnyOrderElementsOf(wanted.all());
    }

    @Test
    void canBeCancelledWhileItCompares() throws StoreException {
        Progress cancelled = new Progress() {
            private String at = "";

            @Override
            public void step(String words) {
                at = words;
            }

            @Override
            public void at(long done, long total) {
                // nobody looks
            }

            @Override
            public void checkCancelled() {
                if (at.startsWith("comparing")) {
                    throw new CancelledException();
                }
            }
        };
        assertThatThrownBy(() -> new DuplicateJob(store, Options.DEFAULT).run(cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(store.findings().clusters()).isEmpty();
    }
}
