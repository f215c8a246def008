package org.winnow.desktop.kit;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** The direction of a text, by its first strong character (UAX #9, rules P2 and P3). */
public enum Direction {
    /** Left to right; also texts without any strong character. */
    LTR,
    /** Right to left. */
    RTL;

    /** The direction of the text; looks no further than its first strong character. */
    public static Direction of(CharSequence text) {
        int depth = 0;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            byte kind = Character.getDirectionality(c);
            if (isIsolate(kind)) {
                depth++;
            } else if (kind == Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && kind == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return LTR;
            } else if (depth == 0 && isRight(kind)) {
                return RTL;
            }
            i += Character.charCount(c);
        }
        return LTR;
    }

    private static boolean isIsolate(byte kind) {
        return kind == Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE
                || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE
                || kind == Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE;
    }

    private static boolean isRight(byte kind) {
        return kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Lets a text node or text field run this way; it then begins at the right for right to left. */
    public void applyTo(Node node) {
        node.setNodeOrientation(orientation());
    }

    /** Lets a label or table cell begin where its text begins, without mirroring what surrounds the text. */
    public void alignCell(Labeled cell) {
        cell.setAlignment(this == RTL ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    /** The same for JavaFX. */
    public NodeOrientation orientation() {
        return this == RTL ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }
}
