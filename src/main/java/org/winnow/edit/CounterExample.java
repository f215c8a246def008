package org.winnow.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;
import org.winnow.model.Citation;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Retrieved;
import org.winnow.text.Words;

/**
 * Makes of a RAG answer the example that teaches when not to answer: the same question without the passages that the answer
 * came from, a refusal in place of the answer, and the old answer as the rejected alternative. The new example has the tags
 * and the split of the old one, is unreviewed, and names it as the record that it came from, in the format {@code
 * counter-example}. Nothing is made of an example without a response, or of whose passages none is taken away.
 *
 * @param refusal what the response shall say; {@code {question}} stands for the instruction
 * @param without the passages to take away, from 0; null for those that are cited or, where none is, those that have at
 *     least half of the different words of the response (the recall of K-precision, Adlakha et al., TACL 2024)
 */
public record CounterExample(String refusal, @Nullable List<Integer> without) implements Deriving {
    /** The format of what was made so. */
    public static final String FORMAT = "counter-example";

    private static final double USED = 0.5;

    /** Copies the list; refuses to refuse without words. */
    public CounterExample {
        without = without == null ? null : List.copyOf(without);
        if (refusal.isBlank()) {
            throw new IllegalArgumentException("a refusal needs words");
        }
    }

    @Override
    public String title(int count) {
        return "Made " + (count == 1 ? "a counter-example" : Titles.examples(count) + " that refuse to answer");
    }

    @Override
    public boolean deletesOriginals() {
        return false;
    }

    @Override
    public List<Example> derived(Example from) {
        Content old = from.content();
        List<Retrieved> kept = kept(old);
        int response = old.responseIndex();
        if (response < 0
                || old.response().isBlank()
                || kept.size() == old.passages().size()) {
            return List.of();
        }
        List<Message> messages = new ArrayList<>(old.messages());
        Message answer = messages.get(response);
        messages.set(response, answer.withText(refusal.replace("{question}", old.instruction())));
        Content content = new Content(
                messages,
                kept,
                List.of(new Alternative(Alternative.Kind.REJECTED, List.of(answer))),
                List.of(),
                List.of(),
                old.tools(),
                old.extra());
        return List.of(new Example(
                from.id() + "-counter",
                content,
                Derived.review(from.review(), "Counter-example of " + from.id()),
                Derived.provenance(from, FORMAT)));
    }

    private List<Retrieved> kept(Content content) {
        Set<Integer> gone = new HashSet<>(without == null ? List.of() : without);
        if (without == null) {
            gone.addAll(sources(content));
        }
        List<Retrieved> kept = new ArrayList<>();
        for (int i = 0; i < content.passages().size(); i++) {
            if (!gone.contains(i)) {
                kept.add(content.passages().get(i));
            }
        }
        return kept;
    }

    private static Set<Integer> sources(Content content) {
        Set<Integer> sources = new HashSet<>();
        content.citations().stream().map(Citation::passage).forEach(sources::add);
        Set<Long> said = words(content.response());
        for (int i = 0; i < content.passages().size() && content.citations().isEmpty(); i++) {
            Set<Long> shared = words(content.passages().get(i).passage().text());
            shared.retainAll(said);
            if (!said.isEmpty() && shared.size() >= USED * said.size()) {
                sources.add(i);
            }
        }
        return sources;
    }

    private static Set<Long> words(String text) {
        Set<Long> words = new HashSet<>();
        Words.visit(text, (start, end, hash) -> words.add(hash));
        return words;
    }
}
