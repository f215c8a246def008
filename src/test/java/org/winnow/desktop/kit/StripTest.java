package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;

@ScreenTest
class StripTest {
    private Button first;
    private Strip strip;
    private StackPane root;

    @BeforeEach
    void build() {
        Fx.run(() -> {
            first = wide();
            strip = new Strip(new HBox(first, wide(), wide()));
            root = new StackPane(strip);
            new Scene(root, 400, 40);
        });
    }

    private static Button wide() {
        Button button = new Button("x");
        button.setMinWidth(100);
        button.setPrefWidth(100);
        return button;
    }

    private void size(double width) {
        Fx.run(() -> {
            root.resize(width, 40);
            root.applyCss();
            root.layout();
            root.layout();
        });
    }

    @Test
    void aRowThatFitsIsShownWhole() {
        size(400);
        assertThat(strip.before()).isZero();
        assertThat(strip.prefWidth(-1)).isEqualTo(300);
    }

    @Test
    void aRowThatIsTooLongShowsItsEnd() {
        size(120);
        assertThat(strip.before()).isEqualTo(180);
        assertThat(strip.minWidth(-1)).isEqualTo(40);
    }

    @Test
    void whatGetsTheFocusIsShown() {
        size(120);
        Fx.run(first::requestFocus);
        assertThat(strip.before()).isZero();
    }
}
