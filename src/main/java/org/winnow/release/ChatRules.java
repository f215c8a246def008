package org.winnow.release;

import java.util.List;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.Role;
import org.winnow.text.JsonException;
import org.winnow.text.Surrogates;

/**
 * What all chat targets ask for. Sources: Together's {@code check_file}, the validators of mistral-finetune, the
 * converter of LLaMA-Factory, TRL's dataset formats, and the loader of {@code datasets}, which fails at lone surrogates.
 */
final class ChatRules {
    static final Rule MESSAGES = new Rule("messages.empty", "An example has messages; an empty list is a broken row.");
    static final Rule RESPONSE =
            new Rule("response.missing", "The last message is the assistant's: it is what training teaches.");
    static final Rule USER = new Rule("user.missing", "A user message stands before the response.");
    static final Rule SYSTEM = new Rule("system.first", "There is at most one system message, and it comes first.");
    static final Rule SAME_ROLE = new Rule(
            "roles.same", "Neighbouring messages have different roles; only tool results may follow each other.");
    static final Rule EMPTY = new Rule(
            "content.empty", "Every message has text; only an assistant message that calls a tool may go without.");
    static final Rule SURROGATE = new Rule("text.surrogate", "Text holds whole characters only.");
    static final List<Rule> ALL = List.of(MESSAGES, RESPONSE, USER, SYSTEM, SAME_ROLE, EMPTY, SURROGATE);

    private ChatRules() {}

    /**
     * Examines turns and texts.
     *
     * @param parts which content other than text the profile carries
     */
    static void examine(Content content, Parts parts, Faults faults) {
        List<Message> messages = content.messages();
        if (messages.isEmpty()) {
            faults.add(MESSAGES, "The example has no messages.");
            return;
        }
        if (content.responseIndex() < 0) {
            String last = messages.get(messages.size() - 1).role().word();
            faults.add(RESPONSE, "The last message is from the " + last + ", so there is no response to learn.");
        }
        if (content.instructionIndex() < 0) {
            faults.add(USER, "No user message stands before the response.");
        }
        for (int i = 0; i < messages.size(); i++) {
            examine(messages, i, parts, faults);
        }
    }

    private static void examine(List<Message> messages, int index, Parts parts, Faults faults) {
        Message message = messages.get(index);
        Role role = message.role();
        if (role == Role.SYSTEM && index > 0) {
            faults.add(SYSTEM, "Message " + (index + 1) + " is a system message, but it is not the first.");
        }
        if (index > 0 && role == messages.get(index - 1).role() && role != Role.TOOL) {
            faults.add(
                    SAME_ROLE,
                    "Messages " + index + " and " + (index + 1) + " are both from the " + role.word()
                            + "; merge them.");
        }
        if (message.toolCalls().isEmpty() && isBlank(message.text()) && parts.count(message) == 0) {
            faults.add(EMPTY, "Message " + (index + 1) + " (" + role.word() + ") is empty.");
        }
        if (hasLoneSurrogate(message)) {
            faults.add(
                    SURROGATE,
                    "Message " + (index + 1) + " (" + role.word() + ") holds half of a character, which no file can.");
        }
    }

    private static boolean hasLoneSurrogate(Message message) {
        for (Part part : message.parts()) {
            if (part instanceof Part.Text text && Surrogates.firstLone(text.text()) >= 0) {
                return true;
            }
            if (part instanceof Part.Other other && !parses(other)) {
                return true;
            }
        }
        String name = message.name();
        String callId = message.toolCallId();
        return (name != null && Surrogates.firstLone(name) >= 0)
                || (callId != null && Surrogates.firstLone(callId) >= 0);
    }

    private static boolean parses(Part.Other other) {
        try {
            org.winnow.text.Json.parse(other.json().text());
            return true;
        } catch (JsonException e) {
            return false;
        }
    }

    /** No visible character: white space, no-break spaces and zero-width spaces do not count. Stops at the first one. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean blank =
                    Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u200b' || unit == '\ufeff';
            if (!blank) {
                return false;
            }
        }
        return true;
    }
}
