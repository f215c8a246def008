package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.session.SmallProject;
import org.winnow.model.Alternative;
import org.winnow.model.Citation;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Someone edits examples in full and writes by hand, by keys alone. */
@ScreenTest
class EditorJourneyTest {
    private static final String REFUND = "Refunds take five days, says the desk of our shop in Lisbon.";

    @TempDir
    private Path folder;

    @Test
    void aConversationIsMendedByKeys() throws Exception {
        Path file = project();
        try (WindowDriver window = open(file, "chat")) {
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            window.waitForWords("And what does it cost?");
            window.waitFor("the response has the focus", () -> isFocused(window, "editor-turn-4"));
            window.press(KeyCode.UP);
            window.press(KeyCode.ALT, KeyCode.UP);
            window.waitFor("the turn has moved", () -> isFocused(window, "editor-turn-2"));
            window.press(KeyCode.ALT, KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.W);
            window.waitForWords("not trained");
            write(window, " At all.");
            window.waitForWords("Nothing. At all.");
            window.press(KeyCode.D);
            window.waitForWords(" At all.");
            window.press(KeyCode.SHIFT, KeyCode.S);
            window.waitForWords(" points back at what was said before.");
            window.press(KeyCode.SPACE);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            window.waitForWords("Split chats into 2 examples that stand alone");
            window.press(KeyCode.ESCAPE);
            window.waitForWords("Instruction");
            assertThat(window.complaints()).isEmpty();
        }
        try (Store store = Projects.open(file)) {
            Example chat = example(store, "chat");
            assertThat(chat.messages().stream().map(Message::text))
                    .containsExactly(
                            "Be brief.",
                            "How long do refunds take?",
                            REFUND,
                            "And what does it cost?",
                            "Nothing. At all.");
            assertThat(chat.messages().get(4).weight()).isEqualTo(0.0);
            assertThat(example(store, "chat-2").instruction()).isEqualTo("And what does it cost?");
            assertThat(store.drafts().all()).isEmpty();
        }
    }

    @Test
    void aCounterExampleOpensWithItsRefusal() throws Exception {
        Path file = project();
        try (WindowDriver window = open(file, "rag")) {
            window.press(KeyCode.SHIFT, KeyCode.C);
            window.waitForWords("I can't find an answer to that in the documents I have.");
            window.waitForWords("Made a counter-example");
            window.press(KeyCode.ESCAPE);
            assertThat(window.complaints()).isEmpty();
        }
        try (Store store = Projects.open(file)) {
            Example made = example(store, "rag-counter");
            assertThat(made.passages().stream().map(each -> each.passage().text()))
                    .containsExactly("Dogs may travel in the cabin for 30 euros.");
            assertThat(made.provenance().recordId()).isEqualTo("rag");
            assertThat(made.content().alternatives())
                    .containsExactly(Alternative.of(Alternative.Kind.REJECTED, REFUND));
        }
    }

    @Test
    void whatIsThereAlreadyIsSaidWhileItIsWritten() throws Exception {
        try (WindowDriver window = open(project(), "rag")) {
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
            window.waitForWords("Write an example");
            window.type("How long do refunds take?");
            window.waitForWords("The same question is there already.");
            window.waitForWords("6 of at most 2,048 tokens");
            window.click("write-alike-rag");
            window.waitForWords("Compare with");
            window.press(KeyCode.ESCAPE);
            window.waitForWords("Write an example");
            window.waitFor(
                    "what was typed",
                    () -> window.node("write-instruction") instanceof TextInputControl field
                            && field.getText().equals("How long do refunds take?"));
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.ESCAPE);
            window.waitFor("the table", () -> !window.isShown("write-root"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void write(WindowDriver window, String text) {
        window.press(KeyCode.E);
        window.waitFor("a field", () -> window.scene().getFocusOwner() instanceof TextInputControl);
        window.type(text);
        window.press(KeyCode.ESCAPE);
    }

    private WindowDriver open(Path file, String id) {
        WindowDriver window = new WindowDriver(folder, file);
        window.waitForAccessible("shell-counts", "7 of 7 examples");
        window.press(KeyCode.CONTROL, KeyCode.F); // a slash that the X server repeats would be typed
        window.type("id:" + id);
        window.press(KeyCode.ENTER);
        window.waitForAccessible("shell-counts", "1 of 7 examples");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.DOWN);
        window.waitForWords("Source".toUpperCase(java.util.Locale.ROOT));
        return window;
    }

    private static boolean isFocused(WindowDriver window, String id) {
        return window.focusOwner() != null && id.equals(window.focusOwner().getId());
    }

    private Path project() throws StoreException {
        Path file = folder.resolve("small.winnow");
        try (Store store = SmallProject.fill(file)) {
            store.write(transaction -> {
                transaction.insert(example(
                        "chat",
                        Content.of(List.of(
                                Message.of(Role.SYSTEM, "Be brief."),
                                Message.of(Role.USER, "How long do refunds take?"),
                                Message.of(Role.ASSISTANT, REFUND),
                                Message.of(Role.USER, "And what does it cost?"),
                                Message.of(Role.ASSISTANT, "Nothing.")))));
                transaction.insert(example(
                        "rag",
                        new Content(
                                List.of(
                                        Message.of(Role.USER, "How long do refunds take?"),
                                        Message.of(Role.ASSISTANT, REFUND)),
                                List.of(
                                        new Retrieved(Passage.of("Dogs may travel in the cabin for 30 euros."), 0.9),
                                        new Retrieved(Passage.of(REFUND), 0.8)),
                                List.of(),
                                List.of(new Citation(0, 7, 1)),
                                List.of(),
                                null,
                                RawJson.EMPTY_OBJECT)));
                return 2;
            });
        }
        return file;
    }

    private static Example example(String id, Content content) {
        return new Example(id, content, Review.NEW, Provenance.HAND_WRITTEN);
    }

    private static Example example(Store store, String id) throws StoreException {
        return store.examples().load(store.examples().find(id).orElseThrow());
    }
}
