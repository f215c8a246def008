package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Role;

/**
 * Makes standalone examples of a long chat: each begins with the system text and goes on with one piece of the chat; see
 * {@link ChatPieces}. What was said of one turn goes with that turn. Passages, citations, alternatives, other feedback and unknown fields
 * belong to the last response and go with the last piece. A new example has the tags and the split of the chat, is unreviewed, and names the chat as the record that
 * it came from, in the format {@code chat-split}. A chat of one piece is left alone.
 *
 * @param at the messages before which to split; null for every question that follows an answer
 * @param together true to leave a piece that points back with the one before it; only where {@code at} is null
 * @param deletesOriginals true to put the chats into the bin
 */
public record SplitChat(@Nullable List<Integer> at, boolean together, boolean deletesOriginals) implements Deriving {
    /** The format of what was split. */
    public static final String FORMAT = "chat-split";

    /** Copies the list. */
    public SplitChat {
        at = at == null ? null : List.copyOf(at);
    }

    @Override
    public String title(int count) {
        return count == 1
                ? "Made 1 standalone example of a chat"
                : "Split chats into " + Titles.examples(count) + " that stand alone";
    }

    @Override
    public List<Example> derived(Example from) {
        List<Message> messages = from.messages();
        List<Integer> starts = at == null ? ChatPieces.starts(messages, together) : ChatPieces.valid(messages, at);
        if (starts.isEmpty()) {
            return List.of();
        }
        int lead = ChatPieces.lead(messages);
        List<Integer> edges = new ArrayList<>(List.of(lead));
        edges.addAll(starts);
        edges.add(messages.size());
        List<Example> made = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            List<Message> piece = new ArrayList<>(messages.subList(0, lead));
            piece.addAll(messages.subList(edges.get(i), edges.get(i + 1)));
            List<Feedback> said = said(from.content(), edges.get(i), edges.get(i + 1));
            made.add(example(from, i + 1, piece, said, i + 2 == edges.size()));
        }
        return made;
    }

    /** What was said of the turns of a piece; with the last one also what was said of no turn. */
    private static List<Feedback> said(Content all, int from, int to) {
        FeedbackPlaces places = FeedbackPlaces.of(all);
        List<Feedback> said = new ArrayList<>();
        for (int i = 0; i < places.turns().size(); i++) {
            int turn = places.turns().get(i);
            boolean ofNoTurn = turn < ChatPieces.lead(all.messages());
            if ((turn >= from && turn < to) || (ofNoTurn && to == all.messages().size())) {
                said.add(places.feedback().get(i));
            }
        }
        return said;
    }

    private static Example example(Example from, int number, List<Message> piece, List<Feedback> said, boolean last) {
        Content all = from.content();
        Content content = last
                ? all.withMessages(piece).withFeedback(said)
                : new Content(piece, List.of(), List.of(), List.of(), said, all.tools(), RawJson.EMPTY_OBJECT);
        return new Example(from.id() + "-" + number, content, Derived.review(from.review(), null), provenance(from));
    }

    private static Provenance provenance(Example from) {
        return Derived.provenance(from, FORMAT);
    }

    /** True if there is more than one piece in it. */
    public static boolean canSplit(List<Message> messages) {
        return !ChatPieces.starts(messages, false).isEmpty()
                && messages.stream().anyMatch(message -> message.role() == Role.USER);
    }
}
