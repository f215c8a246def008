package org.winnow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.fx.HandDelay;

@ScreenTest
class KeyDispatcherTest {
    private final List<String> done = new ArrayList<>();
    private final HandDelay delay = new HandDelay();
    private final SimpleBooleanProperty enabled = new SimpleBooleanProperty(true);
    private boolean letters = true;
    private Node list;
    private Button button;
    private TextField field;

    @BeforeEach
    void build() {
        List<Command> commands = List.of(
                command("A").oncePerPress(),
                command("Shift+E"),
                command("?"),
                command("1"),
                command("G R"),
                command("G T"),
                command("Space"),
                command("Left"),
                command("Ctrl+K"),
                command("Ctrl+A"),
                command("Ctrl+Alt+Left"),
                command("F6"),
                command("U").when(enabled),
                Command.of("/", "/", "", () -> field.requestFocus()).keys("/"));
        Fx.run(() -> {
            list = new ListView<String>();
            button = new Button("Accept");
            field = new TextField();
            Scene scene = new Scene(new VBox(list, button, field));
            new KeyDispatcher(delay, () -> commands, () -> letters, () -> {
                        done.add("left typing");
                        list.requestFocus();
                    })
                    .attach(scene);
            scene.getRoot().applyCss(); // a field without its skin types nothing
            list.requestFocus();
        });
    }

    private Command command(String keys) {
        return Command.of(keys, keys, "Test", () -> done.add(keys)).keys(keys);
    }

    private enum Held {
        NONE,
        SHIFT,
        CTRL,
        CTRL_ALT
    }

