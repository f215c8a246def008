package org.winnow.desktop.library;

import java.util.List;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.Tone;
import org.winnow.query.Highlights;
import org.winnow.store.FullText;

/** How the hits of a search are marked in a text that is read: as with a marker pen. */
public final class HitMarks {
    private HitMarks() {}

    /** The marks of a text of a kind. Cost: one pass over the text for each word that is searched for. */
    public static List<SpanText.Mark> of(Highlights highlights, FullText.Where kind, String text) {
        return highlights.in(kind, text).stream()
                .map(hit -> new SpanText.Mark(hit.start(), hit.end(), Tone.ATTENTION, SpanText.Look.FILL))
                .toList();
    }
}
