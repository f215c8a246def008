package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cluster.Samples.example;
import static org.winnow.cluster.Samples.find;
import static org.winnow.cluster.Samples.withPassage;
import static org.winnow.cluster.Samples.withSystem;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.model.Cluster;
import org.winnow.model.Cluster.Kind;

class DuplicateSearchTest {
    private static final String LONG =
            "You can return any item within the period printed on your receipt as long as it is"
                    + " unused and in its original box with all labels";

    @Test
    void findsCopiesThatDifferInCasePunctuationAndSpace() {
        Clusters found = find(
                example("How do I cancel?", "Open  the menu, then press Cancel."),
                example("Something else", "Entirely"),
                example("how do i cancel", "open the menu\nthen press cancel"));

        assertThat(found.all()).containsExactly(new Cluster(Kind.EXACT, List.of(1, 3), 1));
    }

    @ParameterizedTest
    @CsvSource({
        "كيف ألغي اشتراكي؟, افتح القائمة ثم اضغط إلغاء.",
        "如何取消订阅？, 打开菜单，然后点击取消。",
        "ฉันจะยกเลิกได้อย่างไร, เปิดเมนูแล้วกดยกเลิก",
        "Wie kündige ich 🙂, Menü öffnen 👍",
        "👍, 🎉",
    })
    void findsCopiesInAnyScript(String instruction, String response) {
        Clusters found = find(
                example(instruction, response),
                example(instruction + " ", response),
                example(instruction, instruction));

        assertThat(found.all()).contains(new Cluster(Kind.EXACT, List.of(1, 2), 1));
    }

    @ParameterizedTest
    @CsvSource({"It costs €29, It costs $29", "Use C, Use C++", "-5 degrees, 5 degrees", "5 %, 5", "1.5, 15", "👍, 👎"})
    void signsThatCarryMeaningTellAnswersApart(String one, String other) {
        assertThat(find(example("q", one), example("q", other)).all())
                .extracting(Cluster::kind)
                .doesNotContain(Kind.EXACT);
    }

    @Test
    void anotherSystemPromptOrPassageIsNoExactCopy() {
        Clusters found = find(
                withSystem("Be brief", "When do you open", "At nine"),
                withSystem("Be polite", "When do you open", "At nine"),
                withPassage("Hours: 9-17", "When do you open", "At nine"),
                withPassage("Hours: 9-18", "When do you open", "At nine"));

        assertThat(found.all()).isEmpty();
    }

    @Test
    void findsNearDuplicatesAndTheirSimilarity() {
        Clusters found = find(
                example("What is the policy", LONG),
                example("What is the policy", LONG + " attached"),
                example("Tell me about hats", "Hats are worn upon the head and come in many sizes and colours"));

        assertThat(found.all()).contains(new Cluster(Kind.NEAR, List.of(1, 2), 0.9655));
    }
}
