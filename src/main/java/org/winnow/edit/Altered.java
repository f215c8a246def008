package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import org.winnow.model.Example;
import org.winnow.text.WordDiff.Kind;
import org.winnow.text.WordDiff.Piece;

/**
 * What a replacement does to one text of an example.
 *
 * @param kind which text: the narrowest of the chosen ones
 * @param index of the message, alternative or passage, from 0
 * @param before the text
 * @param after the text as it would be
 * @param places where it changes, ascending
 */
public record Altered(TextKind kind, int index, String before, String after, List<Place> places) {
    /** Copies the list. */
    public Altered {
        places = List.copyOf(places);
    }

    /**
     * A stretch of the text before and what it becomes in the text after, both in UTF-16 units.
     *
     * @param start in the text before
     * @param end in the text before
     * @param newStart in the text after
     * @param newEnd in the text after
     */
    public record Place(int start, int end, int newStart, int newEnd) {}

    /**
     * All texts of an example that an edit would change, in their order; empty if it changes none. Its hits that are
     * replaced by what they are do not count.
     */
    public static List<Altered> of(ReplaceText edit, Example example) {
        List<Altered> all = new ArrayList<>();
        new Replacing(edit).on(example, (kind, index, before, swaps, after) -> {
            if (!before.equals(after)) {
                all.add(new Altered(kind, index, before, after, places(swaps)));
            }
        });
        return all;
    }

    private static List<Place> places(List<Anchors.Swap> swaps) {
        List<Place> places = new ArrayList<>();
        int shift = 0;
        for (Anchors.Swap swap : swaps) {
            int start = swap.start() + shift;
            places.add(new Place(swap.start(), swap.end(), start, start + swap.length()));
            shift += swap.length() - (swap.end() - swap.start());
        }
        return places;
    }

    /** The whole text with what goes and what comes. */
    public List<Piece> diff() {
        return pieces(0, before.length(), places);
    }

    private List<Piece> pieces(int start, int end, List<Place> among) {
        List<Piece> pieces = new ArrayList<>();
        int done = start;
        for (Place place : among) {
            add(pieces, Kind.SAME, before.substring(done, place.start()));
            add(pieces, Kind.REMOVED, before.substring(place.start(), place.end()));
            add(pieces, Kind.ADDED, after.substring(place.newStart(), place.newEnd()));
            done = place.end();
        }
        add(pieces, Kind.SAME, before.substring(done, end));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    /**
     * The first places with some text around them; places that lie close together share an excerpt.
     *
     * @param around UTF-16 units at each side, cut at white space where there is any
     * @param most excerpts
     */
    public List<Excerpt> excerpts(int around, int most) {
        List<Excerpt> excerpts = new ArrayList<>();
        int next = 0;
        while (next < places.size() && excerpts.size() < most) {
            int last = next;
            while (last + 1 < places.size()
                    && places.get(last + 1).start() - places.get(last).end() <= 2 * around) {
                last++;
            }
            excerpts.add(excerpt(places.subList(next, last + 1), around));
            next = last + 1;
        }
        return excerpts;
    }

    private Excerpt excerpt(List<Place> among, int around) {
        int start = Edges.before(before, among.get(0).start(), around);
        int end = Edges.behind(before, among.get(among.size() - 1).end(), around);
        return new Excerpt(start > 0, pieces(start, end, among), end < before.length());
    }

    /**
     * A piece of the text.
     *
     * @param cutBefore true if there is more in front
     * @param pieces what stays, goes and comes
     * @param cutBehind true if there is more behind
     */
    public record Excerpt(boolean cutBefore, List<Piece> pieces, boolean cutBehind) {
        /** Copies the list. */
        public Excerpt {
            pieces = List.copyOf(pieces);
        }
    }
}
