package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;

@ScreenTest
class SpanTextTest {
    private SpanText text;

    @BeforeEach
    void start() {
        text = Fx.call(SpanText::new);
    }

    private static SpanText.Mark mark(int start, int end, SpanText.Look look) {
        return new SpanText.Mark(start, end, Tone.GOOD, look);
    }

    private void show(String words, SpanText.Mark... marks) {
        Fx.run(() -> {
            text.show(words, List.of(marks));
            if (text.getScene() == null) {
                new Scene(text, 400, 300);
            }
            text.resize(400, text.prefHeight(400));
            text.layout();
        });
    }

    private List<String> pieces() {
        return Fx.call(() -> ((TextFlow) text.lookup(".flow"))
                .getChildren().stream()
                        .map(node -> ((Text) node).getText()
                                + node.getStyleClass().stream()
                                        .filter(name -> !name.equals("piece"))
                                        .collect(Collectors.joining(" ", "|", "")))
                        .toList());
    }

    private long count(Class<? extends Node> shape) {
        return Fx.call(
                () -> text.lookupAll("*").stream().filter(shape::isInstance).count());
    }

    @Test
    void marksOfLettersCutTheTextIntoPieces() {
        show("You pay €29 now", mark(8, 11, SpanText.Look.BOLD), mark(9, 15, SpanText.Look.MUTED));
        assertThat(pieces()).containsExactly("You pay |", "€|bold", "29|bold muted", " now|muted");
    }

    @Test
    void otherMarksLeaveTheTextWhole() {
        show("You pay €29 now", mark(8, 11, SpanText.Look.FILL), mark(0, 7, SpanText.Look.DASHED));
        assertThat(pieces()).containsExactly("You pay €29 now|");
        assertThat(count(Rectangle.class)).isEqualTo(1);
        assertThat(count(Line.class)).isEqualTo(1);
    }

    @Test
    void marksHaveTheirColoursInTheVeryFrameInWhichTheyAppear() {
        show("You pay €29 now");
        Fx.run(() -> text.getScene()
                .getStylesheets()
                .add("data:text/css,.mark-fill{-fx-fill:yellow}.mark-line{-fx-stroke:green}"));
        show("You pay €29 now", mark(8, 11, SpanText.Look.FILL), mark(0, 7, SpanText.Look.DASHED));

        assertThat(Fx.call(() -> ((Rectangle) text.lookup(".mark-fill")).getFill()))
                .isEqualTo(Color.YELLOW);
        assertThat(Fx.call(() -> ((Line) text.lookup(".mark-line")).getStroke()))
                .isEqualTo(Color.GREEN);
    }

    @Test
    void marksBeyondTheTextAreCutOrDropped() {
        show(
                "short",
                mark(2, 99, SpanText.Look.BOLD),
                mark(7, 9, SpanText.Look.FILL),
                mark(-3, 1, SpanText.Look.STRUCK));
        assertThat(pieces()).containsExactly("s|struck", "h|", "ort|bold");
        assertThat(count(Rectangle.class)).isZero();
    }

    @Test
    void aTextFromRightToLeftIsCutIntoWordsAndBeginsAtTheRight() {
        show("نعم تغطي Care Plus");
        assertThat(pieces()).containsExactly("نعم |", "تغطي |", "Care |", "Plus|");
        assertThat(Fx.call(() -> ((TextFlow) text.lookup(".flow")).getTextAlignment()))
                .isEqualTo(TextAlignment.RIGHT);
        show("Care Plus");
        assertThat(Fx.call(() -> ((TextFlow) text.lookup(".flow")).getTextAlignment()))
                .isEqualTo(TextAlignment.LEFT);
    }

    @Test
    void keysChooseAndOpenMarks() {
        List<Integer> opened = new ArrayList<>();
        show("You pay €29 now", mark(0, 3, SpanText.Look.SOLID), mark(8, 11, SpanText.Look.DOTTED));
        Fx.run(() -> {
            text.onOpen(opened::add);
            ControlsTest.press(text, KeyCode.ENTER);
            ControlsTest.press(text, KeyCode.RIGHT);
            ControlsTest.press(text, KeyCode.RIGHT);
            ControlsTest.press(text, KeyCode.RIGHT);
            ControlsTest.press(text, KeyCode.ENTER);
            assertThat(text.getAccessibleText()).isEqualTo("€29");
            ControlsTest.press(text, KeyCode.LEFT);
            assertThat(text.chosen()).isZero();
            text.choose(-1);
            assertThat(text.chosen()).isEqualTo(-1);
        });
        assertThat(opened).containsExactly(1);
    }

    @Test
    void copyingTakesTheWholeText() {
        show("You pay €29 now");
        Fx.run(() -> text.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false)));
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("You pay €29 now");
    }

    @Test
    void aNarrowTextIsHigher() {
        show("Keep your proof of purchase at hand, and let me know if I should find the nearest partner for you.");
        assertThat(Fx.call(() -> text.prefHeight(100) > 3 * text.prefHeight(2000)))
                .isTrue();
    }

    @Test
    void aDiffMarksWhatWasTakenAndWhatWasAdded() {
        List<String> pieces = Fx.call(() -> {
            DiffText diff = new DiffText();
            diff.show(List.of(
                    new DiffText.Piece(DiffText.Kind.SAME, "fee of "),
                    new DiffText.Piece(DiffText.Kind.REMOVED, "€29"),
                    new DiffText.Piece(DiffText.Kind.ADDED, "€49")));
            return ((TextFlow) diff.lookup(".flow"))
                    .getChildren().stream()
                            .map(node -> ((Text) node).getText() + "|"
                                    + node.getStyleClass().contains("struck"))
                            .toList();
        });
        assertThat(pieces).containsExactly("fee of |false", "€29|true", "€49|false");
    }
}
