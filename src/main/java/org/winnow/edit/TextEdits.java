package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import org.winnow.model.Alternative;
import org.winnow.model.Citation;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Role;

/** What edits do to messages. */
final class TextEdits {
    private TextEdits() {}

    /** The example with other messages, its citations kept on their words as far as the response still has them. */
    static Example withMessages(Example example, List<Message> messages) {
        Content old = example.content();
        if (messages.equals(old.messages())) {
            return example;
        }
        Content next = old.withMessages(messages);
        return withCitations(
                example.withContent(next),
                Anchors.moved(old.citations(), Anchors.between(old.response(), next.response())));
    }

    static Example withCitations(Example example, List<Citation> citations) {
        Content old = example.content();
        return example.withContent(new Content(
                old.messages(),
                old.passages(),
                old.alternatives(),
                citations,
                old.feedback(),
                old.tools(),
                old.extra()));
    }

    /** The messages of content with one text replaced. */
    static List<Message> withText(Content content, Target target, String text) {
        List<Message> messages = new ArrayList<>(content.messages());
        if (target == Target.SYSTEM) {
            setSystem(messages, text);
        } else if (target == Target.RESPONSE) {
            set(messages, content.responseIndex(), messages.size(), Role.ASSISTANT, text);
        } else if (target == Target.INSTRUCTION) {
            int end = content.responseIndex() < 0 ? messages.size() : content.responseIndex();
            set(messages, content.instructionIndex(), end, Role.USER, text);
        } else if (target instanceof Target.Message message && message.index() < messages.size()) {
            set(messages, message.index(), 0, Role.USER, text);
        }
        return messages;
    }

    private static void set(List<Message> messages, int index, int otherwise, Role role, String text) {
        if (index >= 0) {
            Message old = messages.get(index);
            messages.set(index, old.text().equals(text) ? old : old.withText(text));
        } else if (!text.isEmpty()) {
            messages.add(otherwise, Message.of(role, text));
        }
    }

    private static void setSystem(List<Message> messages, String text) {
        int index = 0;
        while (index < messages.size() && messages.get(index).role() != Role.SYSTEM) {
            index++;
        }
        boolean found = index < messages.size();
        if (found && text.isEmpty()) {
            messages.remove(index);
        } else {
            set(messages, found ? index : -1, 0, Role.SYSTEM, text);
        }
    }

    /** The example with an alternative in place of the response. */
    static Example withAlternative(Example example, int index, Alternative.Kind oldBecomes) {
        Content old = example.content();
        if (index >= old.alternatives().size()) {
            return example;
        }
        List<Message> messages = new ArrayList<>(old.messages());
        List<Alternative> alternatives = new ArrayList<>(old.alternatives());
        Alternative used = alternatives.remove(index);
        int response = old.responseIndex();
        if (response >= 0) {
            alternatives.add(index, new Alternative(oldBecomes, List.of(messages.remove(response))));
        }
        messages.addAll(used.messages());
        Content next = old.withMessages(messages).withAlternatives(alternatives);
        return withCitations(example.withContent(next), List.of());
    }
}
