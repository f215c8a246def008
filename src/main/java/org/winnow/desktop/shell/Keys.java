package org.winnow.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a command. Three kinds: <em>letters</em> match the character that a key produces and act in command state
 * only ({@code A}, {@code ?}, {@code Shift+E}; two in a row: {@code G R}); <em>named keys</em> match the key and act in
 * command state only ({@code Space}, {@code Enter}, {@code Left}); <em>chords</em> match the key and act always
 * ({@code Ctrl+K}, {@code F6}). {@code Ctrl} is the Command key on macOS.
 *
 * @param text as it is written on menus, such as {@code Ctrl+Shift+P}
 * @param kind which of the three
 * @param letters for letters: one or two characters, lower case unless Shift is asked for
 * @param chord for the other two: what to match
 */
public record Keys(
        String text, Kind kind, String letters, @Nullable KeyCombination chord) {
    /** How keys are matched. */
    public enum Kind {
        /** By produced character, in command state. */
        LETTER,
        /** By key, in command state. */
        NAMED,
        /** By key, always. */
        CHORD
    }

    /**
     * Reads keys as they are written on menus.
     *
     * @throws IllegalArgumentException if the text names no key
     */
    public static Keys parse(String text) {
        if (text.length() == 1) {
            return letter(text, text.toLowerCase(Locale.ROOT));
        }
        if (text.length() == 3 && text.charAt(1) == ' ') {
            return letter(text, text.toLowerCase(Locale.ROOT).replace(" ", ""));
        }
        if (text.startsWith("Shift+") && text.length() == 7 && Character.isLetter(text.charAt(6))) {
            return letter(text, text.substring(6).toUpperCase(Locale.ROOT));
        }
        return combination(text);
    }

    private static Keys letter(String text, String letters) {
        return new Keys(text, Kind.LETTER, letters, null);
    }

    private static Keys combination(String text) {
        // the last + may itself be the key: Ctrl++
        int cut = text.lastIndexOf('+', text.length() - 2);
        KeyCode code = code(text.substring(cut + 1), text);
        List<Modifier> modifiers = new ArrayList<>();
        if (cut > 0) {
            for (String word : List.of(text.substring(0, cut).split("\\+", -1))) {
                modifiers.add(modifier(word, text));
            }
        }
        boolean always =
                code.isFunctionKey() || modifiers.stream().anyMatch(modifier -> modifier != KeyCombination.SHIFT_DOWN);
        KeyCombination chord = new KeyCodeCombination(code, modifiers.toArray(Modifier[]::new));
        return new Keys(text, always ? Kind.CHORD : Kind.NAMED, "", chord);
    }

    private static Modifier modifier(String word, String text) {
        return switch (word) {
            case "Ctrl" -> KeyCombination.SHORTCUT_DOWN;
            case "Alt" -> KeyCombination.ALT_DOWN;
            case "Shift" -> KeyCombination.SHIFT_DOWN;
            default -> throw new IllegalArgumentException("no such key: " + text);
        };
    }

    private static KeyCode code(String word, String text) {
        KeyCode code = switch (word) {
            case "=" -> KeyCode.EQUALS;
            case "-" -> KeyCode.MINUS;
            case "+" -> KeyCode.PLUS;
            case "," -> KeyCode.COMMA;
            case "." -> KeyCode.PERIOD;
            case "/" -> KeyCode.SLASH;
            case "Backspace" -> KeyCode.BACK_SPACE;
            case "PageUp" -> KeyCode.PAGE_UP;
            case "PageDown" -> KeyCode.PAGE_DOWN;
            default -> KeyCode.getKeyCode(word);
        };
        if (code == null) {
            throw new IllegalArgumentException("no such key: " + text);
        }
        return code;
    }

    /** The name of a key as {@link #parse} reads it. */
    static String name(KeyCode code) {
        return switch (code) {
            case EQUALS -> "=";
            case MINUS -> "-";
            case PLUS -> "+";
            case COMMA -> ",";
            case PERIOD -> ".";
            case SLASH -> "/";
            case BACK_SPACE -> "Backspace";
            case PAGE_UP -> "PageUp";
            case PAGE_DOWN -> "PageDown";
            default -> code.getName();
        };
    }

    /** As short as a key cap shows it: arrows and a space between the parts. */
    public String cap() {
        return text.replace("Backspace", "⌫")
                .replace("Delete", "Del")
                .replace("Left", "←")
                .replace("Right", "→")
                .replace("Up", "↑")
                .replace("Down", "↓")
                .replace("Page↑", "PgUp")
                .replace("Page↓", "PgDn")
                .replaceAll("(?<=.)\\+(?=.)", " ");
    }
}
