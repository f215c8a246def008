package org.winnow.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Example;
import org.winnow.store.Examples;
import org.winnow.store.FullText;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.text.Normal;
import org.winnow.text.Shingles;
import org.winnow.text.Words;

/**
 * Finds the examples that say nearly what somebody is writing, fast enough for every pause between two keys. Candidates are
 * the {@value #COMPARED} that share most of the rarest words of the question, and of the answer; of each the similarity is
 * exact. What shares no rare word is not found. Not for the FX thread. Cost: {@value #ASKED} searches of a word for either
 * text, and reading the candidates: some 10 ms at 100,000 examples.
 */
public final class Alike {
    /** Questions that are at least so similar count as the same; the measure of the search for contradictions. */
    public static final double SAME = 0.9;

    /** Half of what either says: what {@code similar:} finds. */
    public static final double LEAST = 0.5;

    private static final int ASKED = 10;
    private static final int RARE = 6;
    private static final int COMPARED = 48;

    private final Store store;

    /** Over an open project. */
    public Alike(Store store) {
        this.store = store;
    }

    /**
     * An example that says nearly the same.
     *
     * @param key its key
     * @param example the example
     * @param question how similar the instructions are: the Jaccard similarity of their shingles, 1 where they differ in
     *     case, punctuation and white space only
     * @param whole the same of instruction and response together; 0 while there is no response
     */
    public record Like(int key, Example example, double question, double whole) {}

    /**
     * Those of which the question or the whole is at least {@link #LEAST} similar, the most similar first.
     *
     * @param except the key of an example that is not looked at; 0 for none
     * @param limit how many at most
     */
    public List<Like> find(String instruction, String response, int except, int limit) throws StoreException {
        RoaringBitmap live = store.columns().live();
        RoaringBitmap candidates = candidates(instruction, FullText.Where.INSTRUCTION, live);
        candidates.or(candidates(response, FullText.Where.RESPONSE, live));
        candidates.remove(except);
        Text question = new Text(instruction);
        Text whole = new Text(instruction + "\n" + response);
        boolean answered = !response.isBlank();
        List<Like> found = new ArrayList<>();
        for (Examples.Keyed each : store.examples().load(candidates.toArray())) {
            Example other = each.example();
            Like like = new Like(
                    each.key(),
                    other,
                    question.similarity(other.instruction()),
                    answered ? whole.similarity(other.instruction() + "\n" + other.response()) : 0);
            if (like.question() >= LEAST || like.whole() >= LEAST) {
                found.add(like);
            }
        }
        found.sort(Comparator.comparingDouble((Like like) -> -Math.max(like.question(), like.whole()))
                .thenComparingInt(Like::key));
        return found.subList(0, Math.min(limit, found.size()));
    }

    private RoaringBitmap candidates(String text, FullText.Where where, RoaringBitmap live) throws StoreException {
        List<RoaringBitmap> rarest = rarest(text, where, live);
        byte[] counts = new byte[store.columns().size()];
        RoaringBitmap touched = new RoaringBitmap();
        for (RoaringBitmap having : rarest) {
            touched.or(having);
            for (IntIterator keys = having.getIntIterator(); keys.hasNext(); ) {
                int key = keys.next();
                if (key < counts.length) {
                    counts[key]++;
                }
            }
        }
        int wanted = (rarest.size() + 1) / 2;
        int[] best = IntStream.of(touched.toArray())
                .filter(key -> key < counts.length && counts[key] >= wanted)
                .boxed()
                .sorted(Comparator.comparingInt((Integer key) -> -counts[key]))
                .limit(COMPARED)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return RoaringBitmap.bitmapOf(best);
    }

    private List<RoaringBitmap> rarest(String text, FullText.Where where, RoaringBitmap live) throws StoreException {
        Set<String> distinct = new LinkedHashSet<>();
        Words.visit(text, (start, end, hash) -> distinct.add(text.substring(start, end)));
        List<String> longest = distinct.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(ASKED)
                .toList();
        List<RoaringBitmap> having = new ArrayList<>();
        for (String word : longest) {
            RoaringBitmap keys = RoaringBitmap.and(
                    store.fullText().search(word, false, where).keys(), live);
            if (!keys.isEmpty()) {
                having.add(keys);
            }
        }
        having.sort(Comparator.comparingInt(RoaringBitmap::getCardinality));
        return having.subList(0, Math.min(RARE, having.size()));
    }

    /** A text that others are compared with. */
    private static final class Text {
        private final String key;
        private final long[] words;

        Text(String text) {
            key = Normal.key(text);
            words = Shingles.words(text);
        }

        double similarity(String text) {
            if (Normal.key(text).equals(key)) {
                return 1;
            }
            long[] other = Shingles.words(text);
            int width = Shingles.width(Math.min(words.length, other.length));
            return Shingles.jaccard(Shingles.of(words, width), Shingles.of(other, width));
        }
    }
}
