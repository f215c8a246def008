package org.winnow.release;

import java.util.List;
import java.util.regex.Pattern;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.Role;
import org.winnow.model.ToolCall;

/** What OpenAI's fine-tuning asks for beyond other chat targets; Together asks the same of weights. */
final class OpenAiRules {
    static final Rule WEIGHT = new Rule("weight.value", "The weight of an assistant message is 0 or 1.");
    static final Rule TRAINED = new Rule("weight.none", "At least one assistant message has not the weight 0.");
    static final Rule CALL_ID =
            new Rule("tools.id", "Every tool call has an identifier, and every tool result names the call it answers.");
    static final Rule ANSWERED = new Rule(
            "tools.unanswered", "Every tool call is answered by a tool result before the conversation goes on.");
    static final Rule NAME = new Rule("tools.name", "The name of a function is 1 to 64 letters, digits, _ or -.");
    static final Rule PART_ROLE =
            new Rule("parts.role", "Images stand in user messages only, refusals in assistant messages only.");
    static final List<Rule> ALL = List.of(WEIGHT, TRAINED, CALL_ID, ANSWERED, NAME, PART_ROLE);

    private static final Pattern FUNCTION = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private OpenAiRules() {}

    static void examine(Content content, Faults faults) {
        List<Message> messages = content.messages();
        boolean trained = false;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            Double weight = message.weight();
            boolean assistant = message.role() == Role.ASSISTANT;
            trained |= assistant && (weight == null || weight != 0);
            if (assistant && weight != null && weight != 0 && weight != 1) {
                faults.add(WEIGHT, "Message " + (i + 1) + " has the weight " + weight + "; OpenAI knows 0 and 1 only.");
            }
            calls(messages, i, faults);
            parts(message, i, faults);
        }
        if (!trained && content.responseIndex() >= 0) {
            faults.add(TRAINED, "All assistant messages have the weight 0, so there is nothing to train on.");
        }
    }

    private static void calls(List<Message> messages, int index, Faults faults) {
        Message message = messages.get(index);
        if (message.role() == Role.TOOL && message.toolCallId() == null) {
            faults.add(CALL_ID, "Message " + (index + 1) + " is a tool result that does not name its call.");
        }
        for (ToolCall call : message.toolCalls()) {
            if (call.id() == null) {
                faults.add(CALL_ID, "Message " + (index + 1) + ": the call of " + call.name() + " has no identifier.");
            }
            if (!FUNCTION.matcher(call.name()).matches()) {
                faults.add(
                        NAME,
                        "Message " + (index + 1) + " calls \"" + call.name()
                                + "\", which is no name that OpenAI takes.");
            }
        }
        if (!message.toolCalls().isEmpty() && index < messages.size() - 1) {
            answered(messages, index, faults);
        }
    }

    private static void answered(List<Message> messages, int caller, Faults faults) {
        int results = 0;
        while (caller + 1 + results < messages.size()
                && messages.get(caller + 1 + results).role() == Role.TOOL) {
            results++;
        }
        int calls = messages.get(caller).toolCalls().size();
        if (results != calls) {
            faults.add(
                    ANSWERED,
                    "Message " + (caller + 1) + " makes " + calls + " tool calls, and " + results + " results follow.");
        }
    }

    private static void parts(Message message, int index, Faults faults) {
        for (Part part : message.parts()) {
            if (part instanceof Part.Other other
                    && (misplaced(other, "image_url", message, Role.USER)
                            || misplaced(other, "refusal", message, Role.ASSISTANT))) {
                faults.add(
                        PART_ROLE,
                        "Message " + (index + 1) + " (" + message.role().word() + ") holds a part of type "
                                + other.type() + ", which OpenAI does not take there.");
            }
        }
    }

    private static boolean misplaced(Part.Other part, String type, Message message, Role role) {
        return part.type().equals(type) && message.role() != role;
    }
}
