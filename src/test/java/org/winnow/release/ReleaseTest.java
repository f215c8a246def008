package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.winnow.release.Fixtures.content;
import static org.winnow.release.Fixtures.example;
import static org.winnow.release.Fixtures.feed;
import static org.winnow.release.Fixtures.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
import org.winnow.model.Example;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.release.ReleaseResult.WrittenFile;
import org.winnow.store.Examples.Keyed;
import org.winnow.text.Json;

class ReleaseTest {
    @TempDir
    Path folder;

    private final Example train = example("a", Fixtures.plain());
    private final Example validation = example("b", Fixtures.withSystemAndTurns(), Split.VALIDATION);
    private final Example test = example("c", Fixtures.book(), Split.TEST);
    private final Example broken = example("d", content(user("Hi")));

    @Test
    void aReleaseHasAFilePerSplitWithItsCompanionAndItsDescription() throws Exception {
        ReleaseResult result = run("trl-messages", "out", feed(train, validation, test));

        assertThat(names("out"))
                .containsExactly(
                        "README.md",
                        "loss-report.json",
                        "loss-report.md",
                        "manifest.json",
                        "test.jsonl",
                        "test.meta.jsonl",
                        "train.jsonl",
                        "train.meta.jsonl",
                        "validation.jsonl",
                        "validation.meta.jsonl");
        assertThat(result.written()).isTrue();
        assertThat(result.ledger()).isEqualTo(new ReleaseLedger(3, 3, 0, 0, 0));
        assertThat(result.files())
                .extracting(WrittenFile::name)
                .containsExactly(
                        "train.jsonl",
                        "train.meta.jsonl",
                        "validation.jsonl",
                        "validation.meta.jsonl",
                        "test.jsonl",
                        "test.meta.jsonl",
                        "loss-report.json",
                        "loss-report.md",
                        "README.md",
                        "manifest.json");
    }

    @Test
    void splitsWithoutRowsHaveNoFile() throws Exception {
        run("alpaca", "out", feed(train));

        assertThat(names("out"))
                .containsExactly(
                        "README.md",
                        "dataset_info.json",
                        "loss-report.json",
                        "loss-report.md",
                        "manifest.json",
                        "train.jsonl",
                        "train.meta.jsonl");
    }

    @Test
    void theCompanionSaysOfEachLineWhereItComesFrom() throws Exception {
        run("trl-messages", "out", feed(train));

        String row = Files.readString(folder.resolve("out/train.jsonl"));
        String hash = sha256(row.substring(0, row.length() - 1));
        assertThat(folder.resolve("out/train.meta.jsonl"))
                .hasContent(
                        "{\"id\":\"a\",\"file\":\"log.jsonl\",\"line\":7,\"record_id\":null,\"tags\":[\"a/b\",\"c\"],"
                                + "\"status\":\"accepted\",\"sha256\":\"" + hash + "\"}");
    }

