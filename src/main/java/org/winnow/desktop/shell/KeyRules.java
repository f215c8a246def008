package org.winnow.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.winnow.desktop.words.Words;

/**
 * Which keys a command may have. What input methods, mnemonics, the clipboard and the way through the window need is left to
 * them: Ctrl+Space, Shift+Space, Alt+` and Ctrl+. switch the input methods of Windows, macOS and IBus; Ctrl with Alt is
 * AltGr on many keyboards and produces characters, and so does Alt alone on macOS.
 */
public final class KeyRules {
    private static final Set<KeyCode> WRITING = Set.of(
            KeyCode.KANA,
            KeyCode.KANJI,
            KeyCode.HIRAGANA,
            KeyCode.KATAKANA,
            KeyCode.JAPANESE_HIRAGANA,
            KeyCode.JAPANESE_KATAKANA,
            KeyCode.JAPANESE_ROMAN,
            KeyCode.ROMAN_CHARACTERS,
            KeyCode.HALF_WIDTH,
            KeyCode.FULL_WIDTH,
            KeyCode.CONVERT,
            KeyCode.NONCONVERT,
            KeyCode.MODECHANGE,
            KeyCode.ACCEPT,
            KeyCode.FINAL,
            KeyCode.ALPHANUMERIC,
            KeyCode.ALL_CANDIDATES,
            KeyCode.PREVIOUS_CANDIDATE,
            KeyCode.CODE_INPUT,
            KeyCode.INPUT_METHOD_ON_OFF);
    private static final Set<KeyCode> CLIPBOARD = Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.INSERT);
    private static final Set<KeyCode> MODIFIERS = Set.of(
            KeyCode.CONTROL,
            KeyCode.SHIFT,
            KeyCode.ALT,
            KeyCode.ALT_GRAPH,
            KeyCode.META,
            KeyCode.COMMAND,
            KeyCode.WINDOWS,
            KeyCode.CONTEXT_MENU,
            KeyCode.CAPS,
            KeyCode.NUM_LOCK,
            KeyCode.SCROLL_LOCK,
            KeyCode.PRINTSCREEN,
            KeyCode.UNDEFINED);

    private KeyRules() {}

    private record Held(boolean ctrl, boolean alt, boolean shift) {
        static Held of(KeyCodeCombination chord) {
            return new Held(
                    isDown(chord.getShortcut()) || isDown(chord.getControl()),
                    isDown(chord.getAlt()),
                    isDown(chord.getShift()));
        }

        boolean any() {
            return ctrl || alt || shift;
        }
    }

    /** Why no command may have these keys, as a sentence; empty if one may. */
    public static Optional<String> refusal(Keys keys) {
        if (!(keys.chord() instanceof KeyCodeCombination chord)) {
            return Optional.empty();
        }
        KeyCode code = chord.getCode();
        Held held = Held.of(chord);
        if (WRITING.contains(code) || switches(code, held) || produces(code, held)) {
            return Optional.of(Words.of("shell.belongs-to-the-input-methods-and", keys.cap()));
        }
        return window(code, held).map(why -> keys.cap() + why);
    }

    /** Input methods are switched with it. */
    private static boolean switches(KeyCode code, Held held) {
        return switch (code) {
            case SPACE -> held.any();
            case BACK_QUOTE -> held.ctrl() || held.alt();
            case PERIOD -> held.ctrl();
            default -> code.isDigitKey() && held.ctrl() && held.shift();
        };
    }

    /** Keyboards produce characters with it. */
    private static boolean produces(KeyCode code, Held held) {
        boolean alone = code.getName().startsWith("Dead");
        return alone || (held.alt() && (code.isLetterKey() || code.isDigitKey()));
    }

    private static Optional<String> window(KeyCode code, Held held) {
        if (code == KeyCode.TAB || (held.alt() && code == KeyCode.F4)) {
            return Optional.of(Words.of("shell.is-the-way-through-and-out"));
        }
        if (code == KeyCode.ESCAPE) {
            return Optional.of(Words.of("shell.leaves-texts-and-closes-what-lies"));
        }
        if (CLIPBOARD.contains(code) && held.equals(new Held(true, false, false))) {
            return Optional.of(Words.of("shell.selects-copies-cuts-or-pastes-everywhere"));
        }
        return MODIFIERS.contains(code) ? Optional.of(Words.of("shell.is-no-key-that-can-act")) : Optional.empty();
    }

    private static boolean isDown(ModifierValue value) {
        return value == ModifierValue.DOWN;
    }

    /** The command that has the keys already where another one would act with them. */
    public static Optional<Command> taken(List<Command> commands, Command wanting, Keys keys) {
        return commands.stream()
                .filter(other -> !other.id().equals(wanting.id()) && meet(other, wanting))
                .filter(other -> other.keys().stream().anyMatch(theirs -> clash(theirs, keys)))
                .findFirst();
    }

    /** True if the keys of both act in some view. */
    static boolean meet(Command a, Command b) {
        return a.views().isEmpty() || b.views().isEmpty() || a.views().stream().anyMatch(b.views()::contains);
    }

    /** True if pressing one is pressing the other, or the beginning of it. */
    static boolean clash(Keys a, Keys b) {
        if (a.kind() == Keys.Kind.LETTER && b.kind() == Keys.Kind.LETTER) {
            return a.letters().startsWith(b.letters()) || b.letters().startsWith(a.letters());
        }
        return a.chord() != null && a.chord().equals(b.chord());
    }
}
