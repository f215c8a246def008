package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.fx.Fx;

@ScreenTest
class CssWarningsTest {
    @Test
    void aColourThatDoesNotExistIsCaught() {
        try (CssWarnings warnings = new CssWarnings()) {
            Fx.run(() -> {
                Region region = new Region();
                region.setStyle("-fx-background-color: -w-no-such-colour;");
                new Scene(region);
                region.applyCss();
            });
            assertThat(warnings.caught()).isNotEmpty();
        }
    }

    @Test
    void aRuleThatCannotBeReadIsCaught() {
        try (CssWarnings warnings = new CssWarnings()) {
            Fx.run(() -> {
                Region region = new Region();
                region.setStyle("-fx-background-color: #12;");
                new Scene(region);
                region.applyCss();
            });
            assertThat(warnings.caught()).isNotEmpty();
        }
    }
}
