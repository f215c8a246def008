package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.store.Examples.Keyed;

/** Enough examples for several batches on several threads; what one thread would write is the measure. */
class RowPassesTest {
    private static final int MANY = 5_000;

    @TempDir
    Path folder;

    private int passes;

    @ParameterizedTest
    @ValueSource(strings = {"trl-messages", "trl-prompt-completion", "openai-chat", "alpaca", "sharegpt"})
    void manyWorkersWriteWhatOneThreadWouldWrite(String profile) throws Exception {
        List<Keyed> examples = many();

        run(profile, counted(Feed.of(examples)));

        assertThat(written(profile)).isEqualTo(onOneThread(profile, examples));
        assertThat(passes).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"100,1", "4000,2"})
    void anExampleThatShowsAllColumnsLeadsWhereverItStands(int place, int expectedPasses) throws Exception {
        List<Keyed> examples = many();
        Keyed leading = new Keyed(place, Fixtures.example("lead", Fixtures.withCalls(), Split.TRAIN));
        examples.set(place, leading);

        run("trl-messages", counted(Feed.of(examples)));

        List<Keyed> leadFirst = new ArrayList<>(examples);
        leadFirst.remove(place);
        leadFirst.add(0, leading);
        assertThat(written("trl-messages")).isEqualTo(onOneThread("trl-messages", leadFirst));
        assertThat(passes).isEqualTo(expectedPasses);
    }

    @Test
    void anotherColumnLateInTheFeedIsInAllRows() throws Exception {
        List<Keyed> examples = many();
        Content picture = Fixtures.content(Fixtures.picture("Look"), Fixtures.assistant("A cat."));
        examples.set(MANY - 1, new Keyed(MANY - 1, Fixtures.example("picture", picture, Split.TEST)));

        run("openai-chat", counted(Feed.of(examples)));

        assertThat(written("openai-chat")).isEqualTo(onOneThread("openai-chat", examples));
        assertThat(passes).isEqualTo(2);
    }

    @Test
    void aSplitThatComesLateHasItsFile() throws Exception {
        List<Keyed> examples = many();
        examples.removeIf(each -> each.example().review().split() == Split.TEST);
        examples.add(new Keyed(MANY, Fixtures.example("late", Fixtures.plain(), Split.TEST)));

        run("trl-messages", counted(Feed.of(examples)));

        assertThat(written("trl-messages")).isEqualTo(onOneThread("trl-messages", examples));
        assertThat(passes).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2_100, MANY - 1})
    void oneBrokenExampleWhereverItStandsLeavesNothing(int place) throws Exception {
        List<Keyed> examples = many();
        examples.set(place, new Keyed(place, Fixtures.example("broken", Fixtures.content())));

        ReleaseResult result = new Release().run(request("trl-messages", counted(Feed.of(examples))), Progress.NONE);

        assertThat(result.written()).isFalse();
        assertThat(result.ledger().considered()).isEqualTo(MANY);
        assertThat(result.violations()).extracting(Violation::example).containsExactly("broken");
        assertThat(folder).isEmptyDirectory();
        assertThat(passes).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2_100, 3_000, MANY - 1})
    void aFailureInAWorkerEndsTheReleaseAndLeavesNothing(int place) {
        Assignment failing = example -> {
            if (example.id().equals(id(place))) {
                throw new IllegalStateException("cannot split");
            }
            return example.review().split();
        };
        List<Keyed> examples = many();
        examples.set(place, new Keyed(place, Fixtures.example(id(place), Fixtures.plain())));

        assertThatThrownBy(() ->
                        new Release().run(request("alpaca", Feed.of(examples)).withSplits(failing, 1), Progress.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot split");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 2_500, MANY - 1, MANY + 2})
    void cancellingInTheMiddleLeavesNothing(int moment) {
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

        assertThatThrownBy(() -> new Release().run(request("sharegpt", Feed.of(many())), cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void aDiskThatFillsUpInTheMiddleLeavesNothing(int operation) {
        Release release = new Release(new FailingFiles(operation, false));

        assertThatThrownBy(() -> release.run(request("trl-messages", Feed.of(wide())), Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void examplesThatAreOthersTheSecondTimeAreNotReleased() {
        List<Keyed> first = many();
        first.set(4_000, new Keyed(4_000, Fixtures.example("lead", Fixtures.withCalls(), Split.TRAIN)));
        List<Keyed> rejected = new ArrayList<>(first);
        rejected.set(7, new Keyed(7, Fixtures.example("id", Fixtures.plain(), Status.REJECTED, Split.TRAIN)));
        List<Keyed> moved = new ArrayList<>(first);
        moved.set(7, new Keyed(7, Fixtures.example("id", Fixtures.plain(), Split.VALIDATION)));
        List<Keyed> leading = new ArrayList<>(first);
        leading.set(10, new Keyed(10, Fixtures.example("id", Fixtures.withCalls(), Split.TEST)));

        for (List<Keyed> second : List.of(rejected, moved, leading)) {
            int[] pass = {0};
            Feed changing = visitor -> Feed.of(pass[0]++ == 0 ? first : second).each(visitor);
            assertThatThrownBy(() -> run("trl-messages", changing))
                    .isInstanceOf(ReleaseException.class)
                    .hasMessage(RowPasses.CHANGED);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static String id(int number) {
        return String.format("id-%06d", number);
    }

    private static List<Keyed> many() {
        List<Keyed> examples = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Split split = i % 10 == 0 ? Split.TEST : i % 10 == 1 ? Split.VALIDATION : Split.TRAIN;
            Content content = i % 7 == 0
                    ? Fixtures.international()
                    : Fixtures.content(
                            Fixtures.user("Question " + i), Fixtures.assistant("Answer\n\"" + "x".repeat(i % 300)));
            Status status = i % 11 == 5 ? Status.REJECTED : i % 13 == 5 ? Status.HELD_BACK : Status.UNREVIEWED;
            examples.add(new Keyed(i, Fixtures.example(id(i), content, status, split)));
        }
        return examples;
    }

    /** Some megabytes. */
    private static List<Keyed> wide() {
        List<Keyed> examples = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Content content = Fixtures.content(Fixtures.user("Q" + i), Fixtures.assistant("y".repeat(4_000)));
            examples.add(new Keyed(i, Fixtures.example(id(i), content)));
        }
        return examples;
    }

    private Feed counted(Feed feed) {
        return visitor -> {
            passes++;
            feed.each(visitor);
        };
    }

    private Map<String, String> onOneThread(String profile, List<Keyed> examples) throws IOException {
        Shape shape = Profiles.shape(Fixtures.profile(profile));
        Usage usage = examples.stream()
                .filter(each -> goesAlong(each.example()))
                .map(each -> shape.usage(each.example().content()))
                .reduce(Usage.NONE, Usage::or);
        Map<String, String> files = new TreeMap<>();
        Lines lines = new Lines(shape, usage);
        for (Keyed each : examples) {
            Example example = each.example();
            if (goesAlong(example)) {
                lines.add(example, example.content());
                String name = shape.profile().file(example.review().split());
                files.merge(name, lines.rows().text(), String::concat);
                files.merge(RowFile.companionName(name), lines.companions().text(), String::concat);
                lines.clear();
            }
        }
        return files;
    }

    private static boolean goesAlong(Example example) {
        return example.status() != Status.REJECTED && example.status() != Status.HELD_BACK;
    }

    private Map<String, String> written(String profile) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : Fixtures.profile(profile).files()) {
            for (String each : List.of(name, RowFile.companionName(name))) {
                Path file = folder.resolve("out").resolve(each);
                files.put(each, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private ReleaseRequest request(String profile, Feed feed) {
        return ReleaseRequest.of(
                Fixtures.profile(profile),
                folder.resolve("out"),
                feed,
                ContextPlan.of(ContextFate.INTERNALISE),
                Fixtures.project());
    }

    private void run(String profile, Feed feed) throws Exception {
        assertThat(new Release().run(request(profile, feed), Progress.NONE).written())
                .isTrue();
    }
}
