package org.winnow.cluster;

import java.util.List;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Role;
import org.winnow.model.ToolCall;
import org.winnow.text.Hashes;
import org.winnow.text.Normal;

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
        hashed = new Batch.Hashed(new long[count], new long[count], new long[count]);
        polarity = new byte[count];
        questionFacts = new int[count];
    }

    static Batch read(int[] keys, List<Example> examples) {
        BatchReader batch = new BatchReader(keys.length);
        for (int i = 0; i < keys.length; i++) {
            batch.add(i, examples.get(i).content());
        }
        return batch.finish(keys);
    }

    private Batch finish(int[] keys) {
        starts[count] = words.size();
        factStarts[count] = facts.size();
        Batch.Claims claims = new Batch.Claims(polarity, questionFacts, facts.toArray(), factStarts);
        return new Batch(keys, hashed, words.toArray(), starts, answerStarts, claims);
    }

    private void add(int index, Content content) {
        starts[index] = words.size();
        factStarts[index] = facts.size();
        scratch.clear();
        int response = content.responseIndex();
        long question = 0;
        boolean asked = false;
        List<Message> messages = content.messages();
        int before = response < 0 ? messages.size() : response;
        for (int i = 0; i < before; i++) {
            Message message = messages.get(i);
            String text = Normal.compose(message.text());
            question = Hashes.combine(question, message(message, text, message.role() != Role.SYSTEM));
            if (message.role() != Role.SYSTEM) {
                asked |= !text.isBlank();
                Facts.visit(text, (start, end, hash) -> scratch.add(hash));
            }
        }
        scratch.sortDistinctFrom(0);
        questionFacts[index] = scratch.hashFrom(0);
        answerStarts[index] = words.size();
        long answer = response < 0 ? 0 : answer(index, messages.get(response));
        hashed.question()[index] = asked ? question : 0;
        hashed.answer()[index] = answer;
        hashed.exact()[index] = Hashes.combine(Hashes.combine(question, answer), around(content));
    }

    private long answer(int index, Message message) {
        String text = Normal.compose(message.text());
        long hash = message(message, text, true);
        polarity[index] = reader.polarity();
        int from = facts.size();
        Facts.visit(text, (start, end, fact) -> facts.add(fact));
        facts.sortDistinctFrom(from);
        return hash;
    }

    private long message(Message message, String composed, boolean keepWords) {
        long hash = Hashes.combine(message.role().name().hashCode(), reader.read(composed, keepWords));
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

    /** What an example has besides messages. Passages are told apart by their exact text: a copy brings the same ones. */
    private static long around(Content content) {
        long hash = 0;
        for (Retrieved retrieved : content.passages()) {
            String text = retrieved.passage().text();
            hash = Hashes.combine(hash, ((long) text.length() << 32) ^ text.hashCode());
        }
        RawJson tools = content.tools();
        return tools == null ? hash : Hashes.combine(hash, Hashes.of(tools.text()));
    }
}
