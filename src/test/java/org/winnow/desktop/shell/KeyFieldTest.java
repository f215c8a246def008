package org.winnow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.fx.HandDelay;

@ScreenTest
class KeyFieldTest {
    private final List<String> taken = new ArrayList<>();
    private KeyField field;

    @BeforeEach
    void build() {
        Fx.run(() -> {
            field = new KeyField("Change", keys -> taken.add(keys.text()));
            Scene scene = new Scene(new VBox(field, new javafx.scene.control.Button("Other")));
            Command accept =
                    Command.of("accept", "Accept", "", () -> taken.add("ran A")).keys("A", "Ctrl+K");
            new KeyDispatcher(new HandDelay(), () -> List.of(accept), () -> true, () -> {}).attach(scene);
            field.requestFocus();
            field.fire();
        });
    }

    private void press(KeyCode code, String character, boolean shift, boolean ctrl, boolean alt) {
        Fx.run(() -> {
            Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", character, code, shift, ctrl, alt, false));
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, shift, ctrl, alt, false));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Y, y, false, false, Y",
        "Y, Y, true, false, Shift+Y",
        "DIGIT7, 7, false, false, 7",
        "DIGIT7, /, true, false, /",
        "F9, '', false, false, F9",
        "F9, '', true, false, Shift+F9",
        "LEFT, '', false, false, Left",
        "PAGE_DOWN, '', false, true, Ctrl+PageDown",
        "ENTER, '', true, true, Ctrl+Shift+Enter",
        "Y, '', true, true, Ctrl+Shift+Y",
        "EQUALS, '=', false, true, Ctrl+=",
        "A, a, false, false, A",
        "K, '', false, true, Ctrl+K"
    })
    void theNextKeyIsTakenAndNotActedOn(KeyCode code, String character, boolean shift, boolean ctrl, String text) {
        press(code, character, shift, ctrl, false);
        assertThat(taken).containsExactly(text);
        assertThat(field.isTaking()).isFalse();
        assertThat(field.getText()).isEqualTo("Change");
    }

    @Test
    void aModifierAloneIsWaitedFor() {
        press(KeyCode.CONTROL, "", false, true, false);
        assertThat(field.isTaking()).isTrue();
        assertThat(field.getText()).isEqualTo("Press the key, or Esc");
    }

    @Test
    void escapeGivesUp() {
        press(KeyCode.ESCAPE, "", false, false, false);
        assertThat(taken).isEmpty();
        assertThat(field.isTaking()).isFalse();
    }

    @Test
    void elsewhereKeysActAgain() {
        Fx.run(() -> field.getParent().getChildrenUnmodifiable().get(1).requestFocus());
        press(KeyCode.A, "a", false, false, false);
        assertThat(taken).containsExactly("ran A");
    }
}
