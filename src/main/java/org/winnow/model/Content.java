package org.winnow.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an example says, as opposed to what people decided about it.
 *
 * @param messages the turns in order
 * @param passages what the retriever found, best first as served
 * @param alternatives other responses to the same instruction
 * @param citations spans of the response tied to passages
 * @param feedback what was said of the response
 * @param tools the tools offered to the model, as a JSON array; null if there were none
 * @param extra fields of the source that have no place here, as a JSON object
 */
public record Content(
        List<Message> messages,
        List<Retrieved> passages,
        List<Alternative> alternatives,
        List<Citation> citations,
        List<Feedback> feedback,
        @Nullable RawJson tools,
        RawJson extra) {
    /** Copies the lists. */
    public Content {
        messages = List.copyOf(messages);
        passages = List.copyOf(passages);
        alternatives = List.copyOf(alternatives);
        citations = List.copyOf(citations);
        feedback = List.copyOf(feedback);
    }

    /** Content of messages alone. */
    public static Content of(List<Message> messages) {
        return new Content(messages, List.of(), List.of(), List.of(), List.of(), null, RawJson.EMPTY_OBJECT);
    }

    /** Index of the response, the last message if an assistant speaks it; -1 if there is none. */
    public int responseIndex() {
        int last = messages.size() - 1;
        return last >= 0 && messages.get(last).role() == Role.ASSISTANT ? last : -1;
    }

    /** The text of the response; empty if there is none. */
    public String response() {
        int index = responseIndex();
        return index < 0 ? "" : messages.get(index).text();
    }

    /** Index of the last user message before the response; -1 if there is none. */
    public int instructionIndex() {
        int end = responseIndex() < 0 ? messages.size() : responseIndex();
        for (int i = end - 1; i >= 0; i--) {
            if (messages.get(i).role() == Role.USER) {
                return i;
            }
        }
        return -1;
    }

    /** The text of the last user message before the response: what a list shows as the instruction. */
    public String instruction() {
        int index = instructionIndex();
        return index < 0 ? "" : messages.get(index).text();
    }

    /** The text of the first system message; empty if there is none. */
    public String system() {
        for (Message message : messages) {
            if (message.role() == Role.SYSTEM) {
                return message.text();
            }
        }
        return "";
    }

    /** The same content with other messages. */
    public Content withMessages(List<Message> newMessages) {
        return new Content(newMessages, passages, alternatives, citations, feedback, tools, extra);
    }

    /** The same content with other alternatives. */
    public Content withAlternatives(List<Alternative> newAlternatives) {
        return new Content(messages, passages, newAlternatives, citations, feedback, tools, extra);
    }

    /** The same content with other feedback. */
    public Content withFeedback(List<Feedback> newFeedback) {
        return new Content(messages, passages, alternatives, citations, newFeedback, tools, extra);
    }
}
