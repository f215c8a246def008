package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winnow.edit.Altered.Excerpt;
import org.winnow.edit.Altered.Place;
import org.winnow.model.Example;
import org.winnow.text.WordDiff.Kind;
import org.winnow.text.WordDiff.Piece;

class AlteredTest {
    private static ReplaceText edit(String find, String by, TextKind... in) {
        return new ReplaceText(Search.literal(find, false, false), by, Set.of(in), false);
    }

    @Test
    void tellsEveryTextThatWouldChangeByTheNarrowestKind() {
        ReplaceText everywhere =
                new ReplaceText(Search.literal("e", true, false), "x", EnumSet.allOf(TextKind.class), false);
        ReplaceText five =
                new ReplaceText(Search.literal("days", true, false), "d", EnumSet.allOf(TextKind.class), false);

        assertThat(Altered.of(everywhere, Samples.rich("r"))).isEmpty();
        assertThat(Altered.of(five, Samples.rich("r")))
                .containsExactly(
                        new Altered(
                                TextKind.RESPONSE,
                                2,
                                "Refunds take 5 days. Ask ACME.",
                                "Refunds take 5 d. Ask ACME.",
                                List.of(new Place(15, 19, 15, 16))),
                        new Altered(TextKind.ALTERNATIVES, 1, "Five days.", "Five d.", List.of(new Place(5, 9, 5, 6))),
                        new Altered(
                                TextKind.PASSAGES,
                                0,
                                "Refunds take 5 days.",
                                "Refunds take 5 d.",
                                List.of(new Place(15, 19, 15, 16))));
    }

    @ParameterizedTest
    @EnumSource
    void changesTheChosenTextsAlone(TextKind kind) {
        Example before = Samples.rich("r");
        List<Altered> all = Altered.of(edit("e", "E!", kind), before);
        Edit.Each each = edit("e", "E!", kind);
        Example after = each.effect().apply(before);

        assertThat(all).allMatch(altered -> altered.kind() == kind);
        assertThat(all.isEmpty()).isEqualTo(kind == TextKind.TOOL);
        assertThat(after.equals(before)).isEqualTo(kind == TextKind.TOOL);
        assertThat(after.content().system().contains("E!")).isEqualTo(kind == TextKind.SYSTEM);
        assertThat(after.instruction().contains("E!")).isEqualTo(kind == TextKind.INSTRUCTION || kind == TextKind.USER);
        assertThat(after.response().contains("E!")).isEqualTo(kind == TextKind.RESPONSE || kind == TextKind.ASSISTANT);
        assertThat(after.content().alternatives().get(0).text().contains("E!"))
                .isEqualTo(kind == TextKind.ALTERNATIVES);
        assertThat(after.content().passages().get(0).passage().text().contains("E!"))
                .isEqualTo(kind == TextKind.PASSAGES);
        assertThat(String.valueOf(after.review().note()).contains("E!")).isEqualTo(kind == TextKind.NOTE);
    }

    @Test
    void aNoteOfWhichNothingIsLeftIsGone() {
        Edit.Each edit = edit("ask eva", "", TextKind.NOTE);

        assertThat(edit.effect().apply(Samples.rich("r")).review().note()).isNull();
    }

    @Test
    void placesAreGivenInBothTexts() {
        Altered altered = Altered.of(edit("b", "xyz", TextKind.RESPONSE), Samples.pair("p", "", "abab"))
                .get(0);

        assertThat(altered.after()).isEqualTo("axyzaxyz");
        assertThat(altered.places()).containsExactly(new Place(1, 2, 1, 4), new Place(3, 4, 5, 8));
    }

    @Test
    void excerptsShowWordsAroundThePlacesAndShareWhatIsNear() {
        String text = "one two kindly three kindly four " + "filler ".repeat(30) + "and kindly so on and on";
        Altered altered = Altered.of(edit("kindly", "please", TextKind.RESPONSE), Samples.pair("p", "", text))
                .get(0);

        List<Excerpt> excerpts = altered.excerpts(12, 5);

        assertThat(excerpts)
                .containsExactly(
                        new Excerpt(
                                false,
                                List.of(
                                        new Piece(Kind.SAME, "one two "),
                                        new Piece(Kind.REMOVED, "kindly"),
                                        new Piece(Kind.ADDED, "please"),
                                        new Piece(Kind.SAME, " three "),
                                        new Piece(Kind.REMOVED, "kindly"),
                                        new Piece(Kind.ADDED, "please"),
                                        new Piece(Kind.SAME, " four")),
                                true),
                        new Excerpt(
                                true,
                                List.of(
                                        new Piece(Kind.SAME, "filler and "),
                                        new Piece(Kind.REMOVED, "kindly"),
                                        new Piece(Kind.ADDED, "please"),
                                        new Piece(Kind.SAME, " so on and")),
                                true));
        assertThat(altered.excerpts(12, 1)).hasSize(1);
    }

    @Test
    void excerptsNeverCutACharacterInTwo() {
        String text = "😀".repeat(40) + "x" + "😀".repeat(40);
        Altered altered = Altered.of(edit("x", "y", TextKind.RESPONSE), Samples.pair("p", "", text))
                .get(0);

        for (int around = 0; around < 7; around++) {
            List<Piece> pieces = altered.excerpts(around, 1).get(0).pieces();
            assertThat(pieces).allMatch(piece -> org.winnow.text.Surrogates.firstLone(piece.text()) < 0);
        }
    }
}
