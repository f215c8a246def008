package org.winnow.check;

import java.util.ArrayList;
import java.util.List;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.Role;

/** Brings messages into the order that trainers ask for, without losing a word that is trained on. */
final class RoleOrder {
    private RoleOrder() {}

    /** True if two messages are of one speaker and could be one message. */
    static boolean areNeighbours(Message first, Message second) {
        return first.role() == second.role()
                && first.role() != Role.TOOL
                && first.role() != Role.SYSTEM
                && first.toolCalls().isEmpty();
    }

    /**
     * System messages go first and become one; what the assistant said before anyone asked and what came after its last
     * word is dropped, as mistral-finetune's reformatter does; neighbours of one speaker are joined by an empty line.
     */
    static List<Message> mend(List<Message> messages) {
        List<Message> turns = new ArrayList<>(messages.stream()
                .filter(message -> message.role() != Role.SYSTEM)
                .toList());
        while (!turns.isEmpty() && turns.get(turns.size() - 1).role() != Role.ASSISTANT) {
            turns.remove(turns.size() - 1);
        }
        if (turns.stream().anyMatch(message -> message.role() == Role.USER)) {
            while (turns.get(0).role() != Role.USER) {
                turns.remove(0);
            }
        }
        List<Message> all = new ArrayList<>();
        for (Message message : messages) {
            if (message.role() == Role.SYSTEM) {
                append(all, message, !all.isEmpty());
            }
        }
        for (Message message : turns) {
            append(all, message, !all.isEmpty() && areNeighbours(all.get(all.size() - 1), message));
        }
        return turns.isEmpty() ? List.of() : all;
    }

    private static void append(List<Message> all, Message message, boolean join) {
        if (!join) {
            all.add(message);
            return;
        }
        int last = all.size() - 1;
        Message first = all.get(last);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text(first.text().isEmpty() ? message.text() : first.text() + "\n\n" + message.text()));
        for (Message each : List.of(first, message)) {
            each.parts().stream().filter(part -> !(part instanceof Part.Text)).forEach(parts::add);
        }
        all.set(
                last,
                new Message(
                        first.role(),
                        parts,
                        message.toolCalls(),
                        first.toolCallId(),
                        first.name(),
                        first.weight(),
                        first.extra()));
    }
}
