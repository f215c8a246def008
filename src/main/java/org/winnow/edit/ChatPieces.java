package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.text.PointingBack;
import org.winnow.text.Span;

/** Where a chat can be split: before each question that follows an answer. */
public final class ChatPieces {
    private ChatPieces() {}

    /** The number of system messages that a chat begins with: every piece has them. */
    public static int lead(List<Message> messages) {
        int lead = 0;
        while (lead < messages.size() && messages.get(lead).role() == Role.SYSTEM) {
            lead++;
        }
        return lead;
    }

    /**
     * The messages with which a new piece begins, the first piece apart: those of a user that come after an answer of the
     * assistant.
     *
     * @param together true to leave out those that point back at what was said before
     */
    public static List<Integer> starts(List<Message> messages, boolean together) {
        List<Integer> starts = new ArrayList<>();
        boolean answered = false;
        for (int i = lead(messages); i < messages.size(); i++) {
            Role role = messages.get(i).role();
            if (role == Role.USER && answered) {
                if (!together || pointers(messages.get(i)).isEmpty()) {
                    starts.add(i);
                }
                answered = false;
            }
            answered |= role == Role.ASSISTANT;
        }
        return starts;
    }

    /** The words of the question that a piece begins with that need what was said before it. */
    public static List<Span> pointers(Message question) {
        return PointingBack.find(question.text());
    }

    /** The positions that a chat has, each once, ascending. */
    static List<Integer> valid(List<Message> messages, List<Integer> at) {
        int lead = lead(messages);
        return at.stream()
                .filter(index -> index > lead && index < messages.size())
                .sorted()
                .distinct()
                .toList();
    }
}
