package org.winnow.intake.format;

import java.util.List;
import java.util.Map;
import org.winnow.model.Feedback;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Reads the judgements that turns carry: under the usual names, and Hugging Face chat-ui's {@code score}, which is 1, -1, or 0
 * where nothing was said. They stay in the turn's {@code extra} too, which tells where they were given.
 */
final class TurnFeedback {
    private static final String CHAT_UI = "score";
    private static final List<String> THUMBS = List.of("1", "-1");

    private TurnFeedback() {}

    /** Adds what the turns carry, in their order. */
    static void read(List<Message> messages, List<Feedback> into) {
        for (Message message : messages) {
            if (!message.extra().isEmptyObject()) {
                read(message, into);
            }
        }
    }

    private static void read(Message message, List<Feedback> into) {
        Map<String, Json> fields = fields(message);
        MappingGuess.normalised(fields.keySet()).forEach((plain, name) -> {
            Json value = fields.get(name);
            if (value != null && plain.equals(CHAT_UI)) {
                if (message.role() == Role.ASSISTANT && THUMBS.contains(value.raw())) {
                    FeedbackReader.read(name, value, "thumb", into);
                }
            } else if (value != null) {
                String scale = RecordSides.scale(plain, value);
                if (scale != null) {
                    FeedbackReader.read(name, value, scale.isEmpty() ? null : scale, into);
                }
            }
        });
    }

    private static Map<String, Json> fields(Message message) {
        try {
            return Json.parse(message.extra().text()).fields();
        } catch (JsonException e) {
            throw new IllegalStateException("the fields of a turn are no JSON: " + e.getMessage(), e);
        }
    }
}
