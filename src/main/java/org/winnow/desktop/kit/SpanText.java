package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/**
 * A wrapping read-only text with marked ranges: filled, underlined in three ways, bold, struck, grey. Its direction follows
 * its first strong character. Marks may overlap. With {@link #onOpen} it is a stop of the Tab key where Left and Right
 * choose a mark and Enter opens it. Ctrl+C copies the text. Style class {@code span-text}; {@code reading} for the text
 * under judgement. Characters that cannot be seen stand as their short names, see {@link Revealed}; places of marks are those
 * of the text as it is.
 */
public class SpanText extends Region {
    private final TextFlow flow = new TextFlow();
    private final Pane behind = new Pane();
    private final Pane under = new Pane();
    private Revealed revealed = Revealed.of("");
    private String text = "";
    private Direction direction = Direction.LTR;
    private List<Mark> marks = List.of();
    private List<Mark> placed = List.of();
    private IntConsumer open = mark -> {};
    private int chosen = -1;

    /** How a range is marked. */
    public enum Look {
        /** On a soft ground. */
        FILL,
        /** Underlined without a break. */
        SOLID,
        /** Underlined with dashes. */
        DASHED,
        /** Underlined with dots. */
        DOTTED,
        /** Not at all, until it is chosen. */
        NONE,
        /** In bold. */
        BOLD,
        /** Struck through. */
        STRUCK,
        /** In grey. */
        MUTED,
        /** As the name of a character that cannot be seen. */
        SIGN;

        private final String word = name().toLowerCase(Locale.ROOT);

        private String word() {
            return word;
        }
    }

    /**
     * A marked range.
     *
     * @param start index of its first UTF-16 unit
     * @param end index after its last; ranges beyond the text are cut
     * @param tone its colour
     * @param look how
     */
    public record Mark(int start, int end, Tone tone, Look look) {}

    /** An empty text. */
    public SpanText() {
        getStyleClass().add("span-text");
        flow.getStyleClass().add("flow");
        behind.setMouseTransparent(true);
        under.setMouseTransparent(true);
        behind.setManaged(false);
        under.setManaged(false);
        getChildren().addAll(behind, flow, under);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        flow.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        focusedProperty().subscribe(this::requestLayout);
    }

    /** A text without marks. */
    public SpanText(String text) {
        this();
        show(text, List.of());
    }

    /** Shows a text with its marks; takes time in proportion to the text and the marks. */
    public final void show(String newText, List<Mark> newMarks) {
        revealed = Revealed.of(newText);
        text = newText;
        marks = newMarks.stream()
                .map(mark -> cut(mark, newText.length()))
                .filter(mark -> mark.start() < mark.end())
                .toList();
        placed = placed();
        chosen = -1;
        direction = Direction.of(newText);
        flow.setTextAlignment(direction == Direction.RTL ? TextAlignment.RIGHT : TextAlignment.LEFT);
        Script.apply(flow, newText);
        showPieces(pieces());
        setAccessibleText(revealed.said());
        requestLayout();
    }

    /** The marks where they are shown, and behind them those of what cannot be seen. */
    private List<Mark> placed() {
        List<Mark> all = new ArrayList<>();
        for (Mark mark : marks) {
            all.add(new Mark(revealed.at(mark.start()), revealed.at(mark.end()), mark.tone(), mark.look()));
        }
        for (Revealed.Sign sign : revealed.signs()) {
            all.add(new Mark(sign.start(), sign.end(), Tone.ATTENTION, Look.FILL));
            all.add(new Mark(sign.start(), sign.end(), Tone.ATTENTION, Look.SIGN));
        }
        for (Revealed.Sign space : revealed.spaces()) {
            all.add(new Mark(space.start(), space.end(), Tone.NEUTRAL, Look.DOTTED));
        }
        return all;
    }

    private static Mark cut(Mark mark, int length) {
        return new Mark(Math.max(0, mark.start()), Math.min(length, mark.end()), mark.tone(), mark.look());
    }

    /** Pieces that stay what they are are kept: a new node costs a look into the style sheets, another text in it does not. */
    private void showPieces(List<Piece> pieces) {
        ObservableList<Node> there = flow.getChildren();
        int kept = Math.min(there.size(), pieces.size());
        for (int i = 0; i < kept; i++) {
            pieces.get(i).into((Text) there.get(i));
        }
        if (there.size() > kept) {
            there.remove(kept, there.size());
        } else if (pieces.size() > kept) {
            there.addAll(pieces.subList(kept, pieces.size()).stream()
                    .map(piece -> piece.into(new Text()))
                    .toList());
        }
    }

    private record Piece(String text, List<String> styles) {
        Text into(Text node) {
            if (!node.getText().equals(text)) {
                node.setText(text);
            }
            if (!node.getStyleClass().equals(styles)) {
                node.getStyleClass().setAll(styles);
            }
            return node;
        }
    }

    private List<Piece> pieces() {
        Set<Integer> edges = new TreeSet<>(List.of(0, revealed.shown().length()));
        for (Mark mark : placed) {
            if (isOfLetters(mark.look())) {
                edges.add(mark.start());
                edges.add(mark.end());
            }
        }
        if (direction == Direction.RTL) {
            addWords(edges);
        }
        List<Piece> pieces = new ArrayList<>();
        Integer from = null;
        for (Integer to : edges) {
            if (from != null && from < to) {
                pieces.add(piece(from, to));
            }
            from = to;
        }
        return pieces;
    }

