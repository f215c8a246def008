package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;
import org.winnow.text.Span;

@ScreenTest
class MarkedLineTest {
    private MarkedLine line;

    @BeforeEach
    void start() {
        line = Fx.call(() -> {
            MarkedLine made = new MarkedLine();
            new Scene(made, 400, 32);
            return made;
        });
    }

    /** The left and right edges of the grounds, in order. */
    private List<double[]> grounds(double width, String text, Span... marks) {
        return Fx.call(() -> {
            line.show(text, List.of(marks));
            line.applyCss();
            line.resize(width, 32);
            line.layout();
            return line.lookupAll(".mark-fill").stream()
                    .map(Rectangle.class::cast)
                    .map(each -> new double[] {each.getX(), each.getX() + each.getWidth()})
                    .toList();
        });
    }

    private static double width(String text) {
        return Fx.call(() -> {
            Text ruler = new Text(text);
            ruler.setFont(Font.getDefault());
            return ruler.getLayoutBounds().getWidth();
        });
    }

    @Test
    void aStretchLiesOnAGroundAsWideAsItsLetters() {
        double before = width("You pay ");
        double[] ground = grounds(400, "You pay nothing now", new Span(8, 15)).get(0);
        assertThat(ground[0]).isBetween(before - 2, before);
        assertThat(ground[1]).isBetween(before + width("nothing"), before + width("nothing") + 2);
    }

    @Test
    void whatTheEllipsisHidesHasNoGround() {
        String text = "You pay nothing now";
        double room = width("You pay noth");
        assertThat(grounds(room, text, new Span(16, 19))).isEmpty();
        List<double[]> cut = grounds(room, text, new Span(0, 3), new Span(8, 15));
        assertThat(cut).hasSize(2);
        assertThat(cut.get(1)[1]).isLessThanOrEqualTo(room);
    }

    @Test
    void aRightToLeftLineIsMarkedWhereItsLettersAre() {
        String text = "שלום עולם";
        double[] first = grounds(400, text, new Span(0, 4)).get(0);
        assertThat(first[1]).isBetween(398.0, 402.0);
        assertThat(grounds(width(text) / 2, text, new Span(0, 4))).isEmpty();
    }
}
