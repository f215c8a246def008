package org.winnow.check;

import java.util.List;
import org.winnow.text.Span;

/** Finds one sort of personal data. */
interface PersonalData {
    /** What stands in its place, without number and brackets: {@code EMAIL}. */
    String placeholder();

    /** As in a sentence: {@code an e-mail address}. */
    String noun();

    /** Where it stands, in order. */
    List<Span> find(String text, List<String> regions);
}
