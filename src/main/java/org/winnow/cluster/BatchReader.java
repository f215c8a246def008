package org.winnow.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Role;
import org.winnow.model.ToolCall;
import org.winnow.store.Examples.Spoken;
import org.winnow.text.Hashes;

/** Turns examples into a {@link Batch}. Used once, by one thread. */
final class BatchReader {
    private final int count;
    private final Ints words = new Ints(1 << 14);
    private final Ints facts = new Ints(256);
    private final MessageReader reader = new MessageReader(words);
    private final int[] starts;
    private final int[] answerStarts;
    private final int[] factStarts;
    private final Batch.Hashed hashed;
    private final byte[] polarity;
    private final int[] questionFacts;
    private final Ints scratch = new Ints(64);

    private BatchReader(int count) {
        this.count = count;
        starts = new int[count + 1];
        answerStarts = new int[count];
        factStarts = new int[count + 1];
        hashed = new Batch.Hashed(new long[count], new long[count], new long[count], new long[count]);
        polarity = new byte[count];
        questionFacts = new int[count];
    }

    static Batch read(int[] keys, List<Example> examples) {
        BatchReader batch = new BatchReader(keys.length);
        for (int i = 0; i < keys.length; i++) {
            Content content = examples.get(i).content();
            batch.add(i, content.messages(), content.tools());
            batch.hashed.passages()[i] = passages(content);
        }
        return batch.finish(keys);
    }

    /** Passages are told apart by their numbers, not by their texts. */
    static Batch read(List<Spoken> spoken) {
        BatchReader batch = new BatchReader(spoken.size());
        int[] keys = new int[spoken.size()];
        for (int i = 0; i < keys.length; i++) {
            Spoken each = spoken.get(i);
            keys[i] = each.key();
            batch.add(i, each.messages(), each.tools());
            batch.hashed.passages()[i] = each.passages();
        }
        return batch.finish(keys);
    }

    private Batch finish(int[] keys) {
        starts[count] = words.size();
        factStarts[count] = facts.size();
        Batch.Claims claims = new Batch.Claims(polarity, questionFacts, facts.toArray(), factStarts);
        return new Batch(keys, hashed, words.toArray(), starts, answerStarts, claims);
    }

    private void add(int index, List<Message> messages, @Nullable RawJson tools) {
        starts[index] = words.size();
        factStarts[index] = facts.size();
        scratch.clear();
        int last = messages.size() - 1;
        boolean answered = last >= 0 && messages.get(last).role() == Role.ASSISTANT;
        long question = 0;
        boolean asked = false;
        for (Message message : answered ? messages.subList(0, last) : messages) {
            boolean counts = message.role() != Role.SYSTEM;
            question = Hashes.combine(question, message(message, counts));
            if (counts) {
                asked |= !reader.isBlank();
                reader.addFacts(scratch);
            }
        }
        scratch.sortDistinctFrom(0);
        questionFacts[index] = scratch.hashFrom(0);
        answerStarts[index] = words.size();
        long answer = answered ? answer(index, messages.get(last)) : 0;
        hashed.question()[index] = asked ? question : 0;
        hashed.answer()[index] = answer;
        long said = Hashes.combine(question, answer);
        hashed.said()[index] = tools == null ? said : Hashes.combine(said, Hashes.of(tools.text()));
    }

    private long answer(int index, Message message) {
        long hash = message(message, true);
        polarity[index] = reader.polarity();
        int from = facts.size();
        reader.addFacts(facts);
        facts.sortDistinctFrom(from);
        return hash;
    }

    private long message(Message message, boolean keepWords) {
        long hash = Hashes.combine(message.role().name().hashCode(), reader.read(message.text(), keepWords));
        for (ToolCall call : message.toolCalls()) {
            hash = Hashes.combine(hash, Hashes.of(call.name()));
            hash = Hashes.combine(hash, Hashes.of(call.arguments()));
        }
        for (Part part : message.parts()) {
            if (part instanceof Part.Other other) {
                hash = Hashes.combine(hash, Hashes.of(other.json().text()));
            }
        }
        return hash;
    }

    /** Passages are told apart by their exact text: a copy brings the same ones. */
    static long passages(Content content) {
        long hash = 0;
        for (Retrieved retrieved : content.passages()) {
            String text = retrieved.passage().text();
            hash = Hashes.combine(hash, ((long) text.length() << 32) ^ text.hashCode());
        }
        return hash;
    }
}
