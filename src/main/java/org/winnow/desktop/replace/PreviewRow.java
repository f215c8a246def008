package org.winnow.desktop.replace;

import java.util.ArrayList;
import java.util.List;
import org.winnow.desktop.kit.DiffText.Kind;
import org.winnow.desktop.kit.DiffText.Piece;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Altered;
import org.winnow.edit.ReplaceText;
import org.winnow.store.Examples.Keyed;
import org.winnow.text.WordDiff;

/**
 * A line of the preview.
 *
 * @param key the example; 0 while it is loaded
 * @param id its identifier
 * @param hits how many places change
 * @param pieces the first place with the words around it, on one line
 */
record PreviewRow(int key, String id, int hits, List<Piece> pieces) {
    private static final int AROUND = 32;

    /** What stands in place of a line that is not there yet. */
    static final PreviewRow LOADING = new PreviewRow(0, "", 0, List.of());

    PreviewRow {
        pieces = List.copyOf(pieces);
    }

    static PreviewRow of(ReplaceText edit, Keyed keyed) {
        List<Altered> all = Altered.of(edit, keyed.example());
        int hits = all.stream().mapToInt(each -> each.places().size()).sum();
        List<Piece> pieces = all.isEmpty()
                ? List.of(new Piece(Kind.SAME, Words.of("replace.nothing-changes-here-any-more")))
                : line(all.get(0).excerpts(AROUND, 1).get(0));
        return new PreviewRow(keyed.key(), keyed.example().id(), hits, pieces);
    }

    private static List<Piece> line(Altered.Excerpt excerpt) {
        List<Piece> pieces = new ArrayList<>();
        if (excerpt.cutBefore()) {
            pieces.add(new Piece(Kind.SAME, "… "));
        }
        excerpt.pieces().forEach(piece -> pieces.add(new Piece(kind(piece.kind()), oneLine(piece.text()))));
        if (excerpt.cutBehind()) {
            pieces.add(new Piece(Kind.SAME, " …"));
        }
        return pieces;
    }

    /** A line break that goes or comes is seen as its sign. */
    private static String oneLine(String text) {
        return text.replace("\r", "").replace('\n', '⏎').replace('\t', '⇥');
    }

    /** The whole of a text with what goes and what comes. */
    static List<Piece> whole(Altered altered) {
        return altered.diff().stream()
                .map(piece -> new Piece(kind(piece.kind()), piece.text()))
                .toList();
    }

    private static Kind kind(WordDiff.Kind kind) {
        return switch (kind) {
            case SAME -> Kind.SAME;
            case REMOVED -> Kind.REMOVED;
            case ADDED -> Kind.ADDED;
        };
    }
}
