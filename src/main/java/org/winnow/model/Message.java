package org.winnow.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One turn of an {@link Example}.
 *
 * @param role who speaks
 * @param parts the content in order; empty where the source had none or {@code null}
 * @param toolCalls the calls that an assistant message makes
 * @param toolCallId on a tool message, the call that it answers
 * @param name the optional name of the speaker
 * @param weight training weight, usually 0 or 1; null means that the profile decides
 * @param extra fields of the source that have no place here, as a JSON object
 */
public record Message(
        Role role,
        List<Part> parts,
        List<ToolCall> toolCalls,
        @Nullable String toolCallId,
        @Nullable String name,
        @Nullable Double weight,
        RawJson extra) {
    /** Copies the lists. */
    public Message {
        parts = List.copyOf(parts);
        toolCalls = List.copyOf(toolCalls);
    }

    /** A message of plain text. */
    public static Message of(Role role, String text) {
        return new Message(role, List.of(new Part.Text(text)), List.of(), null, null, null, RawJson.EMPTY_OBJECT);
    }

    /** The text parts joined by nothing; empty if there are none. Cost: one copy when there are several parts. */
    public String text() {
        if (parts.size() == 1 && parts.get(0) instanceof Part.Text only) {
            return only.text();
        }
        StringBuilder joined = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Text text) {
                joined.append(text.text());
            }
        }
        return joined.toString();
    }

    /** The same message with its text parts replaced by one; other parts stay, behind it. */
    public Message withText(String text) {
        List<Part> others =
                parts.stream().filter(part -> !(part instanceof Part.Text)).toList();
        List<Part> all = new java.util.ArrayList<>(others.size() + 1);
        all.add(new Part.Text(text));
        all.addAll(others);
        return new Message(role, all, toolCalls, toolCallId, name, weight, extra);
    }

    /** The same message spoken by someone else. */
    public Message withRole(Role newRole) {
        return new Message(newRole, parts, toolCalls, toolCallId, name, weight, extra);
    }
}
