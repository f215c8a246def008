package org.winnow.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.text.SearchPhrase;
import org.winnow.text.SearchTokens;

/** Searches by reading the texts themselves. Cost: some 10 microseconds a row. */
final class WordScan {
    /** Rows of which the passages are read at once. */
    private static final int BATCH = 1024;

    private final WordRows rows;

    WordScan(WordRows rows) {
        this.rows = rows;
    }

    /** The keys, among some, of the examples in which a phrase occurs. */
    RoaringBitmap search(RoaringBitmap keys, SearchPhrase phrase, FullText.Where where) throws StoreException {
        RoaringBitmap found = new RoaringBitmap();
        List<Use> uses = new ArrayList<>();
        WordTexts texts = new WordTexts();
        SearchTokens tokens = new SearchTokens();
        boolean inPassages = where == FullText.Where.ANYWHERE || where == FullText.Where.PASSAGES;
        rows.scan(keys, (key, messages, passages) -> {
            if (where != FullText.Where.PASSAGES && isIn(texts.of(messages), phrase, where, tokens)) {
                found.add(key);
            } else if (inPassages && passages.length > 0) {
                uses.add(new Use(key, passages));
            }
        });
        for (int i = 0; i < uses.size(); i += BATCH) {
            addUses(uses.subList(i, Math.min(uses.size(), i + BATCH)), phrase, tokens, found);
        }
        return found;
    }

    private static boolean isIn(WordTexts texts, SearchPhrase phrase, FullText.Where where, SearchTokens tokens) {
        return switch (where) {
            case INSTRUCTION -> isIn(texts.instruction(), phrase, tokens);
            case RESPONSE -> isIn(texts.response(), phrase, tokens);
            case TOOLS -> isIn(texts.tools(), phrase, tokens);
            case ANYWHERE, PASSAGES ->
                isIn(texts.instruction(), phrase, tokens)
                        || isIn(texts.response(), phrase, tokens)
                        || isIn(texts.tools(), phrase, tokens);
        };
    }

    private static boolean isIn(List<String> texts, SearchPhrase phrase, SearchTokens tokens) {
        for (String text : texts) {
            if (phrase.isIn(text, tokens)) {
                return true;
            }
        }
        return false;
    }

    private void addUses(List<Use> uses, SearchPhrase phrase, SearchTokens tokens, RoaringBitmap found)
            throws StoreException {
        Set<Long> numbers = new HashSet<>();
        for (Use use : uses) {
            for (long number : use.passages()) {
                numbers.add(number);
            }
        }
        Map<Long, String> texts = rows.passages(numbers);
        texts.values().removeIf(text -> !phrase.isIn(text, tokens));
        for (Use use : uses) {
            for (long number : use.passages()) {
                if (texts.containsKey(number)) {
                    found.add(use.key());
                }
            }
        }
    }

    /** An example and the numbers of its passages. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Use(int key, long[] passages) {}
}
