package org.winnow.desktop.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.desktop.dialogs.TagChoice.Known;
import org.winnow.desktop.dialogs.TagChoice.Offer;

class TagChoiceTest {
    private final TagChoice choice = new TagChoice(
            List.of(
                    new Known("billing", 2),
                    new Known("billing/refund", 9),
                    new Known("care-plan", 5),
                    new Known("prebilling", 7),
                    new Known("Refund", 1)),
            List.of("care-plan"));

    @ParameterizedTest
    @CsvSource({
        "'', 'care-plan, billing/refund, prebilling, billing, Refund'",
        "bill, 'billing/refund, billing, prebilling, bill'",
        "billing, 'billing, billing/refund, prebilling'",
        "BILLING, 'billing, billing/refund, prebilling, BILLING'",
        "refund, 'Refund, billing/refund, refund'",
        "' billing / refund ', billing/refund",
        "zig, zig"
    })
    void whatFitsIsOfferedBestFirstAndWhatIsNewLast(String typed, String offered) {
        assertThat(choice.offers(typed).stream().map(Offer::tag)).containsExactly(offered.split(", "));
    }

    @Test
    void anOfferSaysHowOftenTheTagOccursAndWhetherItIsChosen() {
        assertThat(choice.offers("care")).containsExactly(new Offer("care-plan", 5, true), new Offer("care", 0, false));
    }

    @Test
    void aTagIsChosenAndNotAnyLonger() {
        choice.toggle("billing");
        choice.toggle("care-plan");
        assertThat(choice.chosen()).containsExactly("billing");
        choice.toggle("billing");
        assertThat(choice.chosen()).isEmpty();
    }

    @Test
    void newTagsAreTidiedSeparatedByCommasAndThenOffered() {
        choice.toggle(" new ,billing/ late, ,");
        assertThat(choice.chosen()).containsExactly("billing/late", "care-plan", "new");
        assertThat(choice.offers("ne")).containsExactly(new Offer("new", 0, true), new Offer("ne", 0, false));
    }
}
