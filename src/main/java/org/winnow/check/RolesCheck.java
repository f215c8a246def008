package org.winnow.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.edit.Edit;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.model.Severity;
import org.winnow.model.ToolCall;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * The order of speakers that chat trainers ask for: one system message, at the beginning; user and assistant in turn; an
 * assistant at the end; tool results right after their calls; arguments that are JSON. Rules of the OpenAI cookbook's data
 * check, Together's and mistral-finetune's validators and LLaMA-Factory's converter, which drops such rows with a log line.
 */
class RolesCheck implements Check {
    @Override
    public String id() {
        return "roles";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Severity severity() {
        return Severity.BLOCK;
    }

    @Override
    public String title() {
        return "Order of speakers";
    }

    @Override
    public void check(Example example, CheckContext context, FindingSink sink) {
        List<Message> messages = example.messages();
        if (messages.stream().noneMatch(message -> message.role() == Role.ASSISTANT)) {
            String what = messages.isEmpty() ? "There are no messages." : "There is no response: no assistant speaks.";
            sink.found(new Finding(id(), Severity.BLOCK, "example", 0, 0, what));
            return;
        }
        for (int i = 0; i < messages.size(); i++) {
            String fault = fault(messages, i);
            if (fault != null) {
                tell(example, i, Severity.BLOCK, fault, sink);
            }
        }
        greeting(example, sink);
        calls(example, sink);
    }

    @Override
    public Optional<Edit> fix(Example example, Finding finding) {
        List<Message> ordered = RoleOrder.mend(example.messages());
        return ordered.isEmpty() || ordered.equals(example.messages())
                ? Optional.empty()
                : Optional.of(new Edit.SetMessages(ordered));
    }

    private static @Nullable String fault(List<Message> messages, int i) {
        Role role = messages.get(i).role();
        if (role == Role.SYSTEM) {
            return i == 0
                    ? null
                    : "A system message stands in place " + (i + 1) + "; trainers take one, at the beginning.";
        }
        if (i > 0 && RoleOrder.areNeighbours(messages.get(i - 1), messages.get(i))) {
            return "Two " + role.word() + " messages follow each other; trainers want user and assistant in turn.";
        }
        boolean last = i == messages.size() - 1;
        return last && role != Role.ASSISTANT
                ? "The last message is from the " + role.word()
                        + ", so there is nothing to learn from it; it must be from the assistant."
                : null;
    }

    private void greeting(Example example, FindingSink sink) {
        List<Message> messages = example.messages();
        int first = messages.get(0).role() == Role.SYSTEM ? 1 : 0;
        if (first < messages.size() && messages.get(first).role() == Role.ASSISTANT) {
            boolean asked = messages.stream().anyMatch(message -> message.role() == Role.USER);
            tell(
                    example,
                    first,
                    asked ? Severity.WARN : Severity.BLOCK,
                    asked
                            ? "The assistant speaks before the user; several trainers drop such examples."
                            : "Nobody asks: there is no user message.",
                    sink);
        }
    }

    private void calls(Example example, FindingSink sink) {
        Set<String> open = new HashSet<>();
        boolean afterCall = false;
        List<Message> messages = example.messages();
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            if (message.role() == Role.TOOL) {
                result(example, i, open, afterCall, sink);
                continue;
            }
            if (!open.isEmpty()) {
                tell(example, i, Severity.BLOCK, "A call of a tool before this message has no result.", sink);
                open.clear();
            }
            afterCall = !message.toolCalls().isEmpty();
            for (ToolCall call : message.toolCalls()) {
                if (call.id() != null) {
                    open.add(call.id());
                }
                if (!isJson(call.arguments())) {
                    tell(
                            example,
                            i,
                            Severity.BLOCK,
                            "The arguments of the call of " + call.name() + " are not valid JSON: "
                                    + Texts.quote(call.arguments()) + ".",
                            sink);
                }
            }
        }
    }

    private void result(Example example, int i, Set<String> open, boolean afterCall, FindingSink sink) {
        String id = example.messages().get(i).toolCallId();
        boolean answers = id == null ? afterCall : open.remove(id);
        if (!answers) {
            String what = afterCall
                    ? "This tool result names a call that was not made."
                    : "This tool result follows no call of a tool.";
            tell(example, i, Severity.BLOCK, what, sink);
        }
    }

    private void tell(Example example, int index, Severity severity, String evidence, FindingSink sink) {
        int length = example.messages().get(index).text().length();
        sink.found(new Finding(id(), severity, Finding.message(index), 0, length, evidence));
    }

    private static boolean isJson(String arguments) {
        try {
            return Json.parse(arguments) instanceof Json.Obj;
        } catch (JsonException e) {
            return false;
        }
    }
}
