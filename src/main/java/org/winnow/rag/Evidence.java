package org.winnow.rag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Retrieved;
import org.winnow.model.Role;
import org.winnow.text.Normal;

/** Texts that a response is compared with: the passages, or what was said before. For one thread. */
final class Evidence {
    private final List<String> texts;
    private final List<String> labels;
    private final List<PassageWords> words = new ArrayList<>();
    private final BitSet stems = new BitSet();
    private final Set<Long> pairs = new HashSet<>();
    private @Nullable FactKeys keys;
    private @Nullable String plain;
    private @Nullable String flat;

    private Evidence(List<String> texts, List<String> labels, ResponseWords response) {
        this.texts = texts;
        this.labels = labels;
        for (String text : texts) {
            PassageWords each = new PassageWords(text, response);
            words.add(each);
            stems.or(each.stems());
            pairs.addAll(each.pairs());
        }
        labels.forEach(label -> stems.or(new PassageWords(label, response).stems()));
    }

    /** The passages; their titles and addresses count for names and numbers, but not as a place. */
    static Evidence passages(Content content, ResponseWords response) {
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Retrieved each : content.passages()) {
            Passage passage = each.passage();
            texts.add(passage.text());
            addTo(labels, passage.title());
            addTo(labels, passage.uri());
        }
        for (Message message : content.messages()) {
            if (message.role() == Role.TOOL) {
                labels.add(message.text());
            }
        }
        return new Evidence(texts, labels, response);
    }

    /** What system and user said. */
    static Evidence conversation(Content content, ResponseWords response) {
        List<String> texts = new ArrayList<>();
        int end = content.responseIndex();
        for (int i = 0; i < end; i++) {
            Message message = content.messages().get(i);
            if (message.role() == Role.USER || message.role() == Role.SYSTEM) {
                texts.add(message.text());
            }
        }
        return new Evidence(texts, List.of(), response);
    }

    private static void addTo(List<String> labels, @Nullable String label) {
        if (label != null) {
            labels.add(label);
        }
    }

    /** True if there is not a word in the texts. */
    boolean isBlank() {
        return texts.stream().allMatch(String::isBlank);
    }

    List<String> texts() {
        return texts;
    }

    /** The words of each text. */
    List<PassageWords> words() {
        return words;
    }

    /** The stems of all texts and labels. */
    BitSet stems() {
        return stems;
    }

    /** The pairs of all texts. */
    Set<Long> pairs() {
        return pairs;
    }

    /** The numbers and dates of all texts and labels; read when first asked for. */
    FactKeys keys() {
        FactKeys read = keys;
        if (read == null) {
            List<String> all = new ArrayList<>(texts);
            all.addAll(labels);
            read = new FactKeys(all);
            keys = read;
        }
        return read;
    }

    /** True if some text or label has these words side by side, whatever the punctuation between them. */
    boolean hasWords(String quote) {
        String all = plain;
        if (all == null) {
            StringBuilder joined = new StringBuilder(" ");
            texts.forEach(text -> joined.append(Normal.key(text)).append(" \n "));
            labels.forEach(text -> joined.append(Normal.key(text)).append(" \n "));
            all = joined.toString();
            plain = all;
        }
        String key = Normal.key(quote);
        return key.isEmpty() || all.contains(key);
    }

    /** True if some text or label has this stretch, whatever the case. */
    boolean hasText(String stretch) {
        String all = flat;
        if (all == null) {
            all = (String.join("\n", texts) + "\n" + String.join("\n", labels)).toLowerCase(Locale.ROOT);
            flat = all;
        }
        return all.contains(stretch.toLowerCase(Locale.ROOT));
    }
}
