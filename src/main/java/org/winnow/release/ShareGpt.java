package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.model.ToolCall;
import org.winnow.text.Json;

/**
 * {@code {"conversations":[{"from","value"}],"system","tools"}}, all values strings; source: LLaMA-Factory's
 * data/README.md and data/converter.py.
 */
final class ShareGpt implements Shape {
    static final Rule PARITY = new Rule(
            "sharegpt.parity",
            "After the system message, human or observation and gpt or function_call take turns, beginning with the human;"
                    + " LLaMA-Factory skips other rows with a warning.");

    private static final List<String> KEYS = List.of("conversations", "system", "tools");
    private static final Set<String> ASKING = Set.of("human", "observation");
    private static final Set<String> ANSWERING = Set.of("gpt", "function_call");
    private static final Profile PROFILE = new Profile(
            "sharegpt",
            "ShareGPT (LLaMA-Factory)",
            "Conversations with human and gpt, tools and system in columns; registered for LLaMA-Factory.",
            "Every gpt and function_call message (mask_history=true leaves only the last).",
            Profiles.LINES,
            Stream.of(ChatRules.ALL, ToolRules.ALL, List.of(PARITY))
                    .flatMap(List::stream)
                    .toList(),
            Limits.NONE);

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public void examine(Content content, Faults faults) {
        ChatRules.examine(content, Parts.TEXT_ONLY, faults);
        ToolRules.examine(content, faults);
        List<Message> turns = turns(content);
        for (int i = 0; i < turns.size(); i++) {
            boolean asks = turns.get(i).role() == Role.USER || turns.get(i).role() == Role.TOOL;
            if (asks != (i % 2 == 0)) {
                int number = content.messages().size() - turns.size() + i + 1;
                faults.add(
                        PARITY,
                        "Message " + number + " (" + turns.get(i).role().word()
                                + ") is out of turn: questions and answers must alternate, one tool result per call.");
                return;
            }
        }
    }

    @Override
    public void count(Content content, Losses losses) {
        int names = 0;
        int texts = 0;
        int ids = 0;
        for (Message message : content.messages()) {
            names += message.name() == null ? 0 : 1;
            texts += !message.toolCalls().isEmpty() && !message.text().isEmpty() ? 1 : 0;
            for (ToolCall call : message.toolCalls()) {
                ids += call.id() == null ? 0 : 1;
            }
        }
        losses.add(LossKind.NAMES, names);
        losses.add(LossKind.CALL_TEXT, texts);
        losses.add(LossKind.CALL_IDS, ids);
        losses.add(LossKind.WEIGHTS, TrlRows.weighted(content.messages()));
        losses.add(LossKind.PARTS, Parts.TEXT_ONLY.lost(content));
    }

    @Override
    public Usage usage(Content content) {
        return ToolRules.usage(content);
    }

    @Override
    public void write(Content content, Usage usage, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("conversations");
        for (Message turn : turns(content)) {
            out.writeStartObject();
            boolean calls = !turn.toolCalls().isEmpty();
            out.writeStringField("from", calls ? "function_call" : from(turn.role()));
            out.writeStringField("value", calls ? calls(turn.toolCalls()) : turn.text());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("system", content.system());
        boolean tools = content.tools() != null && ToolRules.usage(content).tools();
        out.writeStringField("tools", tools ? JsonCopy.text(text -> Tools.writeBare(content.tools(), text)) : "");
        out.writeEndObject();
    }

    private static String from(Role role) {
        return switch (role) {
            case USER -> "human";
            case ASSISTANT -> "gpt";
            case TOOL -> "observation";
            case SYSTEM -> "system";
        };
    }

    /** One call is an object, several are an array of them. */
    private static String calls(List<ToolCall> calls) throws IOException {
        return JsonCopy.text(out -> {
            if (calls.size() > 1) {
                out.writeStartArray();
            }
            for (ToolCall call : calls) {
                out.writeStartObject();
                out.writeStringField("name", call.name());
                out.writeFieldName("arguments");
                JsonCopy.write(call.arguments(), out);
                out.writeEndObject();
            }
            if (calls.size() > 1) {
                out.writeEndArray();
            }
        });
    }

    private static List<Message> turns(Content content) {
        List<Message> messages = content.messages();
        boolean system = !messages.isEmpty() && messages.get(0).role() == Role.SYSTEM;
        return messages.subList(system ? 1 : 0, messages.size());
    }

    @Override
    public Optional<String> wrong(Json row, Usage usage) {
        return Rows.keys(row, KEYS)
                .or(() -> Rows.strings(row, KEYS.subList(1, 3)))
                .or(() -> turns(row));
    }

    private static Optional<String> turns(Json row) {
        Json list = row.get("conversations");
        List<Json> turns = list == null ? List.of() : list.elements();
        if (turns.isEmpty() || turns.size() % 2 != 0) {
            return Optional.of("has " + turns.size() + " turns, which is not an even number of them.");
        }
        for (int i = 0; i < turns.size(); i++) {
            Json from = turns.get(i).get("from");
            String tag = from == null ? null : from.text();
            if (tag == null
                    || !(i % 2 == 0 ? ASKING : ANSWERING).contains(tag)
                    || !(turns.get(i).get("value") instanceof Json.Str)) {
                return Optional.of("has turn " + (i + 1) + " out of turn or without text.");
            }
        }
        return Optional.empty();
    }

    @Override
    public List<String> features(Usage usage) {
        return List.of(
                "  - name: conversations",
                "    list:",
                "    - name: from",
                "      dtype: string",
                "    - name: value",
                "      dtype: string",
                "  - name: system",
                "    dtype: string",
                "  - name: tools",
                "    dtype: string");
    }

    @Override
    public Optional<RowEntry> llamaFactory() {
        return Optional.of(new RowEntry(
                "sharegpt",
                List.of("messages", "conversations", "system", "system", "tools", "tools"),
                List.of(
                        "role_tag",
                        "from",
                        "content_tag",
                        "value",
                        "user_tag",
                        "human",
                        "assistant_tag",
                        "gpt",
                        "observation_tag",
                        "observation",
                        "function_tag",
                        "function_call",
                        "system_tag",
                        "system")));
    }
}
