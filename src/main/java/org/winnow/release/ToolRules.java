package org.winnow.release;

import java.util.List;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.RawJson;
import org.winnow.model.Role;
import org.winnow.model.ToolCall;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** What targets with tools ask of calls and results. Sources: as {@link ChatRules}, and OpenAI's fine-tuning guide. */
final class ToolRules {
    static final Rule TOOLS =
            new Rule("tools.list", "The tools on offer are a JSON array of function descriptions with names.");
    static final Rule ARGUMENTS = new Rule("tools.arguments", "The arguments of a tool call are a JSON object.");
    static final Rule RESULT = new Rule(
            "tools.result", "A tool result follows the message that called the tool, and names one of its calls.");
    static final List<Rule> ALL = List.of(TOOLS, ARGUMENTS, RESULT);

    private ToolRules() {}

    static void examine(Content content, Faults faults) {
        RawJson tools = content.tools();
        if (tools != null && !Tools.areWellFormed(tools)) {
            faults.add(TOOLS, "The list of tools is not an array of functions with names.");
        }
        List<Message> messages = content.messages();
        for (int i = 0; i < messages.size(); i++) {
            for (ToolCall call : messages.get(i).toolCalls()) {
                if (!isObject(call.arguments())) {
                    faults.add(
                            ARGUMENTS,
                            "Message " + (i + 1) + ": the arguments of the call of " + call.name()
                                    + " are not a JSON object.");
                }
            }
            if (messages.get(i).role() == Role.TOOL && !answers(messages, i)) {
                faults.add(RESULT, "Message " + (i + 1) + " is a tool result, but no call before it asked for it.");
            }
        }
    }

    /** Offers tools, calls one or holds a result. */
    static Usage usage(Content content) {
        boolean calls = false;
        for (Message message : content.messages()) {
            calls |= message.role() == Role.TOOL || !message.toolCalls().isEmpty();
        }
        RawJson tools = content.tools();
        return new Usage(tools != null && !Tools.areNone(tools), calls, false);
    }

    private static boolean isObject(String arguments) {
        try {
            return Json.parse(arguments) instanceof Json.Obj;
        } catch (JsonException e) {
            return false;
        }
    }

    private static boolean answers(List<Message> messages, int index) {
        int caller = index - 1;
        while (caller >= 0 && messages.get(caller).role() == Role.TOOL) {
            caller--;
        }
        if (caller < 0 || messages.get(caller).toolCalls().isEmpty()) {
            return false;
        }
        String wanted = messages.get(index).toolCallId();
        boolean known = wanted == null;
        for (ToolCall call : messages.get(caller).toolCalls()) {
            known |= call.id() == null || call.id().equals(wanted);
        }
        return known;
    }
}
