package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Feedback.Kind;
import org.winnow.model.Feedback.Polarity;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Review;
import org.winnow.model.Role;

class FeedbackPlacesTest {
    private static final Message ASKED = Message.of(Role.USER, "When?");

    private static Message answer(String text, String extra) {
        return new Message(
                Role.ASSISTANT,
                Message.of(Role.ASSISTANT, text).parts(),
                List.of(),
                null,
                null,
                null,
                new RawJson(extra));
    }

    private static Feedback said(String key, Kind kind, String raw) {
        return new Feedback(key, kind, Polarity.DOWN, null, "On Tuesday.", null, new RawJson(raw));
    }

    private static Content chat(List<Message> messages, Feedback... feedback) {
        return Content.of(messages).withFeedback(List.of(feedback));
    }

    private static List<Integer> places(List<Message> messages, Feedback... feedback) {
        return FeedbackPlaces.of(chat(messages, feedback)).turns();
    }

    @Test
    void aTurnThatCarriesTheJudgementIsItsPlaceAndEqualOnesAreTakenInTheirOrder() {
        List<Message> chat = List.of(
                ASKED, answer("On Monday.", "{\"vote\":\"down\"}"), ASKED, answer("On 3", "{\"vote\":\"down\"}"));
        Feedback down = said("vote", Kind.THUMB, "\"down\"");

        assertThat(places(chat, down, down, down)).containsExactly(1, 3, FeedbackPlaces.WHOLE);
        assertThat(places(chat, said("rating", Kind.THUMB, "\"down\""))).containsExactly(FeedbackPlaces.WHOLE);
    }

    @Test
    void anObjectOrAnElementOfAListIsFoundWhateverItsName() {
        String row = "{\"name\":\"tone\",\"correction\":\"On Tuesday.\",\"score\":0}";
        List<Message> chat = List.of(ASKED, answer("a", "{\"feedback\":[" + row + "]}"), ASKED, answer("b", "{}"));

        assertThat(places(chat, said("tone", Kind.CORRECTION, row), said("tone", Kind.THUMB, row)))
                .containsExactly(1, 1);
    }

    @Test
    void aJudgementThatNamesATurnStandsThere() {
        List<Message> chat = List.of(ASKED, answer("a", "{\"id\":\"m1\"}"), ASKED, answer("b", "{\"uuid\":7}"));

        assertThat(places(
                        chat,
                        said(
                                "r",
                                Kind.THUMB,
                                "{\"conversation_id\":\"c\",\"message_id\":\"m1\",\"rating\":\"thumbs_up\"}"),
                        said("r", Kind.THUMB, "{\"forId\":7,\"value\":0}"),
                        said("r", Kind.THUMB, "{\"forId\":\"m9\",\"value\":0}"),
                        said("r", Kind.THUMB, "{damaged")))
                .containsExactly(1, 3, FeedbackPlaces.WHOLE, FeedbackPlaces.WHOLE);
    }

    @Test
    void theOnlyAnswerIsMeantByWhateverNamesNoTurn() {
        Feedback down = said("vote", Kind.THUMB, "\"down\"");
        assertThat(places(List.of(ASKED, answer("a", "{}"), ASKED), down)).containsExactly(1);
        assertThat(places(List.of(ASKED), down)).containsExactly(FeedbackPlaces.WHOLE);
    }

    @Test
    void aJudgementGoesWithItsTurnWhenTurnsAreMoved() {
        Feedback down = said("vote", Kind.THUMB, "\"down\"");
        List<Message> chat = List.of(ASKED, answer("a", "{\"vote\":\"down\"}"), ASKED, answer("b", "{}"));
        List<Message> moved = new ArrayList<>(Turns.deleted(Turns.moved(chat, 1, 2), 0));

        assertThat(places(moved, down)).containsExactly(2);
        assertThat(FeedbackPlaces.of(chat(moved, down)).at(2)).containsExactly(down);
        assertThat(FeedbackPlaces.of(chat(moved, down)).at(FeedbackPlaces.WHOLE))
                .isEmpty();
    }

    @Test
    void theCorrectionOfAnEarlierTurnIsNoOfferForTheResponse() {
        Feedback correction = said("correction", Kind.CORRECTION, "\"On Tuesday.\"");
        Message corrected = answer("On Monday.", "{\"correction\":\"On Tuesday.\"}");
        List<Message> early = List.of(ASKED, corrected, ASKED, answer("At noon.", "{}"));
        List<Message> late = List.of(ASKED, answer("At noon.", "{}"), ASKED, corrected);

        assertThat(UseCorrection.of(chat(early, correction))).isEmpty();
        assertThat(UseCorrection.of(chat(late, correction))).contains("On Tuesday.");
    }

    @Test
    void aChatThatIsSplitGivesEachPieceWhatWasSaidOfIt() {
        Feedback first = said("vote", Kind.THUMB, "\"down\"");
        Feedback whole = said("csat", Kind.THUMB, "\"bad\"");
        Content chat = chat(
                List.of(
                        Message.of(Role.SYSTEM, "Be brief."),
                        Message.of(Role.USER, "When does it open?"),
                        answer("At nine.", "{\"vote\":\"down\"}"),
                        Message.of(Role.USER, "What does a ticket cost?"),
                        answer("Ten euros.", "{}")),
                whole,
                first);
        List<Example> made =
                new SplitChat(null, false, false).derived(new Example("c", chat, Review.NEW, Provenance.HAND_WRITTEN));

        assertThat(made.stream().map(each -> each.content().feedback()))
                .containsExactly(List.of(first), List.of(whole));
    }
}
