package org.winnow.model;

import java.util.List;
import java.util.Locale;

/**
 * Another response to the same instruction.
 *
 * @param kind what it is
 * @param messages the messages that would stand in place of the response; most often one
 */
public record Alternative(Kind kind, List<Message> messages) {
    /** Copies the list. */
    public Alternative {
        messages = List.copyOf(messages);
    }

    /** An alternative of one plain assistant message. */
    public static Alternative of(Kind kind, String text) {
        return new Alternative(kind, List.of(Message.of(Role.ASSISTANT, text)));
    }

    /** The texts of all messages, one per line. */
    public String text() {
        return String.join("\n", messages.stream().map(Message::text).toList());
    }

    /** What an alternative is to the response. */
    public enum Kind {
        /** Worse than the response: preference training would push it down. */
        REJECTED,
        /** What an evaluation set calls the right answer. */
        REFERENCE,
        /** Another answer that nobody has judged. */
        CANDIDATE,
        /** A better text that a person wrote. */
        CORRECTION;

        /** Lower-case name, as in the canonical form. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
