package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import org.junit.jupiter.api.Test;

class BoxesTest {
    @Test
    void eachOutlineIsABox() {
        PathElement[] outline = {
            new MoveTo(10, 0), new LineTo(50, 0), new LineTo(50, 15), new LineTo(10, 15), new LineTo(10, 0),
            new MoveTo(0, 20), new LineTo(30, 20), new LineTo(30, 35), new LineTo(0, 35), new ClosePath()
        };
        assertThat(Boxes.of(outline)).containsExactly(new BoundingBox(10, 0, 40, 15), new BoundingBox(0, 20, 30, 15));
    }

    @Test
    void anOutlineDrawnFromTheRightIsTheSameBox() {
        PathElement[] outline = {new MoveTo(50, 0), new LineTo(10, 0), new LineTo(10, 15), new LineTo(50, 15)};
        assertThat(Boxes.of(outline)).containsExactly(new BoundingBox(10, 0, 40, 15));
    }

    @Test
    void emptyOutlinesAreNoBoxes() {
        PathElement[] outline = {new MoveTo(50, 0), new LineTo(50, 15)};
        assertThat(Boxes.of(outline)).isEmpty();
    }
}
