package org.winnow.store;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.winnow.text.SearchTokens;

/** The words of some texts as the index takes them, with a gap between two texts. One object for many rows. */
final class WordStream extends TokenStream {
    /** Wider than the step of a phrase, so that none is found across two texts. */
    private static final int GAP = 2;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final SearchTokens tokens = new SearchTokens();
    private final BytesRef word = new BytesRef();
    private List<String> texts = List.of();
    private int next;

    WordStream of(List<String> newTexts) {
        texts = newTexts;
        next = 0;
        tokens.of("");
        return this;
    }

    @Override
    public boolean incrementToken() {
        int increment = 1;
        while (!tokens.next()) {
            if (next == texts.size()) {
                return false;
            }
            tokens.of(texts.get(next++));
            increment = GAP;
        }
        word.bytes = tokens.bytes();
        word.length = tokens.length();
        term.setBytesRef(word);
        step.setPositionIncrement(increment);
        return true;
    }
}
