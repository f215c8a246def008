package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.List;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.text.Json;

/** Reads turns from a value: a list of messages, one message, a text, or a list of texts. */
final class Turns {
    private Turns() {}

    /** Reads the turns of a value; a bare text is spoken by the given role. */
    static List<Message> read(Json value, Role speaker, MessageReader reader) throws RowProblem {
        if (value instanceof Json.Str said) {
            Json open = Pointer.opened(said);
            boolean encoded = open instanceof Json.Arr && Shape.MESSAGES.fits(open);
            return encoded ? read(open, speaker, reader) : List.of(Message.of(speaker, said.text()));
        }
        if (!(value instanceof Json.Arr)) {
            return List.of(reader.read(value));
        }
        List<Json> items = value.elements();
        if (!items.isEmpty() && items.stream().allMatch(Json.Str.class::isInstance)) {
            return alternating(value);
        }
        List<Message> messages = new ArrayList<>(items.size());
        for (Json item : items) {
            messages.add(reader.read(item));
        }
        return messages;
    }

    /** Texts spoken by the user and the assistant by turns; {@code null} among them says nothing. */
    static List<Message> alternating(Json list) throws RowProblem {
        List<Message> messages = new ArrayList<>();
        Role speaker = Role.USER;
        for (Json item : list.elements()) {
            if (item instanceof Json.Obj || item instanceof Json.Arr) {
                throw new RowProblem("A turn is " + Sentences.shorten(item.raw()) + " where a text was expected.");
            }
            if (!(item instanceof Json.Null)) {
                messages.add(Message.of(speaker, Parts.plain(item)));
            }
            speaker = speaker == Role.USER ? Role.ASSISTANT : Role.USER;
        }
        return messages;
    }
}
