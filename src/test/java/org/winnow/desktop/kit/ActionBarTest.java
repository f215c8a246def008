package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionBarTest {
    private final Region a = box(100);
    private final Region b = box(100);
    private final Region c = box(100);
    private final ActionBar bar = new ActionBar(a, b).trailing(c);

    private static Region box(double width) {
        Region box = new Region();
        box.setMinSize(width, 30);
        box.setPrefSize(width, 30);
        return box;
    }

    private static String at(Region box) {
        return (int) box.getLayoutX() + "," + (int) box.getLayoutY();
    }

    @Test
    void withRoomTheLastStandAtTheRight() {
        bar.resize(500, bar.prefHeight(500));
        bar.layout();
        assertThat(at(a)).isEqualTo("0,0");
        assertThat(at(b)).isEqualTo("108,0");
        assertThat(at(c)).isEqualTo("400,0");
    }

    @Test
    void withoutRoomTheyBreakIntoRows() {
        bar.resize(210, bar.prefHeight(210));
        bar.layout();
        assertThat(at(b)).isEqualTo("108,0");
        assertThat(at(c)).isEqualTo("110,38");
    }

    @ParameterizedTest
    @CsvSource({"500, 30", "316, 30", "315, 68", "150, 106"})
    void theHeightFollowsTheRows(double width, double height) {
        assertThat(bar.prefHeight(width)).isEqualTo(height);
        assertThat(bar.minHeight(width)).isEqualTo(height);
    }

    @Test
    void itGetsAsNarrowAsItsWidestNode() {
        assertThat(bar.minWidth(-1)).isEqualTo(100);
        assertThat(bar.prefWidth(-1)).isEqualTo(316);
    }

    @Test
    void anEmptyBarTakesNoRoom() {
        assertThat(new ActionBar().prefHeight(100)).isZero();
    }
}
