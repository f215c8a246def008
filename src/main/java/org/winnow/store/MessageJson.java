package org.winnow.store;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.RawJson;
import org.winnow.model.Role;
import org.winnow.model.ToolCall;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Messages in the shape of the {@code messages} format of chat trainers: a string as content where there is one text
 * part, an array of parts otherwise, null where there is none; tool calls nested in {@code function}.
 */
final class MessageJson {
    private static final Set<String> KNOWN = Set.of("role", "content", "tool_calls", "tool_call_id", "name", "weight");
    private static final String WRAPPED = "winnow-part";

    private MessageJson() {}

    static void writeAll(JsonOut out, List<Message> messages) {
        out.open('[');
        for (Message message : messages) {
            write(out, message);
        }
        out.close(']');
    }

    private static void write(JsonOut out, Message message) {
        out.open('{').name("role").text(message.role().word()).name("content");
        writeParts(out, message.parts());
        if (!message.toolCalls().isEmpty()) {
            out.name("tool_calls").open('[');
            message.toolCalls().forEach(call -> writeCall(out, call));
            out.close(']');
        }
        if (message.toolCallId() != null) {
            out.name("tool_call_id").text(message.toolCallId());
        }
        if (message.name() != null) {
            out.name("name").text(message.name());
        }
        if (message.weight() != null) {
            out.name("weight").number(message.weight());
        }
        Extras.write(out, message.extra(), KNOWN);
        out.close('}');
    }

    private static void writeParts(JsonOut out, List<Part> parts) {
        if (parts.isEmpty()) {
            out.raw("null");
        } else if (parts.size() == 1 && parts.get(0) instanceof Part.Text only) {
            out.text(only.text());
        } else {
            out.open('[');
            parts.forEach(part -> writePart(out, part));
            out.close(']');
        }
    }

    private static void writePart(JsonOut out, Part part) {
        if (part instanceof Part.Text text) {
            out.open('{')
                    .name("type")
                    .text("text")
                    .name("text")
                    .text(text.text())
                    .close('}');
        } else if (part instanceof Part.Other other) {
            writeOther(out, other);
        }
    }

    /** As it arrived where reading it gives the same part back, else wrapped with its type. */
    private static void writeOther(JsonOut out, Part.Other other) {
        try {
            if (readPart(Json.parse(other.json().text())).equals(other)) {
                out.raw(other.json().text());
                return;
            }
        } catch (JsonException e) {
            throw new IllegalArgumentException("a part is no JSON: " + e.getMessage(), e);
        }
        out.open('{').name("type").text(WRAPPED).name("of").text(other.type());
        out.name("value").raw(other.json().text()).close('}');
    }

    private static void writeCall(JsonOut out, ToolCall call) {
        out.open('{');
        if (call.id() != null) {
            out.name("id").text(call.id());
        }
        out.name("type").text("function").name("function").open('{');
        out.name("name").text(call.name()).name("arguments").text(call.arguments());
        out.close('}').close('}');
    }

    static List<Message> readAll(List<Json> elements) throws JsonException {
        return Values.map(elements, MessageJson::read);
    }

    private static Message read(Json json) throws JsonException {
        return new Message(
                role(Values.text(json, "role")),
                readParts(json.get("content")),
                Values.map(Values.list(json, "tool_calls"), MessageJson::readCall),
                Values.optionalText(json, "tool_call_id"),
                Values.optionalText(json, "name"),
                Values.number(json.get("weight")),
                Extras.read(json, KNOWN));
    }

    private static Role role(String word) throws JsonException {
        return Values.known(
                Arrays.stream(Role.values())
                        .filter(role -> role.word().equals(word))
                        .findFirst(),
                "role",
                word);
    }

    private static List<Part> readParts(@Nullable Json content) throws JsonException {
        if (content == null || content instanceof Json.Null) {
            return List.of();
        }
        String text = content.text();
        return text != null ? List.of(new Part.Text(text)) : Values.map(content.elements(), MessageJson::readPart);
    }

    private static Part readPart(Json json) {
        String type = Values.optionalText(json, "type");
        String text = Values.optionalText(json, "text");
        if ("text".equals(type) && text != null && json.fields().size() == 2) {
            return new Part.Text(text);
        }
        String of = Values.optionalText(json, "of");
        Json value = json.get("value");
        if (WRAPPED.equals(type) && of != null && value != null) {
            return new Part.Other(of, new RawJson(value.raw()));
        }
        return new Part.Other(type == null ? "" : type, new RawJson(json.raw()));
    }

    private static ToolCall readCall(Json json) throws JsonException {
        Json function = json.find("function").orElse(json);
        return new ToolCall(
                Values.optionalText(json, "id"), Values.text(function, "name"), Values.text(function, "arguments"));
    }
}