    /** JavaFX 21 paints the whole of a right-to-left run on each line that it is broken into; words are not broken. */
    private void addWords(Set<Integer> edges) {
        String shown = revealed.shown();
        for (int i = shown.indexOf(' '); i >= 0 && i + 1 < shown.length(); i = shown.indexOf(' ', i + 1)) {
            edges.add(i + 1);
        }
    }

    private static boolean isOfLetters(Look look) {
        return look == Look.BOLD || look == Look.STRUCK || look == Look.MUTED || look == Look.SIGN;
    }

    private static boolean isLine(Look look) {
        return look == Look.SOLID || look == Look.DASHED || look == Look.DOTTED;
    }

    private Piece piece(int from, int to) {
        List<String> styles = new ArrayList<>(List.of("piece"));
        for (Mark mark : placed) {
            if (isOfLetters(mark.look()) && mark.start() <= from && mark.end() >= to) {
                styles.add(mark.look().word());
            }
        }
        return new Piece(revealed.shown().substring(from, to), styles);
    }

    /** Sets what opening a mark does, given its index in the list shown; the marks can then be reached by keys. */
    public final void onOpen(IntConsumer mark) {
        open = mark;
        setFocusTraversable(true);
        flow.setCursor(Cursor.HAND);
    }

    /** Frames a mark, or none if less than 0. */
    public final void choose(int mark) {
        chosen = mark < marks.size() ? mark : -1;
        requestLayout();
    }

    /** The framed mark; -1 for none. */
    public final int chosen() {
        return chosen;
    }

    /** The whole text. */
    public final String text() {
        return text;
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && chosen >= 0) {
            open.accept(chosen);
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            step(event.getCode() == KeyCode.RIGHT ? 1 : -1);
            event.consume();
        }
    }

    private void step(int by) {
        choose(Math.max(0, Math.min(marks.size() - 1, chosen + by)));
        if (chosen >= 0) {
            Mark mark = marks.get(chosen);
            setAccessibleText(text.substring(mark.start(), mark.end()));
        }
    }

    private void onClick(MouseEvent event) {
        for (int i = 0; i < marks.size(); i++) {
            if (isFocusTraversable() && isOver(placed.get(i), event)) {
                requestFocus();
                choose(i);
                open.accept(i);
                event.consume();
                return;
            }
        }
    }

    private boolean isOver(Mark mark, MouseEvent event) {
        return Boxes.of(flow.rangeShape(mark.start(), mark.end())).stream()
                .anyMatch(box -> box.contains(event.getX(), event.getY()));
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        flow.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, height);
        flow.layout();
        behind.relocate(snappedLeftInset(), snappedTopInset());
        under.relocate(snappedLeftInset(), snappedTopInset());
        drawMarks();
    }

    private void drawMarks() {
        int fills = 0;
        int lines = 0;
        for (int i = 0; i < placed.size(); i++) {
            Mark mark = placed.get(i);
            boolean filled = mark.look() == Look.FILL || i == chosen;
            if (!filled && !isLine(mark.look())) {
                continue;
            }
            for (Bounds box : Boxes.of(flow.rangeShape(mark.start(), mark.end()))) {
                if (filled) {
                    fill(fills++, mark, box, i == chosen);
                }
                if (isLine(mark.look())) {
                    underline(lines++, mark, box);
                }
            }
        }
        behind.getChildren().remove(fills, behind.getChildren().size());
        under.getChildren().remove(lines, under.getChildren().size());
        // made while laying out, they would be painted once in black before the styles reach them
        behind.applyCss();
        under.applyCss();
    }

    private void fill(int index, Mark mark, Bounds box, boolean framed) {
        Rectangle ground = at(behind, index, Rectangle::new);
        ground.setX(box.getMinX() - 2);
        ground.setY(box.getMinY() - 2);
        ground.setWidth(box.getWidth() + 4);
        ground.setHeight(box.getHeight() + 4);
        ground.setArcWidth(6);
        ground.setArcHeight(6);
        String tone = mark.tone().styleClass();
        style(ground, framed ? List.of("mark-fill", tone, "framed") : List.of("mark-fill", tone));
    }

    private void underline(int index, Mark mark, Bounds box) {
        double y = Math.rint(box.getMaxY()) + 1;
        Line line = at(under, index, Line::new);
        line.setStartX(box.getMinX());
        line.setEndX(box.getMaxX());
        line.setStartY(y);
        line.setEndY(y);
        style(line, List.of("mark-line", mark.look().word(), mark.tone().styleClass()));
    }

    /** The shape of an index, which is drawn elsewhere if there is one already. */
    private static <S extends Shape> S at(Pane group, int index, Supplier<S> fresh) {
        if (index < group.getChildren().size()) {
            @SuppressWarnings("unchecked") // each group holds shapes of one kind
            S shape = (S) group.getChildren().get(index);
            return shape;
        }
        S shape = fresh.get();
        group.getChildren().add(shape);
        return shape;
    }

    private static void style(Shape shape, List<String> styles) {
        if (!shape.getStyleClass().equals(styles)) {
            shape.getStyleClass().setAll(styles);
        }
    }

    @Override
    protected final double computePrefHeight(double width) {
        double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + flow.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected final double computePrefWidth(double height) {
        return snappedLeftInset() + flow.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected final double computeMinWidth(double height) {
        return 40;
    }
}
