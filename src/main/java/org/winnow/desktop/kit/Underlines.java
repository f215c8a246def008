package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/**
 * Draws waves under stretches of a text area, which JavaFX has no marks for. The waves lie above the area and follow its text
 * through scrolling, wrapping and zooming: after each layout the place of the text is compared with the one they were drawn
 * for. Style class {@code underlines}.
 */
final class Underlines extends Path {
    private static final double HALF_WAVE = 2;
    private static final double HEIGHT = 2;

    private final TextArea area;
    private final Runnable afterLayout = this::follow;
    private final Rectangle window = new Rectangle();
    private List<Span> spans = List.of();
    private @Nullable Text drawn;
    private @Nullable Place place;

    /** Where the text lay when it was drawn. */
    private record Place(Bounds text, Bounds window, double wrapping, String content) {}

    /** Nothing underlined yet; the area has to take it among its children. */
    Underlines(TextArea area) {
        this.area = area;
        getStyleClass().add("underlines");
        setManaged(false);
        setMouseTransparent(true);
        setClip(window);
        area.sceneProperty().subscribe((before, now) -> watch(before, now));
        area.skinProperty().subscribe(skin -> toFront());
        watch(null, area.getScene());
    }

    private void watch(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    /** Underlines these from now on. */
    void show(List<Span> next) {
        if (!spans.equals(next)) {
            spans = List.copyOf(next);
            place = null;
            area.requestLayout(); // so that there is a layout to draw after
        }
    }

    List<Span> shown() {
        return spans;
    }

    private void follow() {
        if (spans.isEmpty()) {
            if (!getElements().isEmpty()) {
                getElements().clear();
            }
            return;
        }
        Text text = text();
        Node viewport = area.lookup(".viewport");
        if (text == null || viewport == null) {
            return;
        }
        Bounds seen = area.sceneToLocal(viewport.localToScene(viewport.getLayoutBounds()));
        Bounds there = area.sceneToLocal(text.localToScene(text.getLayoutBounds()));
        Place now = new Place(there, seen, text.getWrappingWidth(), text.getText());
        if (!Objects.equals(now, place)) {
            place = now;
            draw(text, seen);
        }
    }

    private void draw(Text text, Bounds seen) {
        window.setX(seen.getMinX());
        window.setY(seen.getMinY());
        window.setWidth(seen.getWidth());
        window.setHeight(seen.getHeight());
        List<PathElement> waves = new ArrayList<>();
        for (Span span : spans) {
            if (span.end() <= text.getText().length()) {
                for (Bounds box : Boxes.of(text.rangeShape(span.start(), span.end()))) {
                    wave(area.sceneToLocal(text.localToScene(box)), waves);
                }
            }
        }
        getElements().setAll(waves);
    }

    private static void wave(Bounds line, List<PathElement> waves) {
        double base = Math.round(line.getMaxY()) - 0.5;
        Point2D at = new Point2D(line.getMinX(), base);
        waves.add(new MoveTo(at.getX(), at.getY()));
        boolean up = true;
        while (at.getX() < line.getMaxX()) {
            at = new Point2D(Math.min(line.getMaxX(), at.getX() + HALF_WAVE), up ? base - HEIGHT : base);
            waves.add(new LineTo(at.getX(), at.getY()));
            up = !up;
        }
    }

    /** The node of the skin that draws the text; the prompt is another one. */
    private @Nullable Text text() {
        Text found = drawn;
        if (found == null || found.getScene() != area.getScene()) {
            found = area.lookupAll(".text").stream()
                    .filter(node -> node instanceof Text && node.getParent() instanceof Group)
                    .map(Text.class::cast)
                    .findFirst()
                    .orElse(null);
            drawn = found;
        }
        return found;
    }
}
