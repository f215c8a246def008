package org.winnow.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words in their order, to be found in texts that {@link SearchTokens} cuts. Immutable. */
public final class SearchPhrase {
    private final List<byte[]> words;
    private final boolean prefix;

    private SearchPhrase(List<byte[]> words, boolean prefix) {
        this.words = words;
        this.prefix = prefix;
    }

    /**
     * The words of a text; punctuation, case and the spelling of composed characters play no role.
     *
     * @param prefix true if the last word may go on
     */
    public static SearchPhrase of(String text, boolean prefix) {
        List<byte[]> words = new ArrayList<>();
        SearchTokens tokens = new SearchTokens().of(text);
        while (tokens.next()) {
            words.add(Arrays.copyOf(tokens.bytes(), tokens.length()));
        }
        return new SearchPhrase(words, prefix);
    }

    /** How many words there are; 0 finds nothing. */
    public int size() {
        return words.size();
    }

    /** A word in UTF-8, not to be changed. */
    public byte[] word(int index) {
        return words.get(index);
    }

    /** True if the last word may go on. */
    public boolean isPrefix() {
        return prefix;
    }

    /** True if a text has the words somewhere. Cost: one pass, up to the first place. */
    public boolean isIn(String text, SearchTokens tokens) {
        return !places(text, tokens, 1).isEmpty();
    }

    /** Where a text has the words: ascending, and none inside another. Cost: one pass. */
    public List<Span> places(String text) {
        return places(text, new SearchTokens(), Integer.MAX_VALUE);
    }

    private List<Span> places(String text, SearchTokens tokens, int most) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        // where the run began of which so many words have been seen; -1 for no such run
        int[] begun = new int[words.size() + 1];
        Arrays.fill(begun, -1);
        tokens.of(text);
        while (found.size() < most && tokens.next()) {
            begun[0] = tokens.start();
            for (int i = words.size() - 1; i >= 0; i--) {
                begun[i + 1] = begun[i] >= 0 && isWord(i, tokens) ? begun[i] : -1;
            }
            if (begun[words.size()] >= 0) {
                found.add(new Span(begun[words.size()], tokens.end()));
                Arrays.fill(begun, -1);
            }
        }
        return found;
    }

    private boolean isWord(int index, SearchTokens tokens) {
        byte[] word = words.get(index);
        boolean open = prefix && index == words.size() - 1;
        return (open ? tokens.length() >= word.length : tokens.length() == word.length)
                && Arrays.mismatch(word, 0, word.length, tokens.bytes(), 0, word.length) < 0;
    }
}
