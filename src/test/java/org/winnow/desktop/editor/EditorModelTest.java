package org.winnow.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.desktop.fx.HandDelay;
import org.winnow.desktop.session.DraftsModel;
import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.session.HeldRunner;
import org.winnow.desktop.session.SmallProject;
import org.winnow.edit.SetPart;
import org.winnow.job.DirectJobRunner;
import org.winnow.model.Alternative;
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
import org.winnow.store.StoreException;

class EditorModelTest {
    private static final Content CHAT = new Content(
            List.of(
                    Message.of(Role.SYSTEM, "Be brief."),
                    Message.of(Role.USER, "One"),
                    Message.of(Role.ASSISTANT, "Two"),
                    Message.of(Role.USER, "Three"),
                    Message.of(Role.ASSISTANT, "Four")),
            List.of(new Retrieved(Passage.of("A passage."), 0.5)),
            List.of(Alternative.of(Alternative.Kind.CANDIDATE, "Other.")),
            List.of(),
            List.of(),
            null,
            new RawJson("{\"trace\":1.10}"));

    @TempDir
    private Path folder;

    private SmallProject project;
    private DraftsModel drafts;
    private final HandDelay delay = new HandDelay();
    private EditorModel model;
    private int chat;
    private int twin;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        chat = add("chat", CHAT);
        twin = add("twin", Content.of(CHAT.messages().subList(0, 3)));
        DirectJobRunner runner = new DirectJobRunner();
        drafts = new DraftsModel(project.store, runner, delay, SmallProject.NOON);
        model = new EditorModel(project.current, project.edits, drafts, new SharedSystem(project.store, runner));
        project.current.onChoose(chat);
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private int add(String id, Content content) throws StoreException {
        return project.store.write(
                transaction -> transaction.insert(new Example(id, content, Review.NEW, Provenance.HAND_WRITTEN)));
    }