    private void press(KeyCode code, String character, Held held) {
        fire(KeyEvent.KEY_PRESSED, "", code, held);
        fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, held);
    }

    private void type(KeyCode code, String character, Held held) {
        press(code, character, held);
        fire(KeyEvent.KEY_RELEASED, "", code, held);
    }

    private void type(KeyCode code, String character) {
        type(code, character, Held.NONE);
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code, Held held) {
        Fx.run(() -> Event.fireEvent(
                list.getScene().getFocusOwner(),
                new KeyEvent(
                        type,
                        character,
                        "",
                        code,
                        held == Held.SHIFT,
                        held == Held.CTRL || held == Held.CTRL_ALT,
                        held == Held.CTRL_ALT,
                        false)));
    }

    private void focus(Node node) {
        Fx.run(node::requestFocus);
    }

    @Test
    void aLetterActsInCommandState() {
        type(KeyCode.A, "a");
        assertThat(done).containsExactly("A");
    }

    @Test
    void aLetterActsWithCapsLockAndNotWithShift() {
        type(KeyCode.A, "A");
        type(KeyCode.A, "A", Held.SHIFT);
        assertThat(done).containsExactly("A");
    }

    @Test
    void aShiftedLetterIsItsOwnCommand() {
        type(KeyCode.E, "e");
        type(KeyCode.E, "E", Held.SHIFT);
        assertThat(done).containsExactly("Shift+E");
    }

    @Test
    void signsGoByTheCharacterWhereverTheyLieOnTheKeyboard() {
        type(KeyCode.MINUS, "?", Held.SHIFT);
        type(KeyCode.AMPERSAND, "1", Held.SHIFT);
        type(KeyCode.DIGIT8, "?", Held.CTRL_ALT);
        assertThat(done).containsExactly("?", "1", "?");
    }

    @Test
    void onAKeyboardWithoutLatinLettersTheKeyDecides() {
        type(KeyCode.A, "ф");
        assertThat(done).containsExactly("A");
    }

    @Test
    void lettersStayWithATextFieldAndChordsDoNot() {
        focus(field);
        type(KeyCode.A, "a");
        type(KeyCode.SPACE, " ");
        type(KeyCode.K, "\u000b", Held.CTRL);
        type(KeyCode.F6, "");
        assertThat(done).containsExactly("Ctrl+K", "F6");
        assertThat(Fx.call(() -> field.getText())).isEqualTo("a ");
    }

    @Test
    void chordsThatEditStayWithATextField() {
        type(KeyCode.A, "\u0001", Held.CTRL);
        focus(field);
        type(KeyCode.A, "\u0001", Held.CTRL);
        type(KeyCode.LEFT, "", Held.CTRL_ALT);
        assertThat(done).containsExactly("Ctrl+A", "Ctrl+Alt+Left");
    }

    @Test
    void aKeyThatMovesTheFocusIntoAFieldIsNotTypedThere() {
        type(KeyCode.SLASH, "/");
        type(KeyCode.X, "x");
        assertThat(Fx.call(() -> field.getText())).isEqualTo("x");
    }

    @Test
    void escapeLeavesTyping() {
        focus(field);
        type(KeyCode.ESCAPE, "\u001b");
        type(KeyCode.ESCAPE, "\u001b");
        type(KeyCode.A, "a");
        assertThat(done).containsExactly("left typing", "A");
    }

    @Test
    void aFocusedButtonKeepsSpaceAndGivesLettersAway() {
        type(KeyCode.SPACE, " ");
        focus(button);
        type(KeyCode.SPACE, " ");
        type(KeyCode.A, "a");
        type(KeyCode.LEFT, "");
        assertThat(done).containsExactly("Space", "A", "Left");
    }

    @Test
    void aHeldKeyDoesNotRepeatWhatMustNotRepeat() {
        press(KeyCode.A, "a", Held.NONE);
        press(KeyCode.A, "a", Held.NONE);
        type(KeyCode.A, "a");
        press(KeyCode.LEFT, "", Held.NONE);
        type(KeyCode.LEFT, "");
        type(KeyCode.A, "a");
        assertThat(done).containsExactly("A", "Left", "Left", "A");
    }

    @Test
    void twoLettersInARowAreOneCommand() {
        type(KeyCode.G, "g");
        type(KeyCode.R, "r");
        type(KeyCode.R, "r");
        type(KeyCode.G, "g");
        type(KeyCode.T, "t");
        assertThat(done).containsExactly("G R", "G T");
    }

    @Test
    void aBegunPairIsForgottenAfterAWhileOrForAnotherLetter() {
        type(KeyCode.G, "g");
        delay.pass(Duration.ofSeconds(2));
        type(KeyCode.R, "r");
        type(KeyCode.G, "g");
        type(KeyCode.A, "a");
        type(KeyCode.R, "r");
        assertThat(done).containsExactly("A");
    }

    @Test
    void lettersCanBeSwitchedOff() {
        letters = false;
        type(KeyCode.A, "a");
        type(KeyCode.K, "\u000b", Held.CTRL);
        assertThat(done).containsExactly("Ctrl+K");
    }

    @Test
    void aDisabledCommandDoesNotAct() {
        Fx.run(() -> enabled.set(false));
        type(KeyCode.U, "u");
        assertThat(done).isEmpty();
    }

    @Test
    void nothingActsWhileAnInputMethodComposes() {
        compose("にほ");
        type(KeyCode.A, "a");
        type(KeyCode.K, "\u000b", Held.CTRL);
        assertThat(done).isEmpty();
        compose("");
        type(KeyCode.A, "a");
        assertThat(done).containsExactly("A");
    }

    private void compose(String text) {
        List<InputMethodTextRun> runs =
                text.isEmpty() ? List.of() : List.of(new InputMethodTextRun(text, InputMethodHighlight.UNSELECTED_RAW));
        Fx.run(() -> Event.fireEvent(
                list, new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, "", text.length())));
    }

    static List<Supplier<Control>> writing() {
        return List.of(
                TextField::new, TextArea::new, PasswordField::new, KeyDispatcherTest::box, KeyDispatcherTest::spinner);
    }

    private static Control box() {
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        return box;
    }

    private static Control spinner() {
        Spinner<Integer> spinner = new Spinner<>(0, 9, 1);
        spinner.setEditable(true);
        return spinner;
    }

    @ParameterizedTest
    @MethodSource("writing")
    void noLetterDigitOrNamedKeyActsWhereverSomebodyWrites(Supplier<Control> control) {
        Fx.run(() -> {
            Control made = control.get();
            ((VBox) list.getScene().getRoot()).getChildren().add(made);
            made.requestFocus();
        });
        type(KeyCode.A, "a");
        type(KeyCode.DIGIT1, "1");
        type(KeyCode.E, "E", Held.SHIFT);
        type(KeyCode.SPACE, " ");
        type(KeyCode.LEFT, "");
        assertThat(done).isEmpty();
    }
}
