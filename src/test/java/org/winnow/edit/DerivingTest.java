package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.model.Alternative;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog.Step;

/** Examples that are made of others. */
class DerivingTest {
    private static final Example CHAT = chat(
            "chat",
            "sys:Be brief.",
            "user:How long do refunds take?",
            "bot:Five days.",
            "user:And what does it cost?",
            "bot:Nothing.",
            "user:Where is my order?",
            "bot:On its way.");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "false ~      ~ 1,2|3,4|5,6",
                "true  ~      ~ 1,2,3,4|5,6",
                "false ~ 5    ~ 1,2,3,4|5,6",
                "false ~ 5 5 0 1 99 ~ 1,2,3,4|5,6",
                "false ~ 0    ~ ''"
            })
    void aChatIsSplitBeforeQuestionsThatFollowAnAnswer(boolean together, String at, String pieces) {
        List<Integer> where = at == null
                ? null
                : List.of(at.split(" ")).stream().map(Integer::valueOf).toList();

        List<String> made = new ArrayList<>();
        for (Example example : new SplitChat(where, together, false).derived(CHAT)) {
            assertThat(example.messages().get(0)).isEqualTo(CHAT.messages().get(0));
            List<String> places = example.messages().stream()
                    .skip(1)
                    .map(message -> String.valueOf(CHAT.messages().indexOf(message)))
                    .toList();
            made.add(String.join(",", places));
        }

        assertThat(String.join("|", made)).isEqualTo(pieces);
    }

    @Test
    void whatBelongsToTheLastResponseGoesWithTheLastPiece() {
        Example rich = Samples.rich("r");
        List<Message> messages = new ArrayList<>(rich.messages());
        messages.addAll(1, List.of(Message.of(Role.USER, "Hello"), Message.of(Role.ASSISTANT, "Hi.")));
        Example chat = rich.withContent(rich.content().withMessages(messages));

        List<Example> made = new SplitChat(null, false, false).derived(chat);

        assertThat(made).hasSize(2);
        assertThat(made.get(0).content())
                .isEqualTo(new Content(
                        messages.subList(0, 3),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        rich.content().tools(),
                        Content.of(List.of()).extra()));
        assertThat(made.get(1))
                .isEqualTo(new Example(
                        "r-2",
                        rich.content(),
                        new Review(Status.UNREVIEWED, null, rich.tags(), null, Split.TRAIN),
                        new Provenance(0, "written by hand", "chat-split", 0, "r")));
    }

    @Test
    void anExampleOfOnePieceIsLeftAlone() throws Exception {
        try (Desk desk = Desk.create(folder.resolve("a.winnow"), List.of(Samples.rich("r")))) {
            assertThat(desk.history.perform(new SplitChat(null, false, true), Selection.all()))
                    .isEmpty();
            assertThat(desk.live()).containsOnlyKeys("r");
        }
    }

    @Test
    void splittingIsOneStepThatUndoTakesBack() throws Exception {
        Path file = folder.resolve("a.winnow");
        try (Desk desk = Desk.create(file, List.of(CHAT, Samples.pair("chat-2", "q", "a")))) {
            Step step = desk.history
                    .perform(new SplitChat(null, false, true), Selection.all())
                    .orElseThrow();

            assertThat(step.title()).isEqualTo("Split chats into 3 examples that stand alone");
            assertThat(step.count()).isEqualTo(3);
            assertThat(desk.live()).containsOnlyKeys("chat-1", "chat-2", "chat-2.2", "chat-3");
            desk.history.undo();
            assertThat(desk.live()).containsOnlyKeys("chat", "chat-2");
        }
        try (Desk desk = Desk.open(file)) {
            desk.history.redo();
            assertThat(desk.live()).containsOnlyKeys("chat-1", "chat-2", "chat-2.2", "chat-3");
            assertThat(desk.example("chat-2.2").instruction()).isEqualTo("And what does it cost?");
            assertThat(desk.store.verify().sound()).isTrue();
        }
    }

    @Test
    void originalsAreKeptIfTheUserWants() throws Exception {
        try (Desk desk = Desk.create(folder.resolve("a.winnow"), List.of(CHAT))) {
            desk.history.perform(new SplitChat(null, true, false), Desk.ids("chat"));

            assertThat(desk.live()).containsOnlyKeys("chat", "chat-1", "chat-2");
            assertThat(desk.live().get("chat")).isEqualTo(CHAT);
        }
    }

    @Test
    void aCounterExampleRefusesWithoutThePassageThatWasCited() {
        Example rich = Samples.rich("r");
        Retrieved other = new Retrieved(Passage.of("Shops open at nine."), 0.5);
        Example rag = rich.withContent(new Content(
                rich.messages(),
                List.of(rich.passages().get(0), other),
                rich.content().alternatives(),
                rich.content().citations(),
                rich.content().feedback(),
                null,
                rich.content().extra()));

        assertThat(new CounterExample("Nothing here says: {question}", null).derived(rag))
                .containsExactly(new Example(
                        "r-counter",
                        new Content(
                                List.of(
                                        rich.messages().get(0),
                                        rich.messages().get(1),
                                        Message.of(Role.ASSISTANT, "Nothing here says: How long do refunds take?")),
                                List.of(other),
                                List.of(Alternative.of(Alternative.Kind.REJECTED, "Refunds take 5 days. Ask ACME.")),
                                List.of(),
                                List.of(),
                                null,
                                rich.content().extra()),
                        new Review(Status.UNREVIEWED, null, rich.tags(), "Counter-example of r", Split.TRAIN),
                        new Provenance(0, "written by hand", "counter-example", 0, "r")));
        assertThat(new CounterExample("No.", List.of(1)).derived(rag).get(0).passages())
                .containsExactly(rag.passages().get(0));
    }

    @Test
    void withoutCitationsThePassagesWithHalfOfTheWordsGo() {
        Example rich = Samples.rich("r");
        List<Retrieved> passages = List.of(
                new Retrieved(Passage.of("Ask in the shop: refunds take days."), 0.5),
                new Retrieved(Passage.of("Refunds are free. Ask Eva."), 0.5));
        Content content = new Content(
                rich.messages(),
                passages,
                List.of(),
                List.of(),
                List.of(),
                null,
                rich.content().extra());

        assertThat(new CounterExample("No.", null)
                        .derived(rich.withContent(content))
                        .get(0)
                        .passages())
                .containsExactly(passages.get(1));
    }

    @Test
    void nothingIsMadeWhereNoPassageIsTakenAway() {
        assertThat(new CounterExample("No.", null).derived(Samples.pair("a", "q", "r")))
                .isEmpty();
        assertThat(new CounterExample("No.", List.of(7)).derived(Samples.rich("r")))
                .isEmpty();
        assertThatThrownBy(() -> new CounterExample(" ", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSharedSystemTextChangesEverywhereInOneStep() throws Exception {
        List<Example> examples = List.of(
                chat("a", "sys:Be brief.", "user:x", "bot:y"),
                chat("b", "sys:Be brief.", "user:z", "bot:y"),
                chat("c", "sys:Be brief. ", "user:z", "bot:y"),
                chat("d", "user:Be brief.", "bot:y"));
        try (Desk desk = Desk.create(folder.resolve("a.winnow"), examples)) {
            assertThat(SystemTexts.holding(desk.store, desk.store.columns().live(), "Be brief.")
                            .toArray())
                    .containsExactly(1, 2);

            Step step = desk.history
                    .perform(new ReplaceSystem("Be brief.", "Be kind."), Selection.all())
                    .orElseThrow();

            assertThat(step.title()).isEqualTo("Changed the shared system text of 2 examples");
            assertThat(desk.live().values().stream().map(each -> each.content().system()))
                    .containsExactly("Be kind.", "Be kind.", "Be brief. ", "");
            desk.history.undo();
            assertThat(desk.live().values()).containsExactlyElementsOf(examples);
        }
    }

    private static Example chat(String id, String... turns) {
        List<Message> messages = new ArrayList<>();
        for (String turn : turns) {
            Role role = turn.startsWith("sys:") ? Role.SYSTEM : turn.startsWith("bot:") ? Role.ASSISTANT : Role.USER;
            messages.add(Message.of(role, turn.substring(turn.indexOf(':') + 1)));
        }
        return new Example(id, Content.of(messages), Review.NEW, Provenance.HAND_WRITTEN);
    }
}
