package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.List;
import org.winnow.model.Alternative;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.text.Json;

/** Reads other responses. */
final class Alternatives {
    private Alternatives() {}

    /**
     * Adds the responses of a value: a text, a message, a list of messages (whose beginning may repeat the conversation,
     * as in preference sets), or a list of any of these. What equals the response itself is left out.
     */
    static void read(
            Json value,
            Alternative.Kind kind,
            List<Message> conversation,
            Mapping.Reader reader,
            List<Alternative> into)
            throws RowProblem {
        if (value instanceof Json.Arr list && !Shape.MESSAGES.fits(list)) {
            for (Json item : list.elements()) {
                read(item, kind, conversation, reader, into);
            }
        } else if (!(value instanceof Json.Null)) {
            List<Message> said = Turns.read(value, Role.ASSISTANT, new MessageReader(reader));
            List<Message> own = withoutBeginning(said, conversation);
            if (!own.isEmpty()) {
                into.add(new Alternative(kind, own));
            }
        }
    }

    private static List<Message> withoutBeginning(List<Message> said, List<Message> conversation) {
        int common = 0;
        while (common < said.size()
                && common < conversation.size()
                && said.get(common).equals(conversation.get(common))) {
            common++;
        }
        boolean whole = common == said.size();
        boolean single = said.size() == 1
                && !conversation.isEmpty()
                && said.get(0).equals(conversation.get(conversation.size() - 1));
        return whole || single ? List.of() : new ArrayList<>(said.subList(common, said.size()));
    }
}
