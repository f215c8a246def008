package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cluster.Samples.example;
import static org.winnow.cluster.Samples.find;
import static org.winnow.cluster.Samples.withSystem;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.model.Cluster;
import org.winnow.model.Cluster.Kind;

class ConflictTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It costs €29 a month. | It costs €49 a month. | €29 and €49",
                "It costs 29 € a month. | About 49 € a month. | 29 € and 49 €",
                "Yes, you can. | No, you cannot. | yes and no",
                "Nein, leider. | Ja, gern. | no and yes",
                "نعم، يمكنك ذلك | لا، لا يمكنك | yes and no",
                "See https://a.example/x. | See https://b.example/x. | https://a.example/x and https://b.example/x",
                "It takes 14 days, code 7. | It takes 30 days, code 7. | 14 and 30",
                "It costs $29. | It costs €29. | $ and €",
                "Opens at 9:00. | Opens at 10:00. | 9:00 and 10:00",
            })
    void namesWhatContradicts(String one, String other, String what) {
        assertThat(Conflict.between(example("q", one), example("q", other)))
                .contains("They contradict each other: " + what);
        assertThat(find(example("q", one), example("q", other)).all())
                .containsExactly(
                        new Cluster(Kind.SAME_QUESTION, List.of(1, 2), 1),
                        new Cluster(Kind.CONFLICTING, List.of(1, 2), 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It costs 1,000 euros. | The price: 1000 euros!",
                "29.00 it is | That is 29",
                "It takes 14 days. | It takes 14 days, at most 30.",
                "No problem, it is done. | Yes, it is done.",
                "Order B2B now | Order C3C now",
                "Write to us. | Call us at 12.",
                "See www.a.example/x | Look at https://a.example/x",
            })
    void doesNotCallItAConflictWhereOneOnlySaysMore(String one, String other) {
        assertThat(Conflict.between(example("q", one), example("q", other))).isEmpty();
        assertThat(find(example("q", one), example("q", other)).all())
                .containsExactly(new Cluster(Kind.SAME_QUESTION, List.of(1, 2), 1));
    }

    @Test
    void theNumbersOfAListSayNothing() {
        assertThat(Conflict.between(
                        example("q", "1. Open it\n2. Close it"), example("q", "Do this:\n3. Look\n4. Leave\n5. Rest")))
                .isEmpty();
    }

    @Test
    void anotherSystemPromptAsksAnotherQuestion() {
        assertThat(find(withSystem("in euros", "price?", "29"), withSystem("in dollars", "price?", "31"))
                        .all())
                .isEmpty();
    }

    @Test
    void findsConflictsOfQuestionsThatAreAlmostTheSame() {
        String question =
                "Could you please tell me how many days I have got to send back a parcel that I have ordered from"
                        + " your shop for my dear old mother on her birthday because it does not fit her";
        // 37 and 38 words: 35 of 36 runs of three are shared.
        Clusters found = find(
                example(question, "You have 14 days."),
                example(question + " well", "You have 30 days."),
                example("Where are you?", "In Rome."));

        assertThat(found.all())
                .filteredOn(cluster -> cluster.kind() == Kind.CONFLICTING)
                .containsExactly(new Cluster(Kind.CONFLICTING, List.of(1, 2), 0.9722));
        assertThat(found.witnesses()).containsExactly(new Clusters.Witness(1, 2, 0.9722));
    }

    @Test
    void questionsOfOtherNumbersMayHaveOtherAnswers() {
        String question =
                "Could you please tell me what I have to pay each month for a plan of your company that is shared"
                        + " among all of the people of my office if we need this many seats: ";
        Clusters found = find(example(question + 5, "It is €29."), example(question + 10, "It is €49."));

        assertThat(found.all()).extracting(Cluster::kind).doesNotContain(Kind.CONFLICTING);
    }
}
