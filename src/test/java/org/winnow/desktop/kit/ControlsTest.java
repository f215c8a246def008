package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.fx.HandDelay;

@ScreenTest
class ControlsTest {
    private final List<String> done = new ArrayList<>();

    @BeforeAll
    static void start() {
        Fx.start();
    }

    static void press(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void arrowsMoveOverTheBinsAndEnterOpensOne() {
        Fx.run(() -> {
            MiniHistogram histogram = histogram();
            press(histogram, KeyCode.RIGHT);
            press(histogram, KeyCode.ENTER);
            press(histogram, KeyCode.END);
            press(histogram, KeyCode.RIGHT);
            press(histogram, KeyCode.SPACE);
            press(histogram, KeyCode.HOME);
            press(histogram, KeyCode.LEFT);
            histogram.executeAccessibleAction(AccessibleAction.FIRE);
        });
        assertThat(done).containsExactly("1", "2", "0");
    }

    @Test
    void aHistogramSaysItsNameAndTheBinUnderTheCursor() {
        assertThat(Fx.call(() -> {
                    MiniHistogram histogram = histogram();
                    press(histogram, KeyCode.RIGHT);
                    return histogram.getAccessibleText();
                }))
                .isEqualTo("Tokens. 10 to 19: 3 of 9");
    }

    @Test
    void fewerBinsKeepTheCursorInside() {
        Fx.run(() -> {
            MiniHistogram histogram = histogram();
            press(histogram, KeyCode.END);
            histogram.show(new HistogramData("Tokens", List.of(new HistogramData.Bin("all", 1, 1))));
            press(histogram, KeyCode.ENTER);
        });
        assertThat(done).containsExactly("0");
    }

    private MiniHistogram histogram() {
        MiniHistogram histogram = new MiniHistogram();
        histogram.show(new HistogramData(
                "Tokens",
                List.of(
                        new HistogramData.Bin("0 to 9", 4, 4),
                        new HistogramData.Bin("10 to 19", 9, 3),
                        new HistogramData.Bin("20 to 29", 1, 0))));
        histogram.onOpen(bin -> done.add(String.valueOf(bin)));
        return histogram;
    }

    @Test
    void aShareSaysItsPartOfTheWhole() {
        assertThat(Fx.call(() -> {
                    ShareBar bar = new ShareBar();
                    bar.show(
                            "Status",
                            List.of(
                                    new ShareBar.Share("Accepted", 70, Tone.GOOD),
                                    new ShareBar.Share("Rejected", 30, Tone.BAD)));
                    return bar.getAccessibleText();
                }))
                .isEqualTo("Status. Accepted: 70, 70 %");
    }

    @Test
    void aRowIsPressedByKeysAndByAScreenReader() {
        Fx.run(() -> {
            CountRow row = new CountRow("Unreviewed", 12430, () -> done.add("pressed"));
            press(row, KeyCode.SPACE);
            press(row, KeyCode.ENTER);
            press(row, KeyCode.A);
            row.executeAccessibleAction(AccessibleAction.FIRE);
            assertThat(row.getAccessibleText()).isEqualTo("Unreviewed, 12,430");
            assertThat(row.isFocusTraversable()).isTrue();
        });
        assertThat(done).hasSize(3);
    }

    @Test
    void aRowWithoutAnActionIsNoStopOfTheTabKey() {
        assertThat(Fx.call(() -> new CountRow("Unreviewed", 1).isFocusTraversable()))
                .isFalse();
    }

    @Test
    void deleteRemovesAChip() {
        Fx.run(() -> {
            Chip chip = new Chip("tag:x").onRemove(() -> done.add("removed"));
            press(chip, KeyCode.DELETE);
            press(chip, KeyCode.BACK_SPACE);
        });
        assertThat(done).hasSize(2);
    }

    @Test
    void aChosenChipSaysSo() {
        Fx.run(() -> {
            Chip chip = new Chip("1 care-plan").chosen(true);
            assertThat(chip.isChosen()).isTrue();
            assertThat(chip.getAccessibleRoleDescription()).isEqualTo("chosen");
            assertThat(chip.chosen(false).isChosen()).isFalse();
        });
    }

    @Test
    void aToastGoesAfterTenSeconds() {
        HandDelay delay = new HandDelay();
        Toast toast = Fx.call(() -> new Toast(delay));
        Fx.run(() -> {
            toast.onOver(() -> done.add("over"));
            toast.show("1,204 rejected", () -> done.add("undone"));
            delay.pass(Duration.ofSeconds(9));
            assertThat(toast.isVisible()).isTrue();
            delay.pass(Duration.ofSeconds(1));
            assertThat(toast.isVisible()).isFalse();
        });
        assertThat(done).containsExactly("over");
    }

    @Test
    void undoOfAToastTakesItBackAndAway() {
        Fx.run(() -> {
            Toast toast = new Toast(new HandDelay());
            toast.show("1,204 rejected", () -> done.add("undone"));
            ((Button) toast.getChildren().get(1)).fire();
            assertThat(toast.isVisible()).isFalse();
        });
        assertThat(done).containsExactly("undone");
    }

    @Test
    void anErrorStandsInPlaceOfTheHelp() {
        Fx.run(() -> {
            TextField field = new TextField();
            FormRow row = new FormRow("Seed", field, "A whole number.");
            Label line = (Label) row.getChildren().get(2);
            row.error("“x” is no number.");
            assertThat(line.getText()).isEqualTo("“x” is no number.");
            assertThat(field.getStyleClass()).contains("wrong");
            row.clearError();
            assertThat(line.getText()).isEqualTo("A whole number.");
            assertThat(field.getStyleClass()).doesNotContain("wrong");
        });
    }

    @Test
    void aBannerIsReadAsOneSentence() {
        assertThat(Fx.call(() -> new Banner(Tone.BAD, "“45 minutes”", " is in no passage").getAccessibleText()))
                .isEqualTo("“45 minutes” is in no passage");
    }

    @Test
    void toneAndStyleClassesAreNeverAddedTwice() {
        Region node = new Region();
        Styles.tone(node, Tone.GOOD);
        Styles.tone(node, Tone.BAD);
        Styles.with(node, "a", "a");
        assertThat(node.getStyleClass()).containsExactly("tone-bad", "a");
    }

    @ParameterizedTest
    @CsvSource({"1, 10000, 0", "500, 10000, 1", "2000, 10000, 2", "5000, 10000, 3", "10000, 10000, 4"})
    void theStepOfAHeatCellGrowsWithTheRootOfItsCount(long count, long max, int step) {
        assertThat(HeatTable.step(count, max)).isEqualTo(step);
    }

    @Test
    void arrowsMoveOverTheCellsOfAHeatTableAndOneIsAStopOfTheTabKey() {
        Fx.run(() -> {
            HeatTable table =
                    new HeatTable("0 · write", (row, column, count) -> done.add(row + "," + column + "=" + count));
            table.show(new HeatTable.Data(
                    List.of("a", "b"), List.of("x", "y"), List.of(List.of(1L, 2L), List.of(3L, 0L))));
            List<Button> cells = table.getChildren().stream()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .toList();
            press(cells.get(0), KeyCode.RIGHT);
            press(cells.get(1), KeyCode.DOWN);
            press(cells.get(3), KeyCode.DOWN);
            assertThat(cells).extracting(Node::isFocusTraversable).containsExactly(false, false, false, true);
            assertThat(cells.get(3).getAccessibleText()).isEqualTo("b, y: 0 · write");
            cells.get(3).fire();
            cells.get(2).fire();
        });
        assertThat(done).containsExactly("1,1=0", "1,0=3");
    }

    @ParameterizedTest
    @CsvSource({"A, true", "?, true", "1, true", "Shift E, true", "⌫, false", "→, false", "Ctrl K, false", "F2, false"})
    void aHintKnowsWhetherItsKeyCanBeSwitchedOff(String cap, boolean letter) {
        assertThat(Fx.call(() -> new KeyHint(cap).getStyleClass().contains("letter")))
                .isEqualTo(letter);
    }
}
