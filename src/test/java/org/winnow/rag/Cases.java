package org.winnow.rag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Role;
import org.winnow.text.Languages;

/** Questions, answers and passages for tests. */
final class Cases {
    static final Grounder GROUNDER = new Grounder(new Languages());

    private Cases() {}

    /** A question, its answer, and the passages that were found. */
    static Content content(String question, String response, String... passages) {
        List<Retrieved> found = Arrays.stream(passages)
                .map(text -> new Retrieved(Passage.of(text), null))
                .toList();
        return new Content(
                List.of(Message.of(Role.USER, question), Message.of(Role.ASSISTANT, response)),
                found,
                List.of(),
                List.of(),
                List.of(),
                null,
                RawJson.EMPTY_OBJECT);
    }

    static Grounding ground(String question, String response, String... passages) {
        return GROUNDER.of(content(question, response, passages));
    }

    /** The marks as {@code kind:text}, with a question mark behind what the conversation has. */
    static List<String> marks(String question, String response, String... passages) {
        List<String> marks = new ArrayList<>();
        for (Sentence sentence : ground(question, response, passages).sentences()) {
            for (Mark mark : sentence.marks()) {
                marks.add(mark.kind().word() + ":" + mark.span().of(response) + (mark.asked() ? "?" : ""));
            }
        }
        return marks;
    }

    /** The verdicts in words. */
    static List<String> verdicts(String response, String... passages) {
        return ground("What?", response, passages).sentences().stream()
                .map(each -> each.verdict().word()
                        + (each.unchecked() == null
                                ? ""
                                : " " + each.unchecked().word()))
                .toList();
    }
}
