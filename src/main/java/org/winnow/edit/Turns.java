package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.RawJson;
import org.winnow.model.Role;

/**
 * What can be done to the turns of a conversation. Each gives a new list, and the given one where there is nothing to do;
 * no text is changed but where it says so.
 */
public final class Turns {
    private Turns() {}

    /** With an empty turn at an index. */
    public static List<Message> added(List<Message> turns, int index, Role role) {
        List<Message> all = new ArrayList<>(turns);
        all.add(Math.max(0, Math.min(turns.size(), index)), Message.of(role, ""));
        return all;
    }

    /** Without one. */
    public static List<Message> deleted(List<Message> turns, int index) {
        if (!has(turns, index)) {
            return turns;
        }
        List<Message> all = new ArrayList<>(turns);
        all.remove(index);
        return all;
    }

    /** With one moved up (less than 0) or down, past its neighbours. */
    public static List<Message> moved(List<Message> turns, int index, int by) {
        if (!has(turns, index) || !has(turns, index + by)) {
            return turns;
        }
        List<Message> all = new ArrayList<>(turns);
        all.add(index + by, all.remove(index));
        return all;
    }

    /** With one spoken by someone else. */
    public static List<Message> spoken(List<Message> turns, int index, Role role) {
        return has(turns, index) ? with(turns, index, turns.get(index).withRole(role)) : turns;
    }

    /** With another training weight; null lets the target of the export decide. */
    public static List<Message> weighed(List<Message> turns, int index, @Nullable Double weight) {
        if (!has(turns, index)) {
            return turns;
        }
        Message old = turns.get(index);
        return with(turns, index, with(old, old.parts(), weight));
    }

    /**
     * With one cut in two. What is behind the cut becomes the turn of the other side, a user's after an assistant's and an
     * assistant's after anyone else's; images, calls and unknown fields stay in front. Nothing is cut at the ends of the
     * text, or inside a character.
     *
     * @param at the UTF-16 unit of the turn's text that is the first behind the cut
     */
    public static List<Message> split(List<Message> turns, int index, int at) {
        if (!has(turns, index)) {
            return turns;
        }
        Message old = turns.get(index);
        String text = old.text();
        boolean inside = at > 0 && at < text.length() && !Character.isLowSurrogate(text.charAt(at));
        if (!inside) {
            return turns;
        }
        Role other = old.role() == Role.ASSISTANT ? Role.USER : Role.ASSISTANT;
        List<Message> all = with(turns, index, old.withText(text.substring(0, at)));
        all.add(index + 1, Message.of(other, text.substring(at)));
        return all;
    }

    /** With one and the next made one, spoken by the first; a line break stands between two texts. */
    public static List<Message> merged(List<Message> turns, int index) {
        if (!has(turns, index) || !has(turns, index + 1)) {
            return turns;
        }
        Message first = turns.get(index);
        Message second = turns.get(index + 1);
        String between = first.text().isEmpty() || second.text().isEmpty() ? "" : "\n";
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text(first.text() + between + second.text()));
        first.parts().stream().filter(part -> !(part instanceof Part.Text)).forEach(parts::add);
        second.parts().stream().filter(part -> !(part instanceof Part.Text)).forEach(parts::add);
        List<org.winnow.model.ToolCall> calls = new ArrayList<>(first.toolCalls());
        calls.addAll(second.toolCalls());
        RawJson extra = first.extra().isEmptyObject() ? second.extra() : first.extra();
        List<Message> all = with(
                turns,
                index,
                new Message(first.role(), parts, calls, first.toolCallId(), first.name(), first.weight(), extra));
        all.remove(index + 1);
        return all;
    }

    private static boolean has(List<Message> turns, int index) {
        return index >= 0 && index < turns.size();
    }

    private static List<Message> with(List<Message> turns, int index, Message turn) {
        List<Message> all = new ArrayList<>(turns);
        all.set(index, turn);
        return all;
    }

    private static Message with(Message old, List<Part> parts, @Nullable Double weight) {
        return new Message(old.role(), parts, old.toolCalls(), old.toolCallId(), old.name(), weight, old.extra());
    }
}
