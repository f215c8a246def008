package org.winnow.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Content;
import org.winnow.model.Feedback;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Which turn each judgement was given to. It is told from what the source said and nothing else is stored for it, so that it
 * stays right when turns are moved, added or deleted:
 *
 * <ol>
 *   <li>the turn itself carries the judgement, as Hugging Face's chat-ui writes it;
 *   <li>the judgement names the turn, as ChatGPT's {@code message_id} or Chainlit's {@code forId} does;
 *   <li>there is only one answer that can be meant.
 * </ol>
 *
 * Everything else was said of the whole conversation. Cost: nothing without feedback, else the parsing of the fields that
 * messages have besides.
 *
 * @param feedback the judgements in their order
 * @param turns the index of the message of each, or {@link #WHOLE}
 */
public record FeedbackPlaces(List<Feedback> feedback, List<Integer> turns) {
    /** The place of what was said of no turn in particular. */
    public static final int WHOLE = -1;

    private static final List<String> NAMES =
            List.of("message_id", "messageId", "forId", "target_message_id", "turn_id", "turnId");
    private static final List<String> IDS = List.of("id", "message_id", "messageId", "uuid", "turn_id", "turnId");

    /** Copies the lists. */
    public FeedbackPlaces {
        feedback = List.copyOf(feedback);
        turns = List.copyOf(turns);
    }

    /** The places of all that was said of a content. */
    public static FeedbackPlaces of(Content content) {
        List<Integer> turns = new ArrayList<>();
        if (!content.feedback().isEmpty()) {
            List<Map<String, Json>> extras =
                    content.messages().stream().map(FeedbackPlaces::extra).toList();
            int only = onlyAnswer(content.messages());
            Set<String> taken = new HashSet<>();
            for (Feedback said : content.feedback()) {
                int carrier = carrier(said, extras, taken);
                int named = carrier >= 0 ? carrier : named(said, extras);
                turns.add(named >= 0 ? named : only);
            }
        }
        return new FeedbackPlaces(content.feedback(), turns);
    }

    /** What was said of one message; of the whole conversation for {@link #WHOLE}. */
    public List<Feedback> at(int message) {
        List<Feedback> found = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i) == message) {
                found.add(feedback.get(i));
            }
        }
        return found;
    }

    /** The first message that carries this judgement and has not been taken for an equal one before. */
    private static int carrier(Feedback said, List<Map<String, Json>> extras, Set<String> taken) {
        String raw = said.raw().text();
        boolean object = raw.startsWith("{");
        for (int i = 0; i < extras.size(); i++) {
            for (Map.Entry<String, Json> field : extras.get(i).entrySet()) {
                boolean meant = object || field.getKey().equals(said.key());
                if (meant && carries(field.getValue(), raw) && taken.add(i + " " + said.kind() + " " + raw)) {
                    return i;
                }
            }
        }
        return WHOLE;
    }

    private static boolean carries(Json value, String raw) {
        return value.raw().equals(raw)
                || value.elements().stream().anyMatch(each -> each.raw().equals(raw));
    }

    private static int named(Feedback said, List<Map<String, Json>> extras) {
        String raw = said.raw().text();
        Set<String> names = raw.startsWith("{") ? texts(fields(raw), NAMES) : Set.of();
        for (int i = 0; i < extras.size() && !names.isEmpty(); i++) {
            if (texts(extras.get(i), IDS).stream().anyMatch(names::contains)) {
                return i;
            }
        }
        return WHOLE;
    }

    private static Set<String> texts(Map<String, Json> fields, List<String> wanted) {
        Set<String> texts = new HashSet<>();
        for (String name : wanted) {
            Json value = fields.get(name);
            String text = value == null ? null : text(value);
            if (text != null && !text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static @Nullable String text(Json value) {
        return value instanceof Json.Num ? value.raw() : value.text();
    }

    private static int onlyAnswer(List<Message> messages) {
        int only = WHOLE;
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).role() == Role.ASSISTANT) {
                if (only >= 0) {
                    return WHOLE;
                }
                only = i;
            }
        }
        return only;
    }

    private static Map<String, Json> extra(Message message) {
        return message.extra().isEmptyObject()
                ? Map.of()
                : fields(message.extra().text());
    }

    private static Map<String, Json> fields(String object) {
        try {
            return Json.parse(object).fields();
        } catch (JsonException e) {
            return Map.of(); // a judgement that somebody put together by hand names nothing
        }
    }
}
