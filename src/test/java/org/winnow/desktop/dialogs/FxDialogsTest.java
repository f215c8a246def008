package org.winnow.desktop.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.fx.FxThread;
import org.winnow.desktop.theme.Appearance;
import org.winnow.desktop.theme.Theme;

@ScreenTest
class FxDialogsTest {
    private static final Dialogs.Question DELETE =
            new Dialogs.Question("Delete the backup?", "It cannot be brought back.", "Delete backup");

    private Stage owner;
    private Dialogs dialogs;

    @BeforeEach
    void show() {
        Fx.run(() -> {
            owner = new Stage();
            owner.setScene(new Scene(new StackPane(), 600, 400));
            owner.show();
            dialogs = new FxDialogs(() -> owner, new Appearance(Theme.LIGHT));
        });
    }

    @AfterEach
    void close() {
        Fx.run(owner::close);
    }

    /** Asks, and acts on the dialog once it is shown. */
    private <T> T answer(Callable<T> question, Consumer<DialogPane> act) {
        return Fx.call(() -> {
            FxThread.later(() -> act.accept(pane()));
            return question.call();
        });
    }

    private static DialogPane pane() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void press(DialogPane pane, ButtonType type) {
        ((Button) pane.lookupButton(type)).fire();
    }

    private static String words(DialogPane pane) {
        return pane.lookupAll(".dialog-body .label").stream()
                .map(node -> ((Label) node).getText())
                .reduce("", (a, b) -> a + b + "|");
    }

    @Test
    void theVerbMeansYes() {
        assertThat(answer(() -> dialogs.confirm(DELETE), pane -> {
                    assertThat(words(pane)).isEqualTo("It cannot be brought back.|");
                    Node yes = pane.lookup("#dialog-yes");
                    assertThat(((Button) yes).getText()).isEqualTo("Delete backup");
                    ((Button) yes).fire();
                }))
                .isTrue();
    }

    @Test
    void cancelMeansNo() {
        assertThat(answer(() -> dialogs.confirm(DELETE), pane -> press(pane, ButtonType.CANCEL)))
                .isFalse();
    }

    @Test
    void aTextIsAskedForAndMayNotBeBlank() {
        assertThat(answer(() -> dialogs.askText("Save this set", "Name", ""), pane -> {
                    TextField field = (TextField) pane.lookup("#dialog-text");
                    assertThat(pane.lookupButton(ButtonType.OK).isDisabled()).isTrue();
                    field.setText("Refunds");
                    press(pane, ButtonType.OK);
                }))
                .isEqualTo(Optional.of("Refunds"));
    }

    @Test
    void noTextIsNoAnswer() {
        assertThat(answer(() -> dialogs.askText("Save this set", "Name", "x"), pane -> press(pane, ButtonType.CANCEL)))
                .isEmpty();
    }

    private static void key(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void tagsAreChosenByTypingAPartOfThem() {
        TagChoice choice = new TagChoice(
                List.of(new TagChoice.Known("billing", 3), new TagChoice.Known("billing/refund", 2)), List.of("old"));
        assertThat(answer(() -> dialogs.askTags("Tags", choice), pane -> {
                    TextField field = (TextField) pane.lookup("#tag-field");
                    field.setText("ref");
                    key(field, KeyCode.ENTER);
                    assertThat(field.getText()).isEmpty();
                    field.setText("bill");
                    key(field, KeyCode.DOWN);
                    key(field, KeyCode.DOWN);
                    key(field, KeyCode.UP);
                    key(field, KeyCode.ENTER);
                    field.setText("new");
                    key(field, KeyCode.ENTER);
                    press(pane, ButtonType.OK);
                }))
                .isEqualTo(Optional.of(List.of("new", "old")));
    }

    @Test
    void tagsThatWereChosenAreForgottenWithTheDialog() {
        TagChoice choice = new TagChoice(List.of(), List.of());
        assertThat(answer(() -> dialogs.askTags("Tags", choice), pane -> press(pane, ButtonType.CANCEL)))
                .isEmpty();
    }

    @Test
    void linesAreAskedFor() {
        assertThat(answer(() -> dialogs.askLines("Reasons", "One in a line", List.of("wrong", "rude")), pane -> {
                    TextArea area = (TextArea) pane.lookup("#dialog-lines");
                    area.setText(area.getText() + "\nlate");
                    press(pane, ButtonType.OK);
                }))
                .isEqualTo(Optional.of(List.of("wrong", "rude", "late")));
    }

    @Test
    void anErrorSaysItsSentenceAndCodeAndCopiesItsDetails() {
        answer(
                () -> {
                    dialogs.error("The disk is full. Free some space and try again.", "W-7F3A", "java.io.IOException");
                    return true;
                },
                pane -> {
                    assertThat(words(pane))
                            .startsWith("The disk is full. Free some space and try again.|Error code W-7F3A|");
                    ((Button) pane.getExpandableContent().lookup(".button")).fire();
                    press(pane, ButtonType.CLOSE);
                });
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("The disk is full. Free some space and try again.\nW-7F3A\n\njava.io.IOException");
    }
}
