package org.winnow.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.winnow.text.SearchPhrase;

/**
 * Finds a phrase in one field of one segment, unranked. A last word that may go on is looked at one spelling at a time, so
 * that even a single letter needs no memory to speak of. Documents may come in any order and several times.
 */
final class WordMatcher {
    private final LeafReader reader;
    private final SearchPhrase phrase;
    private final IntConsumer found;

    WordMatcher(LeafReader reader, SearchPhrase phrase, IntConsumer found) {
        this.reader = reader;
        this.phrase = phrase;
        this.found = found;
    }

    void match(String field) throws IOException {
        Terms terms = reader.terms(field);
        if (terms == null || phrase.size() == 0) {
            return;
        }
        TermsEnum cursor = terms.iterator();
        int whole = phrase.isPrefix() ? phrase.size() - 1 : phrase.size();
        if (whole == 0) {
            everyPrefix(cursor);
        } else if (phrase.size() == 1) {
            if (cursor.seekExact(term(0))) {
                every(cursor.postings(null, PostingsEnum.NONE));
            }
        } else {
            phrase(cursor, whole);
        }
    }

    private BytesRef term(int index) {
        return new BytesRef(phrase.word(index));
    }

    private void every(PostingsEnum postings) throws IOException {
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            found.accept(doc);
        }
    }

    private void everyPrefix(TermsEnum cursor) throws IOException {
        PostingsEnum postings = null;
        for (boolean more = seekPrefix(cursor); more; more = nextPrefix(cursor)) {
            postings = cursor.postings(postings, PostingsEnum.NONE);
            every(postings);
        }
    }

    private boolean seekPrefix(TermsEnum cursor) throws IOException {
        return cursor.seekCeil(term(phrase.size() - 1)) != TermsEnum.SeekStatus.END && isPrefixed(cursor.term());
    }

    private boolean nextPrefix(TermsEnum cursor) throws IOException {
        BytesRef term = cursor.next();
        return term != null && isPrefixed(term);
    }

    private boolean isPrefixed(BytesRef term) {
        return StringHelper.startsWith(term, term(phrase.size() - 1));
    }

    private void phrase(TermsEnum cursor, int whole) throws IOException {
        PostingsEnum[] words = new PostingsEnum[whole];
        int rarest = 0;
        for (int i = 0; i < whole; i++) {
            if (!cursor.seekExact(term(i))) {
                return;
            }
            words[i] = cursor.postings(null, PostingsEnum.POSITIONS);
            rarest = words[i].cost() < words[rarest].cost() ? i : rarest;
        }
        Runs runs = new Runs();
        int doc = words[rarest].nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            int reached = together(words, doc);
            if (reached > doc) {
                doc = words[rarest].advance(reached);
                continue;
            }
            if (runs.begin(words)) {
                if (whole == phrase.size()) {
                    found.accept(doc);
                } else {
                    runs.keep(doc);
                }
            }
            doc = words[rarest].nextDoc();
        }
        if (whole < phrase.size()) {
            goingOn(cursor, runs);
        }
    }

    /** Brings all words to a document; the next one that may have them all if this one has not. */
    private static int together(PostingsEnum[] words, int doc) throws IOException {
        for (PostingsEnum word : words) {
            int at = word.docID() < doc ? word.advance(doc) : word.docID();
            if (at > doc) {
                return at;
            }
        }
        return doc;
    }

    private void goingOn(TermsEnum cursor, Runs runs) throws IOException {
        PostingsEnum postings = null;
        for (boolean more = runs.count > 0 && seekPrefix(cursor); more; more = nextPrefix(cursor)) {
            postings = cursor.postings(postings, PostingsEnum.POSITIONS);
            int i = 0;
            int doc = postings.nextDoc();
            while (i < runs.count && doc != DocIdSetIterator.NO_MORE_DOCS) {
                if (doc < runs.docs[i]) {
                    doc = postings.advance(runs.docs[i]);
                } else if (doc > runs.docs[i]) {
                    i = runs.after(i, doc);
                } else {
                    if (runs.endsBefore(i, postings)) {
                        found.accept(doc);
                    }
                    i++;
                }
            }
        }
    }

    /** Where the whole words of a phrase stand side by side, in ascending documents. */
    private static final class Runs {
        private int[] places = new int[16];
        private int many;
        private int[] docs = new int[16];
        private int[] starts = new int[16];
        private int[] ends = new int[16];
        private int count;
        private int filled;

        /** Looks for places in the document that all words are at; leaves the positions behind the last word. */
        boolean begin(PostingsEnum[] words) throws IOException {
            many = words[0].freq();
            places = many > places.length ? new int[many * 2] : places;
            for (int i = 0; i < many; i++) {
                places[i] = words[0].nextPosition() + 1;
            }
            for (int word = 1; word < words.length && many > 0; word++) {
                follow(words[word]);
            }
            return many > 0;
        }

        private void follow(PostingsEnum word) throws IOException {
            int left = word.freq() - 1;
            int position = word.nextPosition();
            int kept = 0;
            for (int i = 0; i < many; i++) {
                while (position < places[i] && left > 0) {
                    position = word.nextPosition();
                    left--;
                }
                if (position == places[i]) {
                    places[kept++] = position + 1;
                }
            }
            many = kept;
        }

        void keep(int doc) {
            if (count + 1 >= docs.length) {
                docs = Arrays.copyOf(docs, docs.length * 2);
                starts = Arrays.copyOf(starts, docs.length);
            }
            if (filled + many > ends.length) {
                ends = Arrays.copyOf(ends, (filled + many) * 2);
            }
            docs[count++] = doc;
            System.arraycopy(places, 0, ends, filled, many);
            filled += many;
            starts[count] = filled;
        }

        /** The index behind one at which a document may be. */
        int after(int index, int doc) {
            int at = Arrays.binarySearch(docs, index + 1, count, doc);
            return at >= 0 ? at : -at - 1;
        }

        boolean endsBefore(int index, PostingsEnum word) throws IOException {
            int at = starts[index];
            for (int left = word.freq(); left > 0 && at < starts[index + 1]; left--) {
                int position = word.nextPosition();
                while (at < starts[index + 1] && ends[at] < position) {
                    at++;
                }
                if (at < starts[index + 1] && ends[at] == position) {
                    return true;
                }
            }
            return false;
        }
    }
}