    @Test
    void everyPartIsABlockAndTheResponseIsChosen() {
        assertThat(model.blocks().get().stream().map(block -> block.name() + "/" + block.draft()))
                .containsExactly(
                        "System/system",
                        "User/message-1",
                        "Assistant/message-2",
                        "User/instruction",
                        "Assistant/response",
                        "Another answer/alternative-0",
                        "Passage 1/passage-0",
                        "Note/note",
                        "Turns, with calls of tools and images/part-messages",
                        "Other answers, with all their turns/part-alternatives",
                        "Passages, with titles and scores/part-passages",
                        "Citations/part-citations",
                        "Feedback/part-feedback",
                        "Tools/part-tools",
                        "Other fields of the source/part-extra");
        assertThat(model.block().orElseThrow().text()).isEqualTo("Four");
        assertThat(model.onTurn().get()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("gestures")
    void aGestureIsOneStepThatUndoTakesBack(int chosen, Consumer<EditorModel> gesture, String after)
            throws StoreException {
        model.onChoose(chosen);
        gesture.accept(model);

        assertThat(words(project.example(chat).content())).isEqualTo(after);
        assertThat(model.example().get()).isEqualTo(project.example(chat));
        assertThat(project.history.steps(0, 9)).hasSize(1);
        project.history.undo();
        assertThat(project.example(chat).content()).isEqualTo(CHAT);
    }

    static Stream<Arguments> gestures() {
        String same =
                "system:Be brief.|user:One|assistant:Two|user:Three|assistant:Four / candidate:Other. / A passage.";
        return Stream.of(
                gesture(1, model -> model.onMove(1), same.replace("user:One|assistant:Two", "assistant:Two|user:One")),
                gesture(2, model -> model.onMove(-1), same.replace("user:One|assistant:Two", "assistant:Two|user:One")),
                gesture(3, EditorModel::onMerge, same.replace("user:Three|assistant:Four", "user:Three\nFour")),
                gesture(1, EditorModel::onAdd, same.replace("|assistant:Two", "|assistant:|assistant:Two")),
                gesture(4, EditorModel::onAdd, same.replace("Four", "Four|user:")),
                gesture(3, EditorModel::onDelete, same.replace("|user:Three", "")),
                gesture(3, EditorModel::onRole, same.replace("user:Three", "assistant:Three")),
                gesture(4, EditorModel::onWeight, same.replace("assistant:Four", "assistant:Four=0.0")),
                gesture(
                        4,
                        model -> model.onSplit(model.block().orElseThrow(), 2),
                        same.replace("assistant:Four", "assistant:Fo|user:ur")),
                gesture(5, EditorModel::onRole, same.replace("candidate:", "correction:")),
                gesture(5, EditorModel::onDelete, same.replace("candidate:Other.", "")),
                gesture(5, EditorModel::onAdd, same.replace("Other.", "Other.,rejected:")),
                gesture(
                        5,
                        model -> model.onUse(Alternative.Kind.REJECTED),
                        same.replace("Four", "Other.").replace("candidate:Other.", "rejected:Four")),
                gesture(
                        5,
                        model -> model.onUse(Alternative.Kind.CANDIDATE),
                        same.replace("Four", "Other.").replace("candidate:Other.", "candidate:Four")),
                gesture(6, EditorModel::onDelete, same.replace("A passage.", "")),
                gesture(6, EditorModel::onAdd, same.replace("A passage.", "A passage.,")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsWrittenInItsPlace(int block, String text, String after) throws StoreException {
        assertThat(model.onText(model.blocks().get().get(block), text)).isEmpty();

        assertThat(words(project.example(chat).content())).isEqualTo(after);
    }

    static Stream<Arguments> texts() {
        String same =
                "system:Be brief.|user:One|assistant:Two|user:Three|assistant:Four / candidate:Other. / A passage.";
        return Stream.of(
                Arguments.of(0, "Be kind.", same.replace("brief", "kind")),
                Arguments.of(0, "", same.replace("Be brief.", "")),
                Arguments.of(2, " new\n", same.replace("Two", " new\n")),
                Arguments.of(4, "5", same.replace("Four", "5")),
                Arguments.of(5, "Mine.", same.replace("Other.", "Mine.")),
                Arguments.of(6, "Text.", same.replace("A passage.", "Text.")),
                Arguments.of(8, "[ ]", " / candidate:Other. / A passage."));
    }

    @Test
    void jsonThatAPartCannotHoldIsRefusedInASentenceAndNothingChanges() throws StoreException {
        Block extra = model.blocks().get().get(14);
        assertThat(extra.text()).isEqualTo("{\n  \"trace\": 1.10\n}");

        assertThat(model.onText(extra, "{\"trace\":").orElseThrow()).startsWith("Not valid JSON");
        assertThat(project.example(chat).content()).isEqualTo(CHAT);
        assertThat(model.onText(extra, "{\"trace\": 1.20 }")).isEmpty();
        assertThat(project.example(chat).content().extra()).isEqualTo(new RawJson("{\"trace\":1.20}"));
    }

    @Test
    void anAnswerOfSeveralTurnsIsWrittenAsJsonAlone() throws StoreException {
        model.perform(SetPart.of(
                Field.ALTERNATIVES,
                CHAT.withAlternatives(List.of(new Alternative(
                        Alternative.Kind.CANDIDATE, CHAT.messages().subList(1, 3))))));
        Block answer = model.blocks().get().get(5);
        assertThat(answer.remark()).isEqualTo("2 turns");

        assertThat(model.onText(answer, "One"))
                .contains("This answer has several turns. Write it as JSON, at the end of this page.");
        assertThat(project.example(chat).content().alternatives().get(0).messages())
                .hasSize(2);
    }

    @Test
    void aSharedSystemTextIsChangedForAllInOneStep() throws StoreException {
        model.shared().onWatch(true);
        assertThat(model.shared().count().get()).isEqualTo(0);
        model.onChoose(0);
        assertThat(model.shared().count().get()).isEqualTo(2);
        model.shared().everywhere().set(true);

        model.onText(model.blocks().get().get(0), "Be kind.");

        assertThat(project.example(chat).content().system()).isEqualTo("Be kind.");
        assertThat(project.example(twin).content().system()).isEqualTo("Be kind.");
        assertThat(project.history.steps(0, 9)).hasSize(1);
        assertThat(model.shared().everywhere().get()).isFalse();
    }

    @Test
    void whatIsTypedIsADraftUntilItIsSaved() throws StoreException {
        Block turn = model.blocks().get().get(2);
        Block answer = model.blocks().get().get(5);
        model.onTyped(turn, "Two and", "Two");
        model.onTyped(answer, "Other. Or", "Other.");
        drafts.write();
        assertThat(project.store.drafts().all().stream().map(draft -> draft.field() + "=" + draft.text()))
                .containsExactly("alternative-0=Other. Or", "message-2=Two and");

        model.onText(turn, "Two and a half");
        model.onText(answer, "Other. Or not.");

        assertThat(project.store.drafts().all()).isEmpty();
    }

    @Test
    void gesturesInARowDoNotWaitForTheDisk() throws StoreException {
        HeldRunner held = new HeldRunner();
        EditorModel fast = new EditorModel(
                project.current,
                new EditsModel(project.history, held, SmallProject.NOON),
                drafts,
                new SharedSystem(project.store, new DirectJobRunner()));
        fast.onChoose(1);
        fast.onMove(1);
        fast.onMove(1);
        project.current.refresh();
        assertThat(words(fast.example().get().content()))
                .startsWith("system:Be brief.|assistant:Two|user:Three|user:One|assistant:Four");
        assertThat(fast.chosen().get()).isEqualTo(3);

        held.letGo();

        assertThat(project.example(chat)).isEqualTo(fast.example().get());
    }

    @Test
    void anotherExampleInHandIsShownFromItsResponseOn() {
        project.current.onChoose(twin);

        assertThat(model.example().get().id()).isEqualTo("twin");
        assertThat(model.block().orElseThrow().text()).isEqualTo("Two");
        project.current.onChoose(0);
        assertThat(model.blocks().get()).isEmpty();
        model.onDelete();
        model.onAdd();
        assertThat(model.block()).isEmpty();
    }

    private static Arguments gesture(int chosen, Consumer<EditorModel> gesture, String after) {
        return Arguments.of(chosen, gesture, after);
    }

    private static String words(Content content) {
        String turns = content.messages().stream()
                .map(turn ->
                        turn.role().word() + ":" + turn.text() + (turn.weight() == null ? "" : "=" + turn.weight()))
                .collect(Collectors.joining("|"));
        String answers = content.alternatives().stream()
                .map(each -> each.kind().word() + ":" + each.text())
                .collect(Collectors.joining(","));
        String passages =
                content.passages().stream().map(each -> each.passage().text()).collect(Collectors.joining(","));
        return turns + " / " + answers + " / " + passages;
    }
}
