package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.Role;
import org.winnow.model.ToolCall;

/**
 * Writes messages as {@code {"role","content",...}}; further keys only where the message has them.
 *
 * @param argumentsAsText OpenAI's form, a string of JSON; else an object, which the templates of {@code transformers} want
 * @param weights whether weights are written
 * @param allNames whether every speaker's name is written; else only that of a tool
 * @param parts which content other than text is written
 */
record MessageWriter(boolean argumentsAsText, boolean weights, boolean allNames, Parts parts) {
    void writeAll(List<Message> messages, Usage usage, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Message message : messages) {
            write(message, usage, out);
        }
        out.writeEndArray();
    }

    private void write(Message message, Usage usage, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("role", message.role().word());
        out.writeFieldName("content");
        if (usage.parts()) {
            writeParts(message, out);
        } else {
            JsonCopy.string(message.text(), out);
        }
        if (!message.toolCalls().isEmpty()) {
            writeCalls(message.toolCalls(), out);
        }
        String callId = message.toolCallId();
        if (callId != null && message.role() == Role.TOOL) {
            out.writeStringField("tool_call_id", callId);
        }
        String name = message.name();
        if (name != null && writesName(message)) {
            out.writeStringField("name", name);
        }
        Double weight = message.weight();
        if (weight != null && weights && message.role() == Role.ASSISTANT) {
            out.writeNumberField("weight", weight.intValue());
        }
        out.writeEndObject();
    }

    /** Whether the name of a speaker is in the file. */
    boolean writesName(Message message) {
        return allNames || message.role() == Role.TOOL;
    }

    private void writeParts(Message message, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Part part : message.parts()) {
            if (part instanceof Part.Text text) {
                out.writeStartObject();
                out.writeStringField("type", "text");
                out.writeStringField("text", text.text());
                out.writeEndObject();
            } else if (part instanceof Part.Other other && parts.carries(other)) {
                JsonCopy.write(other.json().text(), out);
            }
        }
        out.writeEndArray();
    }

    private void writeCalls(List<ToolCall> calls, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("tool_calls");
        for (ToolCall call : calls) {
            out.writeStartObject();
            String id = call.id();
            if (id != null) {
                out.writeStringField("id", id);
            }
            out.writeStringField("type", "function");
            out.writeObjectFieldStart("function");
            out.writeStringField("name", call.name());
            out.writeFieldName("arguments");
            if (argumentsAsText) {
                out.writeString(call.arguments());
            } else {
                JsonCopy.write(call.arguments(), out);
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
