package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
import org.winnow.store.FullText.Where;

/** The index of words is a cache: whatever happens to it, answers stay those of the texts. */
class WordIndexTest {
    private static final int ROWS = 60;
    private static final List<String> WORDS =
            List.of("refund", "order", "late", "the", "card", "Café", "退款", "reorder", "re", "cards");

    @TempDir
    Path folder;

    private Path project;
    private Path cache;

    @BeforeEach
    void name() {
        project = folder.resolve("care.winnow");
        cache = folder.resolve("cache");
    }

    private Projects indexing(int few) {
        return Projects.measuredBy(content -> new Measures("und", 1, 1, 1)).cachedIn(cache, few);
    }

    private Store open() throws StoreException {
        Projects projects = indexing(0);
        return Files.exists(project) ? projects.openAt(project) : projects.createAt(project);
    }

    private static String sentence(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(random.nextBoolean() ? " " : ", ", words);
    }

    private static void fill(Store store, String name, int rows) throws StoreException {
        Random random = new Random(name.hashCode());
        store.write(transaction -> {
            for (int i = 0; i < rows; i++) {
                transaction.insert(Samples.saying(name + i, sentence(random), sentence(random)));
            }
            return true;
        });
    }

    private static void say(Store store, int key, String words) throws StoreException {
        store.write(transaction -> {
            transaction.set(key, Field.MESSAGES, ExampleJson.value(Samples.saying("x", words, words), Field.MESSAGES));
            return true;
        });
    }

    private static List<Integer> found(Store store, String phrase) throws StoreException {
        store.fullText().await(Progress.NONE);
        FullText.Hits hits = store.fullText().search(phrase, false, Where.ANYWHERE);
        assertThat(hits.complete()).isTrue();
        return hits.keys().stream().boxed().toList();
    }

    /** Every phrase of one to three words, whole and as a beginning, gives what reading all texts gives. */
    private void requireTruth(Store store) throws StoreException {
        store.fullText().await(Progress.NONE);
        RoaringBitmap all = new RoaringBitmap();
        all.add(1L, store.columns().size());
        Random random = new Random(9);
        Readers readers = new Readers(project);
        try {
            WordScan scan = new WordScan(new WordRows(readers));
            for (int i = 0; i < 60; i++) {
                String phrase = String.join(" ", sentence(random).split("[ ,]+", -1)[0], i % 2 == 0 ? "" : "card");
                boolean prefix = i % 3 == 0;
                for (Where where : Where.values()) {
                    assertThat(store.fullText().search(phrase, prefix, where))
                            .as(phrase)
                            .isEqualTo(new FullText.Hits(
                                    scan.search(all, org.winnow.text.SearchPhrase.of(phrase, prefix), where), true));
                }
            }
        } finally {
            readers.close();
        }
    }

