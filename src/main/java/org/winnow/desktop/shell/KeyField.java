package org.winnow.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.words.Words;

/**
 * A button that, once pressed, takes the next key instead of acting on it; Esc and leaving it give up. Style class
 * {@code key-field}, pseudo class {@code taking}.
 */
public final class KeyField extends Button {
    private static final PseudoClass TAKING = PseudoClass.getPseudoClass("taking");

    private final String words;
    private final Consumer<Keys> taken;
    private boolean taking;

    /** A button with these words that hands on the keys. */
    public KeyField(String words, Consumer<Keys> taken) {
        super(words);
        this.words = words;
        this.taken = taken;
        getStyleClass().addAll("key-field", "flat");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> take(true));
        focusedProperty().subscribe(focused -> take(taking && focused));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    }

    /** True while the next key is taken and not acted on. */
    public boolean isTaking() {
        return taking;
    }

    private void take(boolean now) {
        taking = now;
        setText(now ? Words.of("shell.press-the-key-or-esc") : words);
        pseudoClassStateChanged(TAKING, now);
    }

    private void onPressed(KeyEvent event) {
        if (!taking) {
            return;
        }
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE) {
            take(false);
        } else {
            pressed(event).ifPresent(this::done);
        }
    }

    private void onTyped(KeyEvent event) {
        if (!taking) {
            return;
        }
        event.consume();
        String typed = event.getCharacter();
        if (typed.length() == 1 && typed.charAt(0) > ' ' && typed.charAt(0) != 127) {
            done(typed(typed, event.isShiftDown()));
        }
    }

    private void done(Keys keys) {
        take(false);
        taken.accept(keys);
    }

    /** A letter goes by the character; with Shift only where that changes nothing but its case. */
    static Keys typed(String character, boolean shift) {
        boolean letter = Character.isLetter(character.charAt(0));
        String upper = character.toUpperCase(Locale.ROOT);
        return Keys.parse(letter && shift ? "Shift+" + upper : letter ? upper : character);
    }

    /** What is told by the key itself: chords, named keys; empty for what comes as a character, and for keys without a name. */
    static Optional<Keys> pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean held = event.isShortcutDown() || event.isAltDown() || event.isControlDown();
        boolean named = code.isFunctionKey() || code.isNavigationKey() || isNamed(code);
        if (code.isModifierKey() || (!held && !named)) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        add(parts, event.isShortcutDown() || event.isControlDown(), "Ctrl");
        add(parts, event.isAltDown(), "Alt");
        add(parts, event.isShiftDown(), "Shift");
        parts.add(Keys.name(code));
        return parse(String.join("+", parts));
    }

    private static boolean isNamed(KeyCode code) {
        return switch (code) {
            case SPACE, ENTER, BACK_SPACE, DELETE, INSERT, TAB -> true;
            default -> false;
        };
    }

    private static void add(List<String> parts, boolean held, String name) {
        if (held) {
            parts.add(name);
        }
    }

    private static Optional<Keys> parse(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Keys.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
