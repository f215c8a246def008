package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.model.Alternative;
import org.winnow.model.Citation;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.RawJson;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Split;
import org.winnow.model.Status;

class EditTest {
    private static final Example RICH = Samples.rich("r");

    @Test
    void aDecisionReplacesStatusAndReasonAndNothingElse() {
        Review old = RICH.review();

        assertThat(after(new Edit.SetStatus(Status.ACCEPTED, " "), RICH))
                .isEqualTo(RICH.withReview(new Review(Status.ACCEPTED, null, old.tags(), old.note(), old.split())));
        assertThat(after(new Edit.SetStatus(Status.REJECTED, "wrong source"), RICH))
                .isEqualTo(RICH.withReview(
                        new Review(Status.REJECTED, "wrong source", old.tags(), old.note(), old.split())));
    }

    @ParameterizedTest
    @MethodSource("tagEdits")
    void tagsStayTidySortedAndWithoutRepeats(Edit.Each edit, List<String> before, List<String> after) {
        Example example = Samples.pair("a", "q", "r", before.toArray(String[]::new));

        assertThat(after(edit, example).tags()).isEqualTo(after);
    }

    static Stream<Arguments> tagEdits() {
        return Stream.of(
                Arguments.of(new Edit.AddTags(List.of(" b ", "a")), List.of("b", "c"), List.of("a", "b", "c")),
                Arguments.of(new Edit.RemoveTags(List.of("b")), List.of("a", "b", "b/c", "bc"), List.of("a", "bc")),
                Arguments.of(new Edit.SetTags(List.of("z", "y/ x")), List.of("a"), List.of("y/x", "z")),
                Arguments.of(new Edit.SetTags(List.of()), List.of("a"), List.of()),
                Arguments.of(new Edit.RenameTag("a", "b"), List.of("a", "a/x", "ab", "b/x"), List.of("ab", "b", "b/x")),
                Arguments.of(new Edit.RenameTag("a", "b/c"), List.of("q"), List.of("q")));
    }

    @Test
    void notesAndSplitsAreReplaced() {
        assertThat(after(new Edit.SetNote("new\nnote "), RICH).review().note()).isEqualTo("new\nnote ");
        assertThat(after(new Edit.SetNote(""), RICH).review().note()).isNull();
        assertThat(after(new Edit.SetSplit(Split.TEST), RICH).review().split()).isEqualTo(Split.TEST);
        assertThat(after(new Edit.SetSplit(Split.TEST), RICH).review().tags()).isEqualTo(RICH.tags());
    }

    @ParameterizedTest
    @MethodSource("textEdits")
    void textsAreReplacedOrAddedInTheirPlace(Target target, String text, List<Message> before, List<Message> after) {
        Example example = Samples.of(before.toArray(Message[]::new));

        assertThat(after(new Edit.SetText(target, text), example).messages()).isEqualTo(after);
    }

    static Stream<Arguments> textEdits() {
        Message system = Message.of(Role.SYSTEM, "s");
        Message user = Message.of(Role.USER, "u");
        Message assistant = Message.of(Role.ASSISTANT, "a");
        Message newSystem = Message.of(Role.SYSTEM, "n");
        Message newUser = Message.of(Role.USER, "n");
        Message newAssistant = Message.of(Role.ASSISTANT, "n");
        return Stream.of(
                Arguments.of(Target.RESPONSE, "n", List.of(user, assistant), List.of(user, newAssistant)),
                Arguments.of(Target.RESPONSE, "n", List.of(user), List.of(user, newAssistant)),
                Arguments.of(Target.RESPONSE, "n", List.of(assistant, user), List.of(assistant, user, newAssistant)),
                Arguments.of(Target.RESPONSE, "", List.of(user), List.of(user)),
                Arguments.of(
                        Target.RESPONSE, "", List.of(user, assistant), List.of(user, Message.of(Role.ASSISTANT, ""))),
                Arguments.of(
                        Target.INSTRUCTION,
                        "n",
                        List.of(user, assistant, user, assistant),
                        List.of(user, assistant, newUser, assistant)),
                Arguments.of(Target.INSTRUCTION, "n", List.of(system, assistant), List.of(system, newUser, assistant)),
                Arguments.of(Target.INSTRUCTION, "n", List.of(), List.of(newUser)),
                Arguments.of(Target.SYSTEM, "n", List.of(user), List.of(newSystem, user)),
                Arguments.of(Target.SYSTEM, "n", List.of(user, system), List.of(user, newSystem)),
                Arguments.of(Target.SYSTEM, "", List.of(system, user), List.of(user)),
                Arguments.of(Target.SYSTEM, "", List.of(user), List.of(user)),
                Arguments.of(Target.message(1), "n", List.of(user, assistant), List.of(user, newAssistant)),
                Arguments.of(Target.message(2), "n", List.of(user, assistant), List.of(user, assistant)));
    }

