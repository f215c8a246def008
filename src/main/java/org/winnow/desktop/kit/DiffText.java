package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import org.winnow.text.WordDiff;

/**
 * A text with what was taken away and what was added. Both are also told apart without colour: struck through, underlined.
 * Style class {@code diff-text}.
 */
public final class DiffText extends SpanText {
    /** What has become of a piece. */
    public enum Kind {
        /** In both. */
        SAME,
        /** In the first only. */
        REMOVED,
        /** In the second only. */
        ADDED
    }

    /** A piece of the text. */
    public record Piece(Kind kind, String text) {}

    /** An empty text. */
    public DiffText() {
        getStyleClass().add("diff-text");
    }

    /** Shows what became of a text, word by word. */
    public void show(String before, String after) {
        show(WordDiff.diff(before, after).stream()
                .map(piece -> new Piece(Kind.valueOf(piece.kind().name()), piece.text()))
                .toList());
    }

    /** Shows the pieces one after the other. */
    public void show(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        for (Piece piece : pieces) {
            int start = text.length();
            text.append(piece.text());
            if (piece.kind() == Kind.ADDED) {
                marks.add(new Mark(start, text.length(), Tone.GOOD, Look.FILL));
                marks.add(new Mark(start, text.length(), Tone.GOOD, Look.SOLID));
            } else if (piece.kind() == Kind.REMOVED) {
                marks.add(new Mark(start, text.length(), Tone.BAD, Look.FILL));
                marks.add(new Mark(start, text.length(), Tone.BAD, Look.STRUCK));
            }
        }
        show(text.toString(), marks);
    }
}
