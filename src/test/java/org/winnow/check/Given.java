package org.winnow.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.winnow.edit.Edit;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;

/** Examples and findings for tests. */
final class Given {
    private Given() {}

    static Example pair(String instruction, String response) {
        return chat(Message.of(Role.USER, instruction), Message.of(Role.ASSISTANT, response));
    }

    static Example chat(Message... messages) {
        return new Example("e1", Content.of(Arrays.asList(messages)), Review.NEW, Provenance.HAND_WRITTEN);
    }

    static Example rag(String instruction, String response, String... passages) {
        List<Retrieved> retrieved = Arrays.stream(passages)
                .map(text -> new Retrieved(Passage.of(text), null))
                .toList();
        List<Message> messages = List.of(Message.of(Role.USER, instruction), Message.of(Role.ASSISTANT, response));
        return new Example(
                "e1",
                new Content(messages, retrieved, List.of(), List.of(), List.of(), null, RawJson.EMPTY_OBJECT),
                Review.NEW,
                Provenance.HAND_WRITTEN);
    }

    static List<Finding> findings(String check, Example example, CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        Checks.ofId(check).orElseThrow().check(example, context, findings::add);
        return findings;
    }

    static List<Finding> findings(String check, Example example) {
        return findings(check, example, CheckContext.standard());
    }

    /** The stretches of the response that a check points at. */
    static List<String> seen(String check, String response) {
        return findings(check, pair("Please help me with this.", response)).stream()
                .filter(finding -> finding.field().equals("messages/1"))
                .map(finding -> response.substring(finding.start(), finding.end()))
                .toList();
    }

    /** The example after the fix of the first finding that has one, and so on until none has. */
    static Example mended(String check, Example example, CheckContext context) {
        Example now = example;
        for (int round = 0; round < 50; round++) {
            Example before = now;
            Optional<Edit> edit = findings(check, before, context).stream()
                    .flatMap(finding -> Checks.fix(before, finding).stream())
                    .findFirst();
            if (edit.isEmpty()) {
                return now;
            }
            now = ((Edit.Each) edit.get()).effect().apply(now);
        }
        throw new AssertionError("the fixes of " + check + " never end");
    }

    static String mendedResponse(String check, String response) {
        return mended(check, pair("Please help me with this.", response), CheckContext.standard())
                .response();
    }
}