    @Test
    void anEqualTextLeavesTheMessageAsItIs() {
        Message split = new Message(
                Role.USER,
                List.of(new Part.Text("a"), new Part.Text("b")),
                List.of(),
                null,
                null,
                null,
                RawJson.EMPTY_OBJECT);
        Example example = Samples.of(split);

        assertThat(after(new Edit.SetText(Target.INSTRUCTION, "ab"), example)).isSameAs(example);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Good: Refunds take 5 days. Ask ACME.  ~ 6 ~ 26",
                "Good: Refunds take 6 days. Ask ACME.  ~ 6 ~ 26",
                "Refunds take 15 days. Ask ACME.       ~ 0 ~ 21",
                "Refunds take 5 days. Call Eva.        ~ 0 ~ 20",
                "Refunds take 5 days.                  ~ 0 ~ 20",
                "Refunds take 5 days. Really! Ask ACME.~ 0 ~ 20"
            })
    void citationsFollowTheirWords(String response, int start, int end) {
        Content changed =
                after(new Edit.SetText(Target.RESPONSE, response), RICH).content();

        assertThat(changed.citations()).containsExactly(new Citation(start, end, 0));
    }

    @Test
    void aCitationWhoseWordsAreGoneIsDropped() {
        assertThat(after(new Edit.SetText(Target.RESPONSE, "Ask ACME."), RICH)
                        .content()
                        .citations())
                .isEmpty();
        assertThat(after(new Edit.SetText(Target.RESPONSE, ""), RICH).content().citations())
                .isEmpty();
        assertThat(after(new Edit.SetText(Target.RESPONSE, "Something else"), RICH)
                        .content()
                        .citations())
                .isEmpty();
    }

    @Test
    void otherTextsLeaveCitationsAlone() {
        assertThat(after(new Edit.SetText(Target.INSTRUCTION, "?"), RICH)
                        .content()
                        .citations())
                .isEqualTo(RICH.content().citations());
    }

    @Test
    void textsWithNothingInCommonAreComparedQuickly() {
        String old = "a ".repeat(100_000);
        Example example = Samples.pair("a", "q", old);
        Example cited = TextEdits.withCitations(example, List.of(new Citation(0, 1, 0), new Citation(4, 199_999, 0)));

        assertThat(after(new Edit.SetText(Target.RESPONSE, "b ".repeat(100_000)), cited)
                        .content()
                        .citations())
                .isEmpty();
    }

    @Test
    void anAlternativeChangesPlacesWithTheResponse() {
        Content old = RICH.content();
        Content used = after(new Edit.UseAlternative(1), RICH).content();

        assertThat(used.messages())
                .containsExactly(
                        old.messages().get(0), old.messages().get(1), Message.of(Role.ASSISTANT, "Five days."));
        assertThat(used.alternatives())
                .containsExactly(old.alternatives().get(0), Alternative.of(Alternative.Kind.REJECTED, old.response()));
        assertThat(used.citations()).isEmpty();
        assertThat(after(new Edit.UseAlternative(2), RICH)).isSameAs(RICH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "acme ~ Acme ~ false ~ true  ~ ACME Acme acme acmes ~ ACME Acme Acme Acmes",
                "acme ~ x    ~ false ~ false ~ ACME Acme acme acmes ~ x x x xs",
                "acme ~ x    ~ true  ~ false ~ ACME acmes 1acme _acme acme. ~ x acmes 1acme _acme x.",
                "a.c  ~ $1\\ ~ false ~ true  ~ abc a.c ~ abc $1\\",
                "é    ~ e    ~ false ~ false ~ É é e ~ e e e",
                "\\E  ~ x    ~ false ~ true  ~ a\\Eb ~ axb",
                "退   ~ 进   ~ true  ~ true  ~ 退 退款 ~ 进 退款"
            })
    void replacesLiterally(String find, String by, boolean whole, boolean caseSensitive, String before, String after) {
        Edit.Each edit = new ReplaceText(find, by, EnumSet.of(Role.USER), whole, caseSensitive);

        assertThat(after(edit, Samples.pair("a", before, before)).instruction()).isEqualTo(after);
        assertThat(after(edit, Samples.pair("a", before, before)).response()).isEqualTo(before);
    }

    @Test
    void replacingKeepsEveryCitationThatIsNotCut() {
        Example example = RICH.withContent(new Content(
                List.of(Message.of(Role.ASSISTANT, "ab x cd x ef x gh")),
                List.of(),
                List.of(),
                List.of(new Citation(0, 2, 0), new Citation(5, 12, 0), new Citation(8, 9, 0), new Citation(15, 17, 0)),
                List.of(),
                null,
                RawJson.EMPTY_OBJECT));

        Content replaced = after(new ReplaceText("x", "yyy", Set.of(Role.ASSISTANT), false, true), example)
                .content();

        assertThat(replaced.response()).isEqualTo("ab yyy cd yyy ef yyy gh");
        assertThat(replaced.citations())
                .containsExactly(new Citation(0, 2, 0), new Citation(7, 16, 0), new Citation(21, 23, 0));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void titlesAreWordsForAPerson(Edit edit, int count, String title) {
        assertThat(edit.title(count)).isEqualTo(title);
    }

    static Stream<Arguments> titles() {
        return Stream.of(
                Arguments.of(
                        new Edit.SetStatus(Status.REJECTED, "wrong source"), 12, "Rejected 12 examples: wrong source"),
                Arguments.of(new Edit.SetStatus(Status.ACCEPTED, null), 1, "Accepted 1 example"),
                Arguments.of(new Edit.SetStatus(Status.HELD_BACK, null), 1204, "Held back 1,204 examples"),
                Arguments.of(new Edit.SetStatus(Status.NEEDS_EDIT, null), 2, "Marked 2 examples as needing an edit"),
                Arguments.of(new Edit.SetStatus(Status.UNREVIEWED, null), 2, "Marked 2 examples as unreviewed"),
                Arguments.of(new Edit.AddTags(List.of("a")), 3, "Added the tag a to 3 examples"),
                Arguments.of(new Edit.RemoveTags(List.of("a", "b")), 3, "Removed the tags a, b from 3 examples"),
                Arguments.of(new Edit.SetTags(List.of("a")), 3, "Set the tag a as the only tags of 3 examples"),
                Arguments.of(new Edit.SetTags(List.of()), 3, "Removed all tags from 3 examples"),
                Arguments.of(new Edit.RenameTag("a", "b"), 3, "Renamed the tag a to b in 3 examples"),
                Arguments.of(
                        new Edit.RenameTag(List.of("a", "b"), "c"), 3, "Merged the tags a, b into c in 3 examples"),
                Arguments.of(new Edit.SetNote("x"), 1, "Wrote a note on 1 example"),
                Arguments.of(new Edit.SetNote(null), 1, "Removed the note of 1 example"),
                Arguments.of(new Edit.SetSplit(Split.TEST), 2, "Moved 2 examples to test"),
                Arguments.of(new Edit.SetSplit(Split.NONE), 2, "Took 2 examples out of the splits"),
                Arguments.of(new Edit.SetText(Target.SYSTEM, ""), 2, "Changed the system message of 2 examples"),
                Arguments.of(new Edit.SetText(Target.RESPONSE, ""), 1, "Changed the response of 1 example"),
                Arguments.of(new Edit.SetText(Target.message(0), ""), 1, "Changed message 1 of 1 example"),
                Arguments.of(new Edit.SetMessages(List.of()), 1, "Changed the messages of 1 example"),
                Arguments.of(
                        new ReplaceText("a\nb", "c".repeat(50), Set.of(Role.USER), false, false),
                        2,
                        "Replaced \"a b\" by \"" + "c".repeat(40) + "…\" in 2 examples"),
                Arguments.of(new Edit.UseAlternative(0), 1, "Used an alternative as the response of 1 example"),
                Arguments.of(new Edit.Delete(), 2, "Deleted 2 examples"),
                Arguments.of(new Edit.Restore(), 2, "Restored 2 examples"),
                Arguments.of(new Edit.SplitAssignment(Map.of()), 2, "Assigned 2 examples to splits"),
                Arguments.of(new Edit.KeepOne("a", List.of("b"), "duplicate"), 1, "Rejected 1 repeat of a: duplicate"),
                Arguments.of(new Edit.Add(RICH), 1, "Wrote an example"));
    }

    @Test
    void editsThatAskForNothingAreRefused() {
        assertThatThrownBy(() -> new Edit.AddTags(List.of(" ", "/"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Edit.RenameTag("a", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReplaceText("", "x", Set.of(Role.USER), false, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReplaceText("x", "x", Set.of(), false, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Edit.KeepOne("a", List.of("a"), "r")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Edit.UseAlternative(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Target.message(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Example after(Edit.Each edit, Example example) {
        return edit.effect().apply(example);
    }
}
