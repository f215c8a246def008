package org.winnow.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.Passage;
import org.winnow.model.Retrieved;
import org.winnow.model.Role;
import org.winnow.store.Field;

/** Performs a {@link ReplaceText}. For any thread. Cost: one pass over the texts. */
final class Replacing {
    /** The texts that messages of speakers are. */
    static final Set<TextKind> OF_ROLES =
            Collections.unmodifiableSet(EnumSet.of(TextKind.SYSTEM, TextKind.USER, TextKind.ASSISTANT, TextKind.TOOL));

    private final Set<TextKind> in;
    private final Matching matching;
    private final boolean anyMessages;

    /** Where what is found is noted: texts in the order of the example. */
    @FunctionalInterface
    interface Notes {
        void changed(TextKind kind, int index, String before, List<Anchors.Swap> swaps, String after);
    }

    Replacing(ReplaceText edit) {
        this.in = edit.in();
        this.anyMessages = in.stream().anyMatch(TextKind::isOfMessages);
        this.matching = matching(edit.search(), edit.replacement(), edit.keepCase());
    }

    /** The texts of an edit, after a look whether all of it makes sense. */
    static Set<TextKind> places(Search search, String replacement, Set<TextKind> in) {
        if (in.isEmpty()) {
            throw new IllegalArgumentException("nowhere to look");
        }
        matching(search, replacement, false);
        return Collections.unmodifiableSet(EnumSet.copyOf(in));
    }

    static Set<TextKind> of(Set<Role> roles) {
        Set<TextKind> kinds = EnumSet.noneOf(TextKind.class);
        roles.forEach(role -> kinds.add(TextKind.of(role)));
        return kinds;
    }

    private static Matching matching(Search search, String replacement, boolean keepCase) {
        try {
            return Matching.of(search, replacement, keepCase);
        } catch (SearchException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The fields that are read and may change; as few as can be, since each is read for each example. */
    static List<Field> fields(Set<TextKind> in) {
        List<Field> fields = new ArrayList<>();
        if (in.stream().anyMatch(TextKind::isOfMessages)) {
            fields.add(Field.MESSAGES);
            fields.add(Field.CITATIONS);
        }
        if (in.contains(TextKind.ALTERNATIVES)) {
            fields.add(Field.ALTERNATIVES);
        }
        if (in.contains(TextKind.PASSAGES)) {
            fields.add(Field.PASSAGES);
        }
        if (in.contains(TextKind.NOTE)) {
            fields.add(Field.NOTE);
        }
        return fields;
    }

    Example on(Example example) {
        return on(example, (kind, index, before, swaps, after) -> {});
    }

    /** The example as it shall be; each text that changes is noted. */
    Example on(Example example, Notes notes) {
        Example next = anyMessages ? messages(example, notes) : example;
        if (in.contains(TextKind.ALTERNATIVES)) {
            next = alternatives(next, notes);
        }
        if (in.contains(TextKind.PASSAGES)) {
            next = passages(next, notes);
        }
        String note = example.review().note();
        if (in.contains(TextKind.NOTE) && note != null) {
            String changed = text(note, 0, new ArrayList<>(), TextKind.NOTE, notes);
            next = changed.equals(note)
                    ? next
                    : next.withReview(next.review().withNote(changed.isEmpty() ? null : changed));
        }
        return next;
    }

    /** How many hits there are in the messages of a conversation. */
    int hits(List<Message> messages) {
        Content content = Content.of(messages);
        int[] hits = new int[1];
        for (int i = 0; i < messages.size(); i++) {
            if (kindOf(content, i) != null) {
                for (Part part : messages.get(i).parts()) {
                    if (part instanceof Part.Text text) {
                        matching.each(text.text(), (start, end, replacement) -> hits[0]++);
                    }
                }
            }
        }
        return hits[0];
    }

    /** The narrowest of the chosen kinds that a message is of; null if it is of none. */
    private @Nullable TextKind kindOf(Content content, int index) {
        for (TextKind kind : in) {
            if (kind.isOfMessages() && kind.holds(content, index)) {
                return kind;
            }
        }
        return null;
    }

    private Example messages(Example example, Notes notes) {
        Content content = example.content();
        List<Anchors.Swap> swaps = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < content.messages().size(); i++) {
            TextKind kind = kindOf(content, i);
            Message message = content.messages().get(i);
            List<Anchors.Swap> here = i == content.responseIndex() ? swaps : new ArrayList<>();
            messages.add(kind == null ? message : message(message, i, here, kind, notes));
        }
        if (messages.equals(content.messages())) {
            return example;
        }
        return TextEdits.withCitations(
                example.withContent(content.withMessages(messages)), Anchors.moved(content.citations(), swaps));
    }

    private Message message(Message message, int index, List<Anchors.Swap> swaps, TextKind kind, Notes notes) {
        List<Part> parts = new ArrayList<>();
        int offset = 0;
        for (Part part : message.parts()) {
            if (part instanceof Part.Text text) {
                List<Anchors.Swap> here = new ArrayList<>();
                parts.add(new Part.Text(text(text.text(), index, here, kind, notes)));
                for (Anchors.Swap swap : here) {
                    swaps.add(new Anchors.Swap(offset + swap.start(), offset + swap.end(), swap.length()));
                }
                offset += text.text().length();
            } else {
                parts.add(part);
            }
        }
        return new Message(
                message.role(),
                parts,
                message.toolCalls(),
                message.toolCallId(),
                message.name(),
                message.weight(),
                message.extra());
    }

    private Example alternatives(Example example, Notes notes) {
        List<Alternative> changed = each(example.content().alternatives(), (alternative, index) -> {
            List<Message> messages = each(
                    alternative.messages(),
                    (message, any) -> message(message, index, new ArrayList<>(), TextKind.ALTERNATIVES, notes));
            return new Alternative(alternative.kind(), messages);
        });
        return changed.equals(example.content().alternatives())
                ? example
                : example.withContent(example.content().withAlternatives(changed));
    }

    private Example passages(Example example, Notes notes) {
        Content old = example.content();
        List<Retrieved> changed = each(old.passages(), (retrieved, index) -> {
            Passage passage = retrieved.passage();
            String text = text(passage.text(), index, new ArrayList<>(), TextKind.PASSAGES, notes);
            return new Retrieved(
                    new Passage(text, passage.title(), passage.uri(), passage.id(), passage.extra()),
                    retrieved.score());
        });
        return changed.equals(old.passages())
                ? example
                : example.withContent(new Content(
                        old.messages(),
                        changed,
                        old.alternatives(),
                        old.citations(),
                        old.feedback(),
                        old.tools(),
                        old.extra()));
    }

    private static <T> List<T> each(List<T> old, BiFunction<T, Integer, T> change) {
        List<T> changed = new ArrayList<>(old.size());
        for (int i = 0; i < old.size(); i++) {
            changed.add(change.apply(old.get(i), i));
        }
        return changed;
    }

    /** The text with its hits replaced; the swaps are added to the list. */
    private String text(String text, int index, List<Anchors.Swap> swaps, TextKind kind, Notes notes) {
        StringBuilder replaced = new StringBuilder();
        int[] done = new int[1];
        matching.each(text, (start, end, replacement) -> {
            replaced.append(text, done[0], start).append(replacement);
            swaps.add(new Anchors.Swap(start, end, replacement.length()));
            done[0] = end;
        });
        if (swaps.isEmpty()) {
            return text;
        }
        String after = replaced.append(text, done[0], text.length()).toString();
        notes.changed(kind, index, text, swaps, after);
        return after;
    }
}
