package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.theme.Appearance;
import org.winnow.desktop.theme.Theme;

/** Pictures of the gallery are written into {@code target/gallery}. */
@ScreenTest
class GalleryTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void allControlsAreShownWithoutAWarningOfTheStyleEngine(Theme theme) {
        Fx.start();
        try (CssWarnings warnings = new CssWarnings()) {
            Stage stage = Fx.call(() -> show(theme));
            Fx.waitFor("the window", stage::isShowing);
            Fx.run(() -> {
                PngFile.write(stage.getScene().snapshot(null), Path.of("target/gallery/" + theme.name() + ".png"));
                stage.close();
            });
            assertThat(warnings.caught()).isEmpty();
        }
    }

    @Test
    void everythingThatCanBePressedIsTwentyFourPixelsHigh() {
        assertThat(onShown(node -> isOurs(node)
                        && node.isFocusTraversable()
                        && node.getLayoutBounds().getHeight() < 24))
                .isEmpty();
    }

    @Test
    void everythingThatTabReachesHasWordsForAScreenReader() {
        assertThat(onShown(node ->
                        isOurs(node) && node.isFocusTraversable() && words(node).isBlank()))
                .isEmpty();
    }

    @Test
    void everythingThatTabReachesHasARole() {
        assertThat(onShown(node -> isOurs(node)
                        && node.isFocusTraversable()
                        && (node.getAccessibleRole() == AccessibleRole.PARENT
                                || node.getAccessibleRole() == AccessibleRole.NODE)))
                .isEmpty();
    }

    private static Stage show(Theme theme) {
        Scene scene = new Scene(Gallery.node(), 1800, 900);
        new Appearance(theme).dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static boolean isOurs(Node node) {
        for (Class<?> type = node.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().startsWith("org.winnow")) {
                return true;
            }
        }
        return node.getStyleClass().contains("heat-cell");
    }

    private static String words(Node node) {
        String own = node.getAccessibleText();
        return own == null && node instanceof Labeled labeled ? labeled.getText() : String.valueOf(own);
    }

    private static List<String> onShown(Predicate<Node> wrong) {
        return Fx.call(() -> {
            Stage stage = show(Theme.LIGHT);
            List<String> found = new ArrayList<>();
            collect(stage.getScene().getRoot(), wrong, found);
            stage.close();
            return found;
        });
    }

    private static void collect(Node node, Predicate<Node> wrong, List<String> found) {
        if (wrong.test(node)) {
            found.add(node + " " + node.getLayoutBounds());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wrong, found));
        }
    }
}
