package org.winnow.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;

@ScreenTest
class AppearanceTest {
    @ParameterizedTest
    @CsvSource({"100, 110, 90", "50, 67, 50", "300, 300, 250", "105, 110, 100"})
    void theZoomGoesByStepsAndStopsAtTheEnds(int percent, int larger, int smaller) {
        assertThat(Zoom.larger(percent)).isEqualTo(larger);
        assertThat(Zoom.smaller(percent)).isEqualTo(smaller);
    }

    @ParameterizedTest
    @CsvSource({"10, 50", "100, 100", "1000, 300"})
    void aZoomFromOutsideIsBroughtIntoRange(int percent, int used) {
        assertThat(Zoom.clamp(percent)).isEqualTo(used);
    }

    @Test
    void themesChangeWhileTheWindowIsOpen() {
        Fx.run(() -> {
            Scene scene = new Scene(new ZoomPane(new Region()));
            Appearance appearance = new Appearance(Theme.LIGHT);
            SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
            appearance.dress(scene);
            appearance.follow(theme, new SimpleIntegerProperty(100));
            assertThat(scene.getStylesheets().get(0)).endsWith("palette-light.css");
            theme.set(Theme.DARK);
            assertThat(scene.getStylesheets().get(0)).endsWith("palette-dark.css");
            appearance.forget(scene);
            theme.set(Theme.LIGHT);
            assertThat(scene.getStylesheets().get(0)).endsWith("palette-dark.css");
        });
    }

    @Test
    void zoomedContentIsLaidOutInFewerPixels() {
        Fx.run(() -> {
            Region content = new Region();
            ZoomPane pane = new ZoomPane(content);
            Scene scene = new Scene(pane, 1024, 640);
            Appearance appearance = new Appearance(Theme.LIGHT);
            appearance.dress(scene);
            appearance.zoom(200);
            pane.resize(1024, 640);
            pane.layout();
            assertThat(content.getWidth()).isEqualTo(512);
            assertThat(content.getBoundsInParent().getWidth()).isEqualTo(1024);
            assertThat(pane.content()).isSameAs(content);
        });
    }

    @Test
    void aSceneWithoutAZoomPaneGetsLargerText() {
        Fx.run(() -> {
            Scene scene = new Scene(new StackPane());
            Appearance appearance = new Appearance(Theme.LIGHT);
            appearance.dress(scene);
            appearance.zoom(200);
            assertThat(scene.getRoot().getStyle()).isEqualTo("-fx-font-size: 26.0px;");
        });
    }

    @Test
    void eachWritingGetsTheBestFontThatIsInstalled() {
        assertThat(ScriptFonts.rules(Set.of("DejaVu Sans", "Noto Sans Arabic", "Noto Serif CJK JP")))
                .isEqualTo("""
                        .script-arabic { -fx-font-family: "Noto Sans Arabic"; }
                        .script-hebrew { -fx-font-family: "DejaVu Sans"; }
                        .script-japanese { -fx-font-family: "Noto Serif CJK JP"; }
                        """);
    }
}