    @Test
    void companionsFollowTheirRowsEvenWhereOneLeads() throws Exception {
        run("alpaca", "out", feed(train, example("b", Fixtures.withSystemAndTurns())));

        List<String> rows = Files.readAllLines(folder.resolve("out/train.jsonl"));
        List<String> companions = Files.readAllLines(folder.resolve("out/train.meta.jsonl"));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(Json.parse(companions.get(i)).get("sha256").text()).isEqualTo(sha256(rows.get(i)));
        }
        assertThat(Json.parse(companions.get(0)).get("id").text()).isEqualTo("b");
    }

    @Test
    void theManifestTellsSizesHashesAndTheLedger() throws Exception {
        run("trl-messages", "out", feed(train, validation, test));

        Json manifest = Json.parse(Files.readString(folder.resolve("out/manifest.json")));
        assertThat(manifest.get("format").text()).isEqualTo("winnow-release-1");
        assertThat(manifest.get("profile").text()).isEqualTo("trl-messages");
        assertThat(manifest.get("fate").text()).isEqualTo("internalise");
        assertThat(manifest.get("query").text()).isEqualTo("status:accepted");
        assertThat(manifest.get("released")).isNull();
        assertThat(manifest.get("splits").get("counts").raw().replaceAll("\\s", ""))
                .isEqualTo("{\"train\":1,\"validation\":1,\"test\":1}");
        assertThat(manifest.get("splits").get("assignment_sha256").text())
                .isEqualTo(sha256("a\ttrain\nb\tvalidation\nc\ttest\n"));
        assertThat(manifest.get("ledger").raw().replaceAll("\\s", ""))
                .isEqualTo("{\"considered\":3,\"written\":3,\"refused\":0,\"rejected\":0,\"held_back\":0}");
        for (Json file : manifest.get("files").elements()) {
            Path path = folder.resolve("out").resolve(file.get("name").text());
            assertThat(file.get("bytes").raw()).isEqualTo(Long.toString(Files.size(path)));
            assertThat(file.get("sha256").text()).isEqualTo(sha256(Files.readString(path)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trl-messages", "trl-prompt-completion", "openai-chat", "alpaca", "sharegpt"})
    void theSameExamplesGiveTheSameBytesInWhateverOrderTheyAreHandedOver(String profile) throws Exception {
        List<Keyed> examples = many(2_000);
        List<Keyed> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(1));

        run(profile, "one", Feed.of(examples));
        run(profile, "two", Feed.of(shuffled));

        assertThat(contents("two")).isEqualTo(contents("one"));
        assertThat(Files.readAllLines(folder.resolve("one/train.jsonl"))).hasSize(1_600);
    }

    @Test
    void rowsStandInTheOrderOfArrival() throws Exception {
        run("trl-messages", "out", Feed.of(many(2_000)));

        List<String> ids = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("out/train.meta.jsonl"))) {
            ids.add(Json.parse(line).get("id").text());
        }
        assertThat(ids).isSorted().hasSize(1_600);
    }

    @Test
    void nothingIsWrittenIfAnExampleBreaksARule() throws Exception {
        ReleaseResult result = run("trl-messages", "out", feed(train, broken));

        assertThat(result.written()).isFalse();
        assertThat(result.files()).isEmpty();
        assertThat(result.ledger()).isEqualTo(new ReleaseLedger(2, 1, 1, 0, 0));
        assertThat(result.violations())
                .containsExactly(new Violation(
                        "d",
                        "response.missing",
                        "The last message is from the user, so there is no response to learn."));
        assertThat(result.violationsByRule()).isEqualTo(Map.of("response.missing", 1L));
        assertThat(names(".")).isEmpty();
    }

    @Test
    void whatBreaksARuleIsLeftOutAndListedIfAskedFor() throws Exception {
        ReleaseResult result = new Release()
                .run(request("trl-messages", "out", feed(train, broken)).skippingInvalid(), Progress.NONE);

        assertThat(result.written()).isTrue();
        assertThat(result.ledger()).isEqualTo(new ReleaseLedger(2, 1, 1, 0, 0));
        assertThat(Files.readAllLines(folder.resolve("out/train.jsonl"))).hasSize(1);
        Json report = Json.parse(Files.readString(folder.resolve("out/loss-report.json")));
        assertThat(report.get("refused").elements().get(0).get("id").text()).isEqualTo("d");
        assertThat(folder.resolve("out/loss-report.md")).content().contains("1 examples break a rule of the target");
    }

    @Test
    void rejectedAndHeldBackExamplesStayOutAndAreCounted() throws Exception {
        Example rejected = example("r", content(), Status.REJECTED, Split.TRAIN);
        Example heldBack = example("h", content(), Status.HELD_BACK, Split.TRAIN);

        ReleaseResult result = run("trl-messages", "out", feed(train, rejected, heldBack));

        assertThat(result.ledger()).isEqualTo(new ReleaseLedger(3, 1, 0, 1, 1));
        assertThat(result.ledger().balances()).isTrue();
    }

    @Test
    void aReleaseOfNothingIsRefused() {
        assertThatThrownBy(() -> run("trl-messages", "out", feed(new Example[0])))
                .isInstanceOf(ReleaseException.class)
                .hasMessage("There is nothing to release: 0 examples considered, 0 refused, 0 rejected, 0 held back.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void examplesWithoutASplitGoToTrainAndAreRemarkedOnBesideOthers() throws Exception {
        Example without = example("n", Fixtures.plain(), Split.NONE);

        assertThat(run("trl-messages", "out", feed(without)).warnings()).isEmpty();
        assertThat(run("trl-messages", "out2", feed(without, test)).warnings())
                .containsExactly("1 examples have no split and go to train; split again so that they cannot leak.");
        assertThat(Files.readAllLines(folder.resolve("out2/train.jsonl"))).hasSize(1);
    }

    @Test
    void splitsMayComeFromASplitter() throws Exception {
        ReleaseRequest request = request("trl-messages", "out", feed(train, validation))
                .withSplits(Assignment.of(Map.of("a", Split.TEST, "b", Split.TRAIN)), 42);

        new Release().run(request, Progress.NONE);

        assertThat(Files.readString(folder.resolve("out/train.meta.jsonl"))).contains("\"b\"");
        assertThat(Files.readString(folder.resolve("out/test.meta.jsonl"))).contains("\"a\"");
        Json manifest = Json.parse(Files.readString(folder.resolve("out/manifest.json")));
        assertThat(manifest.get("splits").get("seed").raw()).isEqualTo("42");
        assertThat(manifest.get("splits").get("algorithm").text()).isEqualTo("hash-rank-1");
    }

    @Test
    void targetsThatTakeNoFewerExamplesSaySo() throws Exception {
        assertThat(run("openai-chat", "out", feed(train)).warnings())
                .containsExactly("OpenAI chat takes no fewer than 10 examples to train on; here are 1.");
    }

    @Test
    void onlyTheOwnerMayReadARelease() throws Exception {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");

        run("sharegpt", "out", feed(train, test));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("out"))))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void keysOutOfOrderAreTheCallersFault() {
        Feed wrong = visitor -> {
            visitor.visit(2, train);
            visitor.visit(1, test);
        };

        assertThatThrownBy(() -> run("trl-messages", "out", wrong)).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aProjectThatChangesMeanwhileIsNotReleased() {
        Feed moving = new Feed() {
            @Override
            public void each(Visitor visitor) throws IOException {
                visitor.visit(0, train);
            }

            @Override
            public Mark mark() {
                return () -> true;
            }
        };

        assertThatThrownBy(() -> run("trl-messages", "out", moving)).hasMessageContaining("changed while");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void cancellingAtAnyMomentLeavesNothing(int moment) {
        int[] asked = {0};
        Progress cancelled = new Progress() {
            @Override
            public void at(long done, long total) {
                assertThat(done).isNotNegative();
            }

            @Override
            public void checkCancelled() {
                if (++asked[0] == moment) {
                    throw new CancelledException();
                }
            }
        };

        assertThatThrownBy(() -> new Release().run(request("trl-messages", "out", feed(train, test)), cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private static List<Keyed> many(int count) {
        List<Keyed> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Split split = i % 10 == 0 ? Split.TEST : i % 10 == 1 ? Split.VALIDATION : Split.TRAIN;
            var content = content(user("Question " + i), Fixtures.assistant("Answer " + "x".repeat(i % 300)));
            examples.add(new Keyed(3 * i, example(String.format("id-%06d", i), content, split)));
        }
        return examples;
    }

    private ReleaseRequest request(String profile, String target, Feed feed) {
        return ReleaseRequest.of(
                Fixtures.profile(profile),
                folder.resolve(target),
                feed,
                ContextPlan.of(ContextFate.INTERNALISE),
                Fixtures.project());
    }

    private ReleaseResult run(String profile, String target, Feed feed) throws Exception {
        return new Release().run(request(profile, target, feed), Progress.NONE);
    }

    private List<String> names(String target) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(target))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Map<String, String> contents(String target) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String name : names(target)) {
            contents.put(name, Files.readString(folder.resolve(target).resolve(name)));
        }
        return contents;
    }

    private static String sha256(String text) {
        var digest = Hashes.sha256();
        digest.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Hashes.hex(digest);
    }
}
