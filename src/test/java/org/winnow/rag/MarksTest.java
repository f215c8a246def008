package org.winnow.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # response                                   | passage                                          | marks
            The fee is 69 euros.                         | The fee is 29 euros.                             | number:69
            The fee is 29 euros.                         | The fee is 29 euros.                             | -
            It costs 1,000 euros.                        | It costs 1000 euros.                             | -
            It costs 1.000 euros.                        | It costs 1 000 euros.                            | -
            It costs 3.50 euros.                         | It costs 3,5 euros.                              | -
            It costs 3.50 euros.                         | It costs 350 euros.                              | number:3.50
            It has 5 million users.                      | It has 5,000,000 users.                          | -
            It has 5 million users.                      | It has 5 thousand users.                         | number:5
            It has 2 platinum albums.                    | It has two platinum albums.                      | -
            Below 85% it is worn.                        | Below 80 percent it is worn.                     | number:85
            It weighs 5kg and no more.                   | It weighs 5 kg.                                  | -
            We open at 10:30 every day.                  | We open at 10.30 or later.                       | number:10:30
            1. Open the lid.                             | Open the lid and close it.                       | -
            The lid opens [1] by hand [12].              | The lid opens by hand.                           | -
            It opened on 12 March 2024.                  | It opened on 2024-03-12.                         | -
            It opened on March 12th, 2024.               | It opened on 12.03.2024.                         | -
            It opened on 13 March 2024.                  | It opened on 2024-03-12.                         | date:13 March 2024
            It opened in March 2024.                     | It opened on 3/12/2024.                          | -
            It opened on 12 March.                       | It opened on 12.03.2024.                         | -
            See https://example.com/a/ for more.         | See http://www.example.com/a for more.           | -
            See https://example.com/b for more.          | See https://example.com/a for more.              | url:https://example.com/b
            Write to help@example.org please.            | Write to us please.                              | url:help@example.org
            Use version v2.1.3 of it.                    | Use version V2.1.3 of it.                        | -
            Use model A320-B of it.                      | Use model A321-B of it.                          | code:A320-B
            The plan was made by Anna Berg.              | The plan was made by Ben Holt.                   | name:Anna Berg
            Anna Berg made the plan.                     | The plan was made by Ben Berg.                   | name:Anna
            The plan of NASA was made.                   | The plan was made.                               | name:NASA
            Today the plan was made.                     | The plan was made.                               | -
            The Plan was made in Oslo.                   | THE PLAN WAS MADE IN OSLO.                       | -
            It says "no refund after payment" there.     | It says: No refund, after payment!               | -
            It says "no refund before payment" there.    | It says: No refund, after payment!               | quote:"no refund before payment"
            Er kostet 1.299,00 Euro im Jahr.             | Er kostet 1299 Euro im Jahr.                     | -
            Er kostet zwölf Euro und 7 Cent.             | Er kostet 12 Euro und sieben Cent.               | -
            Die Lieferung dauert am Montag lange.        | Die Ware kommt spät an und dauert lange.         | -
            Das Angebot gilt ab dem 3. Mai 2024.         | Das Angebot gilt ab dem 03.05.2024.              | -
            Das Angebot gilt ab dem 4. Mai 2024.         | Das Angebot gilt ab dem 03.05.2024.              | date:4. Mai 2024
            Das sagte Angela Merkel in der Rede.         | Das sagte Herr Scholz in der Rede.               | name:Angela Merkel
            L'offre finit le 14 juillet 2023.            | L'offre finit le 14/07/2023.                     | -
            La oferta vale 40 euros el 2 de mayo de 2024. | La oferta vale 40 euros el 02/05/2024.          | -
            料金は5万円です。                             | 料金は50,000円です。                              | -
            料金は6万円です。                             | 料金は50,000円です。                              | number:6
            発売日は2024年3月12日です。                    | 発売日は2024-03-12です。                          | -
            彼は「返金はいたしません」と言った。             | 彼は「返品はできます」と言った。                    | quote:「返金はいたしません」
            价格为３００元。                              | 价格为300元。                                     | -
            """)
    void marksWhatThePassagesLack(String response, String passage, String marks) {
        assertThat(Cases.marks("Why?", response, passage))
                .isEqualTo(marks == null ? List.of() : Arrays.asList(marks.split("; ")));
    }

    @Test
    void tellsWhatTheQuestionHas() {
        assertThat(Cases.marks(
                        "Is my order 4711 of Anna lost?", "Order 4711 of Anna is not lost.", "No order is lost."))
                .containsExactly("number:4711?", "name:Anna?");
    }

    @Test
    void findsNamesInTitles() {
        assertThat(Cases.GROUNDER
                        .of(new org.winnow.model.Content(
                                Cases.content("Who?", "The plan of Oslo is old.")
                                        .messages(),
                                List.of(new org.winnow.model.Retrieved(
                                        new org.winnow.model.Passage(
                                                "The plan is old.",
                                                "Oslo",
                                                null,
                                                null,
                                                org.winnow.model.RawJson.EMPTY_OBJECT),
                                        null)),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                org.winnow.model.RawJson.EMPTY_OBJECT))
                        .marks())
                .isEmpty();
    }

    @Test
    void saysThatItWasNotFoundAndNeverThatItIsFalse() {
        assertThat(Cases.ground("Why?", "The fee is 69 euros.", "The fee is 29 euros.")
                        .marks()
                        .get(0)
                        .sentence())
                .isEqualTo("This number was not found in the passages.");
    }
}
