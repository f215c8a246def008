package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.edit.Voice.Rule;
import org.winnow.job.Progress;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.query.Selection;
import org.winnow.store.StoreException;

class VoiceTest {
    private static final Rule PLEASE = new Rule("kindly", "please", false, 3);

    @TempDir
    private Path folder;

    private Desk desk;
    private Voice voice;

    @BeforeEach
    void open() throws StoreException {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            examples.add(
                    Samples.pair("p" + i, "Would you kindly?", (i % 2 == 0 ? "Kindly" : "Would you kindly") + " wait"));
        }
        examples.add(Samples.pair("other", "unkindly", "He said it unkindly."));
        desk = Desk.create(folder.resolve("voice.winnow"), examples);
        voice = new Voice(desk.store, "Ada");
    }

    @AfterEach
    void close() throws StoreException {
        desk.close();
    }

    private void write(String id, String response) throws StoreException {
        desk.history.perform(new Edit.SetText(Target.RESPONSE, response), Desk.ids(id));
    }

    private void writeThree() throws StoreException {
        write("p0", "Please wait");
        write("p1", "Would you please wait");
        write("p2", "Please wait");
    }

    private List<Rule> rules() throws StoreException {
        return voice.rules(Voice.OFTEN, Progress.NONE);
    }

    @Test
    void whatIsSaidInAnotherWayThreeTimesIsARule() throws StoreException {
        write("p0", "Please wait");
        write("p1", "Would you please wait");
        assertThat(rules()).isEmpty();
        assertThat(voice.rules(2, Progress.NONE)).hasSize(1);

        write("p2", "Please wait");
        assertThat(rules()).containsExactly(PLEASE);
    }

    @Test
    void aRuleKnowsHowManyExamplesItWouldChangeAndChangesThoseAlone() throws StoreException {
        writeThree();
        Rule rule = rules().get(0);

        assertThat(voice.found(rule, Progress.NONE)).isEqualTo(17);
        assertThat(desk.history
                        .perform(rule.edit(), Selection.all())
                        .orElseThrow()
                        .count())
                .isEqualTo(17);
        assertThat(desk.example("p4").response()).isEqualTo("Please wait");
        assertThat(desk.example("p5").response()).isEqualTo("Would you please wait");
        assertThat(desk.example("p5").instruction()).isEqualTo("Would you kindly?");
        assertThat(desk.example("other").response()).isEqualTo("He said it unkindly.");
    }

    @Test
    void whatWasReplacedInBulkOrTakenBackOrDoneByOthersIsNobodysHabit() throws StoreException {
        desk.history.perform(
                new ReplaceText("kindly", "please", Set.of(Role.ASSISTANT), true, false), Desk.ids("p5", "p6"));
        write("p0", "Please wait");
        write("p1", "Would you please wait");
        write("p2", "Please wait");
        desk.history.undo();
        new History(desk.store, desk.engine, Desk.NOON, "Bob")
                .perform(new Edit.SetText(Target.RESPONSE, "Please wait"), Desk.ids("p4"));
        desk.history.perform(new Edit.SetText(Target.INSTRUCTION, "Would you please?"), Desk.ids("p7"));

        assertThat(rules()).isEmpty();
        desk.history.perform(
                new Edit.SetMessages(
                        List.of(Message.of(Role.USER, "Would you kindly?"), Message.of(Role.ASSISTANT, "Please wait"))),
                Desk.ids("p8"));
        assertThat(rules()).containsExactly(PLEASE);
    }

    @Test
    void onceInAnEditCountsOnce() throws StoreException {
        write("p0", "Kindly wait. Kindly go. Kindly stay.");
        write("p0", "Please wait. Please go. Please stay.");

        assertThat(voice.rules(1, Progress.NONE).stream()
                        .filter(rule -> rule.find().equals("Kindly")))
                .containsExactly(new Rule("Kindly", "Please", false, 1));
    }

    @Test
    void newStepsAreSeenAfterASecondLookAndThoseTakenBackAreForgotten() throws StoreException {
        writeThree();
        assertThat(rules()).hasSize(1);

        write("p4", "Please wait");
        assertThat(rules()).containsExactly(new Rule("kindly", "please", false, 4));
        desk.history.undo();
        desk.history.undo();
        assertThat(rules()).isEmpty();
    }

    @Test
    void aDismissedRuleNeverComesBackToThisPerson() throws StoreException {
        writeThree();
        Rule rule = rules().get(0);

        voice.dismiss(rule);
        write("p4", "Please wait");

        assertThat(rules()).isEmpty();
        assertThat(new Voice(desk.store, "Ada").rules(1, Progress.NONE)).isEmpty();
        voice.offerAgain(rule);
        assertThat(rules()).containsExactly(new Rule("kindly", "please", false, 4));
    }

    @Test
    void aRuleOnCapitalsTouchesNoOtherSpelling() {
        Rule rule = new Rule("ACME", "Acme", true, 3);

        assertThat(rule.edit()
                        .effect()
                        .apply(Samples.pair("x", "", "ACME acme"))
                        .response())
                .isEqualTo("Acme acme");
    }
}