    private Path index() {
        return new WordFolder(cache, project).path();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(index())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).equals("write.lock"))
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** What may lie in the cache folder when a project is opened. */
    enum Left {
        /** What was left there. */
        SAME,
        /** Nothing. */
        MISSING,
        /** An older state of it. */
        OLDER,
        /** That of another project. */
        FOREIGN,
        /** Files that end early. */
        TRUNCATED,
        /** Files with a changed byte. */
        FLIPPED,
        /** Empty files. */
        EMPTY,
        /** Files of something else. */
        NONSENSE,
        /** A file in place of the folder. */
        FILE;

        void leave(WordIndexTest test, Path older, Path foreign) throws IOException {
            for (Path file : test.files()) {
                byte[] bytes = Files.readAllBytes(file);
                switch (this) {
                    case TRUNCATED -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
                    case FLIPPED -> {
                        bytes[bytes.length / 2] ^= 0x10;
                        Files.write(file, bytes);
                    }
                    case EMPTY -> Files.write(file, new byte[0]);
                    case NONSENSE -> Files.writeString(file, "nonsense");
                    case SAME -> Files.write(file, bytes);
                    default -> Files.delete(file);
                }
            }
            if (this == OLDER || this == FOREIGN) {
                copy(this == OLDER ? older : foreign, test.index());
            }
            if (this == MISSING || this == FILE) {
                new WordFolder(test.cache, test.project).remove();
            }
            if (this == FILE) {
                Files.writeString(test.index(), "a file");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Left.class)
    void whateverLiesInTheCacheAnswersAreTrue(Left left) throws Exception {
        Path older = folder.resolve("older");
        Path foreign = folder.resolve("foreign");
        try (Store store = open()) {
            fill(store, "a", ROWS);
            requireTruth(store);
        }
        copy(index(), older);
        try (Store other = indexing(0).createAt(folder.resolve("other.winnow"))) {
            fill(other, "b", ROWS);
            found(other, "refund");
        }
        copy(new WordFolder(cache, folder.resolve("other.winnow")).path(), foreign);
        try (Store store = open()) {
            say(store, 3, "unheard of");
            fill(store, "c", 5);
            requireTruth(store);
        }
        left.leave(this, older, foreign);

        try (Store store = open()) {
            assertThat(found(store, "unheard of")).containsExactly(3);
            requireTruth(store);
            say(store, 4, "unheard of");
            assertThat(found(store, "unheard of")).containsExactly(3, 4);
        }
    }

    @Test
    void aBackupPutInPlaceOfAProjectIsSearchedAsItIs() throws Exception {
        Path backup = folder.resolve("backup.winnow");
        try (Store store = open()) {
            fill(store, "a", ROWS);
            say(store, 3, "before");
            found(store, "before");
            store.backup(backup);
            say(store, 3, "after");
            assertThat(found(store, "after")).containsExactly(3);
        }
        Files.move(backup, project, StandardCopyOption.REPLACE_EXISTING);

        try (Store store = open()) {
            assertThat(found(store, "after")).isEmpty();
            assertThat(found(store, "before")).containsExactly(3);
            requireTruth(store);
        }
    }

    @Test
    void editsAndTheirUndoingAreSeenAtOnce() throws Exception {
        try (Store store = indexing(2).createAt(project)) {
            fill(store, "a", ROWS);
            found(store, "refund");
            for (int i = 0; i < 40; i++) {
                say(store, 1 + i % 7, i % 2 == 0 ? "zebra" : "gnu");
                List<Integer> zebras = found(store, "zebra");
                assertThat(zebras.contains(1 + i % 7)).isEqualTo(i % 2 == 0);
            }
            requireTruth(store);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 10, 1000})
    void readingAndTheIndexAgreeHoweverMuchIsIndexed(int few) throws Exception {
        try (Store store = indexing(few).createAt(project)) {
            fill(store, "a", ROWS);
            requireTruth(store);
            fill(store, "b", 3);
            requireTruth(store);
        }
    }

    @Test
    void anAnswerThatMissesExamplesSaysSo() throws Exception {
        try (Store store = open()) {
            store.fullText().pause();
            fill(store, "a", ROWS);

            assertThat(store.fullText().state()).isEqualTo(new FullText.State(0, ROWS, false));
            assertThatThrownBy(() -> store.fullText().await(new Progress() {
                        @Override
                        public void at(long done, long total) {
                            assertThat(total).isEqualTo(ROWS);
                        }

                        @Override
                        public void checkCancelled() {
                            throw new CancelledException();
                        }
                    }))
                    .isInstanceOf(CancelledException.class);
            store.fullText().await(Progress.NONE);
            assertThat(store.fullText().state()).isEqualTo(new FullText.State(ROWS, ROWS, true));
        }
    }

    @Test
    void aFolderThatCannotBeMadeCostsNothingButTime() throws Exception {
        Files.writeString(cache, "a file where the cache should be");
        try (Store store = open()) {
            fill(store, "a", ROWS);
            requireTruth(store);
            say(store, 2, "unheard of");
            assertThat(found(store, "unheard of")).containsExactly(2);
        }
        assertThat(cache).hasContent("a file where the cache should be");
    }

    @Test
    void anIndexDeletedWhileItIsOpenIsMadeAnew() throws Exception {
        try (Store store = open()) {
            fill(store, "a", ROWS);
            requireTruth(store);
            for (Path file : files()) {
                Files.delete(file);
            }
            say(store, 2, "unheard of");
            requireTruth(store);
        }
        try (Store store = open()) {
            assertThat(found(store, "unheard of")).containsExactly(2);
            requireTruth(store);
        }
    }

    @Test
    void anIndexThatAnotherProcessHasOpenIsLeftAlone() throws Exception {
        try (Store store = open()) {
            fill(store, "a", ROWS);
            found(store, "refund");
        }
        List<Path> before = files();
        try (var directory = org.apache.lucene.store.FSDirectory.open(index());
                var lock = directory.obtainLock("write.lock");
                Store store = open()) {
            requireTruth(store);
            lock.ensureValid();
        }
        assertThat(files()).isEqualTo(before);
        try (Stream<Path> folders = Files.list(cache.resolve("words"))) {
            assertThat(folders).containsExactly(index());
        }
    }

    @Test
    void theIndexIsOfItsOwnerAloneAndGoesWithItsProject() throws Exception {
        try (Store store = open()) {
            fill(store, "a", ROWS);
            found(store, "refund");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(index(), LinkOption.NOFOLLOW_LINKS)))
                .isEqualTo("rwx------");
        Path first = index();
        Files.delete(project);
        project = folder.resolve("next.winnow");
        try (Store store = open()) {
            fill(store, "a", ROWS);
            found(store, "refund");
        }
        assertThat(first).doesNotExist();
    }

    @Test
    void fewExamplesNeedNoIndex() throws Exception {
        try (Store store = indexing(ROWS).createAt(project)) {
            fill(store, "a", ROWS);
            store.fullText().prepare();
            requireTruth(store);
        }
        assertThat(cache).doesNotExist();
    }

    @Test
    void aClosedProjectIsNotSearched() throws Exception {
        Store store = open();
        fill(store, "a", ROWS);
        store.close();

        assertThatThrownBy(() -> store.fullText().search("refund", false, Where.ANYWHERE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
    }
}
