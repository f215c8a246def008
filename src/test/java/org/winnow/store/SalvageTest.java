package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.store.HistoryLog.Delta;
import org.winnow.store.HistoryLog.Step;

/** Damages a project of some thousand examples in many ways, and compares what is taken out of it with what was in it. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class SalvageTest {
    private static final int EXAMPLES = 2000;
    private static final int PAGE = Database.PAGE;

    @TempDir
    static Path shared;

    private static Path sound;
    private static Map<Integer, Example> said;

    @TempDir
    Path folder;

    private static Projects measured() {
        return Projects.measuredBy(content -> new Measures("en", 1, 1, 1));
    }

    @Test
    void scoresAreNotTakenForNothingSealsThem() throws Exception {
        Path wreck = Files.copy(sound, folder.resolve("scored.winnow"));
        try (Store store = measured().openAt(wreck)) {
            store.score(content -> new Scores(50, 10, "review"), Progress.NONE);
            assertThat(store.unscored()).isZero();
        }
        Path rest = folder.resolve("rest.winnow");
        Salvage.run(wreck, rest, Progress.NONE);
        try (Store store = measured().openAt(rest)) {
            assertThat(store.unscored()).isEqualTo(EXAMPLES);
        }
    }

    /** Some short, some over several pages, in several scripts; passages that two examples share. */
    private static Example example(int i) {
        String answer = (i % 3 == 0 ? "退款在十个工作日内支付。" : "It is paid within ten days. ")
                .repeat(1 + i % 7 * (i % 11 == 0 ? 60 : 3));
        Content content = new Content(
                List.of(Message.of(Role.USER, "Question " + i + "?"), Message.of(Role.ASSISTANT, answer + i)),
                List.of(new Retrieved(Passage.of("Passage " + i / 2 + " says so."), 0.5)),
                List.of(),
                List.of(),
                List.of(),
                null,
                RawJson.EMPTY_OBJECT);
        return new Example("e" + i, content, Review.NEW, Provenance.HAND_WRITTEN);
    }

    @BeforeAll
    static void makeAProject() throws StoreException {
        sound = shared.resolve("care.winnow");
        try (Store store = measured().createAt(sound)) {
            store.write(transaction -> {
                for (int i = 1; i <= EXAMPLES; i++) {
                    transaction.insert(example(i));
                }
                return true;
            });
            for (int step = 0; step < 40; step++) {
                int first = 1 + step * 50;
                store.write(transaction -> {
                    long id = transaction.beginStep(new Step(0, 0, Instant.EPOCH, "eva", "Noted", "{}", 50));
                    for (int key = first; key < first + 50; key++) {
                        transaction.appendDelta(id, new Delta(key, Field.NOTE, null, "n" + key));
                        transaction.set(key, Field.NOTE, "n" + key);
                    }
                    return true;
                });
            }
        }
        said = examples(sound);
    }

    private static Map<Integer, Example> examples(Path file) throws StoreException {
        Map<Integer, Example> examples = new TreeMap<>();
        try (Store store = measured().openAt(file)) {
            assertThat(store.readOnlyReason()).isEmpty();
            store.examples().scan(store.columns().live(), (key, example) -> examples.put(key, example) == null);
        }
        return examples;
    }

    private Path damaged(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("damaged.winnow"), bytes);
    }

    private Salvage.Report salvage(Path from) throws StoreException, IOException {
        Path out = folder.resolve("new.winnow");
        Files.deleteIfExists(out);
        return Salvage.run(from, out, Progress.NONE);
    }

    /** The pages that each example needs: its row, its content with what flows over, its passages. */
    private static Map<Integer, Set<Integer>> needed() throws Exception {
        Map<Integer, Set<Integer>> needed = new HashMap<>();
        try (Session session = Database.asItStands(sound);
                Pages pages = Pages.open(sound)) {
            Map<Long, Set<Integer>> passages = new HashMap<>();
            walk(session, pages, "passage", passages);
            for (String table : List.of("example", "content")) {
                Map<Long, Set<Integer>> rows = new HashMap<>();
                walk(session, pages, table, rows);
                rows.forEach((key, used) -> needed.computeIfAbsent(key.intValue(), any -> new HashSet<>())
                        .addAll(used));
            }
            session.each(
                    "SELECT json_extract(each.value, '$[0]'), c.key FROM content c, json_each(c.passages) each",
                    row -> needed.get(row.getInt(2)).addAll(passages.get(row.getLong(1))));
        }
        return needed;
    }

    private static void walk(Session session, Pages pages, String table, Map<Long, Set<Integer>> rows)
            throws Exception {
        int root = (int) session.number("SELECT rootpage FROM sqlite_schema WHERE name = ?", table);
        for (int page : Tree.walk(pages, root, true, new BitSet()).holding()) {
            for (Cells.Cell cell : new Cells(pages, page).cells()) {
                rows.computeIfAbsent(cell.rowId(), any -> new HashSet<>()).add(page);
            }
        }
    }

    /** What flows over into pages of its own is left out of what is expected. */
    private static boolean isLong(Example example) {
        return ExampleJson.write(example).length() > PAGE / 4;
    }

    @Test
    void aSoundProjectIsTakenWhole() throws Exception {
        Salvage.Report report = salvage(sound);

        assertThat(report).isEqualTo(new Salvage.Report(EXAMPLES, List.of(), 40, 0, Set.of()));
        assertThat(examples(folder.resolve("new.winnow"))).isEqualTo(said);
    }

    @Test
    void theNewProjectIsSearchedAndEditedLikeAnyOther() throws Exception {
        salvage(sound);
        try (Store store = measured().openAt(folder.resolve("new.winnow"))) {
            assertThat(store.fullText()
                            .search("paid", false, FullText.Where.ANYWHERE)
                            .keys()
                            .isEmpty())
                    .isFalse();
            assertThat(store.history().head()).isEqualTo(40);
            int key = store.write(transaction -> transaction.insert(example(EXAMPLES + 1)));
            assertThat(key).isEqualTo(EXAMPLES + 1);
            assertThat(store.verify().problems()).isEmpty();
        }
    }

    @Test
    void whatLiesOnPagesThatAreNotDestroyedIsTakenAndNothingWrongly() throws Exception {
        Map<Integer, Set<Integer>> needed = needed();
        byte[] bytes = Files.readAllBytes(sound);
        int pages = bytes.length / PAGE;
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            byte[] broken = bytes.clone();
            Set<Integer> hit = new HashSet<>();
            for (int i = 0; i < 1 + pages / 50; i++) {
                int page = 1 + random.nextInt(pages);
                hit.add(page);
                spoil(broken, page, random);
            }
            Salvage.Report report = salvage(damaged(broken));
            Map<Integer, Example> taken = examples(folder.resolve("new.winnow"));

            taken.forEach((key, example) -> assertThat(example).isEqualTo(said.get(key)));
            assertThat(report.examples()).isEqualTo(taken.size());
            Set<Integer> expected = new HashSet<>();
            said.forEach((key, example) -> {
                if (!isLong(example) && needed.get(key).stream().noneMatch(hit::contains)) {
                    expected.add(key);
                }
            });
            long got = expected.stream().filter(taken::containsKey).count();
            assertThat((double) got / expected.size())
                    .as("seed %d, pages %s", seed, hit)
                    .isGreaterThanOrEqualTo(0.99);
        }
    }

    private static void spoil(byte[] bytes, int page, Random random) {
        int from = (page - 1) * PAGE;
        switch (random.nextInt(3)) {
            case 0 -> Arrays.fill(bytes, from, from + PAGE, (byte) 0);
            case 1 -> {
                byte[] noise = new byte[PAGE];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, from, PAGE);
            }
            default -> {
                for (int i = 0; i < 20; i++) {
                    bytes[from + random.nextInt(PAGE)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
    }

    @Test
    void aProjectWhoseBeginningIsGoneIsTakenAllTheSame() throws Exception {
        byte[] bytes = Files.readAllBytes(sound);
        Arrays.fill(bytes, 0, PAGE, (byte) 0);
        assertThatThrownBy(() -> Projects.open(damaged(bytes))).hasMessageContaining("its beginning is destroyed");

        Salvage.Report report = salvage(damaged(bytes));

        assertThat(report.examples()).isGreaterThanOrEqualTo(EXAMPLES * 99 / 100);
        examples(folder.resolve("new.winnow"))
                .forEach((key, example) -> assertThat(example).isEqualTo(said.get(key)));
    }

    @Test
    void aProjectThatWasCutOffGivesWhatIsThere() throws Exception {
        byte[] bytes = Files.readAllBytes(sound);
        for (int eighth = 1; eighth < 8; eighth++) {
            Path cut = damaged(Arrays.copyOf(bytes, bytes.length / 8 * eighth + 777));
            try {
                salvage(cut);
                examples(folder.resolve("new.winnow"))
                        .forEach((key, example) -> assertThat(example).isEqualTo(said.get(key)));
            } catch (StoreException e) {
                assertThat(e).hasMessageContaining("Nothing of a Winnow project");
            }
        }
    }

    @Test
    void whatOnlyTheLogHoldsIsTakenToo() throws Exception {
        Path copy = folder.resolve("live.winnow");
        Path crashed = folder.resolve("crashed.winnow");
        Files.copy(sound, copy);
        try (Store store = measured().openAt(copy)) {
            store.write(transaction -> {
                transaction.insert(example(EXAMPLES + 1));
                transaction.set(5, Field.NOTE, "late");
                return true;
            });
            Files.copy(copy, crashed);
            Files.copy(ProjectFile.beside(copy, "-wal"), ProjectFile.beside(crashed, "-wal"));
        }
        assertThat(salvage(crashed).examples()).isEqualTo(EXAMPLES + 1);
        Map<Integer, Example> taken = examples(folder.resolve("new.winnow"));
        assertThat(taken.get(5).review().note()).isEqualTo("late");
    }

    @Test
    void aDamagedStepEndsTheHistoryThere() throws Exception {
        Path copy = folder.resolve("step.winnow");
        Files.copy(sound, copy, StandardCopyOption.REPLACE_EXISTING);
        try (Session session = Database.plain(copy)) {
            session.execute("UPDATE delta SET after = 'wrong' WHERE step = 30 AND seq = 3");
        }
        Salvage.Report report = salvage(copy);

        assertThat(report.steps()).isEqualTo(10);
        assertThat(report.lostSteps()).isEqualTo(30);
        try (Store store = measured().openAt(folder.resolve("new.winnow"))) {
            assertThat(store.history().head()).isEqualTo(40);
            assertThat(store.history().step(31).orElseThrow().parent()).isZero();
            assertThat(store.verify().problems()).isEmpty();
        }
    }

    @Test
    void saysWhichExamplesAreLost() throws Exception {
        Path copy = folder.resolve("lost.winnow");
        Files.copy(sound, copy, StandardCopyOption.REPLACE_EXISTING);
        try (Session session = Database.plain(copy)) {
            session.execute("UPDATE example SET status = 'accepted' WHERE key IN (7, 9)");
            session.execute("UPDATE content SET messages = '[]' WHERE key = 11");
        }
        Salvage.Report report = salvage(copy);

        assertThat(report.lost()).containsExactly("e7", "e9", "e11");
        assertThat(report.examples()).isEqualTo(EXAMPLES - 3);
        assertThat(report.isWhole()).isFalse();
    }

    @Test
    void aProjectOfVersion1IsTakenToo() throws Exception {
        byte[] old;
        try (var in = SalvageTest.class.getResourceAsStream("/store/v1.winnow")) {
            old = Objects.requireNonNull(in).readAllBytes();
        }
        assertThat(salvage(damaged(old))).isEqualTo(new Salvage.Report(14, List.of(), 8, 0, Set.of()));
    }

    @Test
    void neverCrashesOrHangsWhateverItIsGiven() throws Exception {
        byte[] bytes = Arrays.copyOf(Files.readAllBytes(sound), 60 * PAGE);
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            byte[] broken = bytes.clone();
            for (int i = 0; i < 2000; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Path file = damaged(broken);
            try {
                salvage(file);
                examples(folder.resolve("new.winnow"))
                        .forEach((key, example) -> assertThat(example).isEqualTo(said.get(key)));
            } catch (StoreException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void refusesWhatIsNoProjectAndATakenName() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "no project at all");
        assertThatThrownBy(() -> salvage(text)).hasMessage("Nothing of a Winnow project could be found in text.");
        assertThatThrownBy(() -> Salvage.run(sound, text, Progress.NONE)).hasMessageContaining("already a file");
    }
}
