package org.winnow.desktop.shell;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.winnow.desktop.fx.Delay;
import org.winnow.desktop.kit.Pressable;

/**
 * Turns keys into commands. In <em>typing state</em> (a text field has the focus, or an input method composes) only chords
 * act, and those that edit text stay with the field; Esc leaves it. In <em>command state</em> letters and named keys act
 * too. Letters go by the character produced, so that every keyboard layout works; on layouts without Latin letters by the
 * key. A focused button keeps Space and Enter, and a focused box of choices
 * all named keys.
 */
public final class KeyDispatcher {
    private static final Duration SEQUENCE = Duration.ofMillis(1500);
    private static final Set<KeyCode> EDITING = Set.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Y,
            KeyCode.Z,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE);

    private final Delay delay;
    private final Supplier<List<Command>> commands;
    private final BooleanSupplier lettersOn;
    private final Runnable leaveTyping;
    private final Set<KeyCode> held = new HashSet<>();
    private KeyCode lastCode = KeyCode.UNDEFINED;
    private boolean repeated;
    private boolean swallowTyped;
    private boolean composing;
    private String begun = "";
    private Subscription beginning = Subscription.EMPTY;

    /**
     * A dispatcher.
     *
     * @param delay the clock of two-letter keys
     * @param commands the commands valid now; empty while a sheet covers the window
     * @param lettersOn whether letters act at all
     * @param leaveTyping where Esc brings the focus
     */
    public KeyDispatcher(
            Delay delay, Supplier<List<Command>> commands, BooleanSupplier lettersOn, Runnable leaveTyping) {
        this.delay = delay;
        this.commands = commands;
        this.lettersOn = lettersOn;
        this.leaveTyping = leaveTyping;
    }

    /** Listens to the window's keys from now on. */
    public void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> onPressed(scene, event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> onTyped(scene, event));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held.remove(event.getCode()));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> onUnusedEscape(scene, event));
        scene.addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        scene.focusOwnerProperty().subscribe(owner -> composing = false);
    }

    private void onPressed(Scene scene, KeyEvent event) {
        lastCode = event.getCode();
        repeated = !held.add(event.getCode());
        swallowTyped = false;
        if (composing || isTaken(scene.getFocusOwner())) {
            return;
        }
        boolean typing = isTyping(scene.getFocusOwner());
        for (Command command : commands.get()) {
            if (command.keys().stream().anyMatch(keys -> pressed(keys, event, typing, scene.getFocusOwner()))) {
                if (run(command)) {
                    swallowTyped = true;
                    event.consume();
                    return;
                }
            }
        }
    }

    private static boolean pressed(Keys keys, KeyEvent event, boolean typing, Node owner) {
        KeyCombination chord = keys.chord();
        if (chord == null || !chord.match(event)) {
            return false;
        }
        if (typing) {
            return keys.kind() == Keys.Kind.CHORD && !(EDITING.contains(event.getCode()) && !event.isAltDown());
        }
        return keys.kind() != Keys.Kind.NAMED || !isKeptBy(owner, event.getCode());
    }

    /** True if a control needs the key itself. */
    private static boolean isKeptBy(Node owner, KeyCode code) {
        boolean button = owner instanceof ButtonBase || owner instanceof Pressable;
        return owner instanceof ComboBoxBase || (button && (code == KeyCode.SPACE || code == KeyCode.ENTER));
    }

    private void onTyped(Scene scene, KeyEvent event) {
        if (swallowTyped) {
            swallowTyped = false;
            event.consume();
            return;
        }
        String letter = letter(event);
        if (letter.isEmpty()
                || composing
                || isTaken(scene.getFocusOwner())
                || !lettersOn.getAsBoolean()
                || isTyping(scene.getFocusOwner())) {
            return;
        }
        beginning.unsubscribe();
        String whole = begun + letter;
        begun = "";
        if (runLetters(whole) || runLetters(letter)) {
            event.consume();
        } else if (startsSequence(letter)) {
            begun = letter;
            beginning = delay.after(SEQUENCE, () -> begun = "");
            event.consume();
        }
    }

    /** The character that counts: lower case without Shift, by key where the layout has no Latin letters. */
    private String letter(KeyEvent event) {
        // AltGr arrives as Ctrl and Alt together and produces a character; either alone does not
        if (event.isControlDown() != event.isAltDown() || event.isMetaDown()) {
            return "";
        }
        String typed = event.getCharacter();
        if (typed.length() != 1 || typed.charAt(0) <= ' ' || typed.charAt(0) == 127) {
            return "";
        }
        char c = typed.charAt(0);
        if (Character.isLetter(c) && c > 127 && lastCode.isLetterKey()) {
            typed = lastCode.getName();
        }
        return event.isShiftDown() ? typed.toUpperCase(Locale.ROOT) : typed.toLowerCase(Locale.ROOT);
    }

    private boolean runLetters(String letters) {
        for (Command command : commands.get()) {
            for (Keys keys : command.keys()) {
                if (keys.kind() == Keys.Kind.LETTER && keys.letters().equals(letters) && run(command)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean startsSequence(String letter) {
        return commands.get().stream()
                .flatMap(command -> command.keys().stream())
                .anyMatch(keys -> keys.kind() == Keys.Kind.LETTER
                        && keys.letters().length() == 2
                        && keys.letters().startsWith(letter));
    }

    private boolean run(Command command) {
        if (command.once() && repeated) {
            return command.enabled().get(); // swallowed, so that it does nothing else either
        }
        return command.fire();
    }

    private void onUnusedEscape(Scene scene, KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !composing && isTyping(scene.getFocusOwner())) {
            leaveTyping.run();
            event.consume();
        }
    }

    /** True if the next key is asked for and not acted on. */
    private static boolean isTaken(Node owner) {
        return owner instanceof KeyField field && field.isTaking();
    }

    private static boolean isTyping(Node owner) {
        return owner instanceof TextInputControl
                || (owner instanceof ComboBoxBase<?> box && box.isEditable())
                || (owner instanceof Spinner<?> spinner && spinner.isEditable());
    }
}
