package org.winnow.desktop.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandRegistry;
import org.winnow.desktop.shell.Keys;

class PracticeModelTest {
    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("review.accept", "A"),
            Map.entry("review.reject", "X"),
            Map.entry("review.needs-edit", "N"),
            Map.entry("review.skip", "Space"),
            Map.entry("review.previous", "K"),
            Map.entry("review.back", "Backspace"),
            Map.entry("review.next-sentence", "Right"),
            Map.entry("review.previous-sentence", "Left"),
            Map.entry("review.digit-1", "1"),
            Map.entry("review.edit", "E"),
            Map.entry("review.diff", "D"),
            Map.entry("review.note", "Shift+N"),
            Map.entry("review.save-accept", "Ctrl+Enter"),
            Map.entry("edit.undo", "Ctrl+Z"),
            Map.entry("window.palette", "Ctrl+K"),
            Map.entry("window.keys", "?"));

    private final List<String> done = new ArrayList<>();
    private final CommandRegistry commands = new CommandRegistry(COMMANDS.entrySet().stream()
            .map(entry -> Command.of(entry.getKey(), "Do " + entry.getKey(), "Review", () -> done.add(entry.getKey()))
                    .keys(entry.getValue()))
            .toList());
    private boolean letters = true;
    private final PracticeModel practice = new PracticeModel(new Window());

    private final class Window implements PracticeModel.Desk {
        @Override
        public Optional<Command> command(String id) {
            return commands.find(id);
        }

        @Override
        public boolean lettersAct() {
            return letters;
        }

        @Override
        public void show(int lesson) {
            done.add("show " + lesson);
        }

        @Override
        public void keep(int lesson) {
            done.add("keep " + lesson);
        }

        @Override
        public void restore(Runnable then) {
            done.add("restore");
            then.run();
        }

        @Override
        public void leave() {
            done.add("leave");
        }
    }

    @BeforeEach
    void listen() {
        commands.all().forEach(command -> command.state().onRan(practice::onCommand));
        practice.onBegin(0);
        done.clear();
    }

    private void press(String... ids) {
        for (String id : ids) {
            commands.get(id).fire();
        }
    }

    @Test
    void theRightKeyMovesOn() {
        press("review.accept");
        assertThat(practice.lesson().get()).isEqualTo(1);
        assertThat(practice.hint().get())
                .isEqualTo("You need not decide everything. Space goes on, and this one stays unreviewed.");
        assertThat(done).containsExactly("review.accept", "keep 1", "show 1");
    }

    @Test
    void aWrongDecisionIsTakenBackWithAKindWord() {
        press("review.reject");
        assertThat(done).containsExactly("review.reject", "review.back");
        assertThat(practice.lesson().get()).isZero();
        assertThat(practice.hint().get())
                .isEqualTo("That was “Do review.reject”; it has been taken back. A green line says that the passages at"
                        + " the right carry the sentence. Here they carry both: A accepts the answer.");
    }

    @Test
    void whoGoesAwayIsBroughtBack() {
        press("review.skip");
        press("review.previous");
        assertThat(done).containsExactly("review.skip", "review.previous", "review.previous", "review.skip");
        assertThat(practice.hint().get()).startsWith("That was “Do review.previous”; here is the example again.");
    }

    @Test
    void whatHarmsNothingIsFree() {
        String before = practice.hint().get();
        press("window.keys", "review.diff", "review.digit-1", "edit.undo");
        assertThat(practice.hint().get()).isEqualTo(before);
        assertThat(practice.lesson().get()).isZero();
    }

    @Test
    void aRejectionIsFollowedByItsReason() {
        practice.onBegin(3);
        press("review.reject");
        assertThat(practice.hint().get()).startsWith("And why?");
        press("review.digit-1");
        assertThat(practice.lesson().get()).isEqualTo(4);
        assertThat(practice.hint().get()).startsWith("A good answer with rubbish at its end. E opens it");
    }

    @Test
    void noReasonIsFineToo() {
        practice.onBegin(3);
        press("review.reject");
        practice.onReasonLeftOpen();
        assertThat(practice.hint().get()).startsWith("No reason is fine too. A good answer");
        practice.onReasonLeftOpen();
        assertThat(practice.lesson().get()).isEqualTo(4);
    }

    @Test
    void whoDecidesTheNextOneWithoutAReasonIsJudgedByTheNextLesson() {
        practice.onBegin(3);
        press("review.reject");
        press("review.needs-edit");
        assertThat(practice.lesson().get()).isEqualTo(4);
        assertThat(practice.hint().get()).startsWith("That was “Do review.needs-edit”; it has been taken back.");
    }

    @Test
    void theHintNamesTheKeysThatTheUserHasChosen() {
        commands.assign(Map.of("review.accept", List.of(Keys.parse("Y"))));
        practice.onKeysChanged();
        assertThat(practice.hint().get()).endsWith("Y accepts the answer.");
    }

    @Test
    void withoutLettersTheHintNamesTheCommand() {
        letters = false;
        practice.onKeysChanged();
        assertThat(practice.hint().get()).endsWith("“Do review.accept” accepts the answer.");
    }

    @Test
    void aLessonCanBeSkippedAndTheLastOneEnds() {
        practice.onBegin(11);
        practice.onSkipLesson();
        assertThat(practice.over().get()).isTrue();
        assertThat(practice.hint().get())
                .isEqualTo("That was all twelve. Ctrl Z undoes anything, Ctrl K finds every command, and ? lists the"
                        + " keys.");
        press("review.accept");
        practice.onKeysChanged();
        practice.onReasonLeftOpen();
        assertThat(done).containsExactly("keep 11", "show 11", "keep 12", "review.accept");
    }

    @Test
    void beginningAgainRestoresTheExamplesFirst() {
        practice.onBegin(11);
        done.clear();
        practice.onBeginAgain();
        assertThat(done).containsExactly("restore", "keep 0", "show 0");
    }

    @Test
    void leavingLeadsBack() {
        practice.onLeave();
        assertThat(done).containsExactly("leave");
    }

    @Test
    void aLessonThatDoesNotExistIsTheFirst() {
        practice.onBegin(99);
        assertThat(practice.lesson().get()).isZero();
    }

    @Test
    void everyHintNamesKeysOfCommandsThatExist() {
        List<String> hints = new ArrayList<>();
        for (Lesson lesson : Deck.lessons()) {
            lesson.steps().forEach(step -> hints.add(step.hint()));
        }
        practice.onBegin(0);
        List<String> unknown = hints.stream()
                .flatMap(hint -> java.util.regex.Pattern.compile("\\{(.+?)}")
                        .matcher(hint)
                        .results())
                .map(found -> found.group(1))
                .filter(id -> commands.find(id).isEmpty())
                .toList();
        assertThat(unknown).isEmpty();
        assertThat(PracticeModel.examples()).hasSize(PracticeModel.LESSONS).doesNotHaveDuplicates();
    }
}
