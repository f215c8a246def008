package org.winnow.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winnow.text.Hashes;
import org.winnow.text.Words;

/** Whether an answer begins with yes or no, in the languages where one word says so. */
final class Polarity {
    static final byte YES = 1;
    static final byte NO = -1;
    static final byte NEITHER = 0;

    private static final List<String> YES_WORDS = List.of(
            "yes", "yeah", "yep", "ja", "jawohl", "oui", "sí", "sì", "sim", "да", "так", "evet", "ναι", "כן", "نعم",
            "हाँ", "हां", "はい", "是", "是的", "对", "예", "네");
    private static final List<String> NO_WORDS = List.of(
            "no", "nope", "nein", "non", "não", "nie", "нет", "ні", "hayır", "nej", "nee", "όχι", "לא", "لا", "नहीं",
            "不", "不是", "否", "아니요", "아니오");
    /** "No problem" and its like say yes, if anything. */
    private static final Set<Long> NOT_A_NO =
            Set.copyOf(List.of("problem", "problems", "worries", "doubt", "one", "matter", "need", "wonder").stream()
                    .map(Hashes::of)
                    .toList());

    private static final Map<Long, Byte> BY_HASH = byHash();

    private Polarity() {}

    /** From the hashes of the first two words, 0 where there are none. */
    static byte of(long first, long second) {
        byte polarity = BY_HASH.getOrDefault(first, NEITHER);
        return polarity == NO && NOT_A_NO.contains(second) ? NEITHER : polarity;
    }

    /** Of a text. */
    static byte of(String text) {
        long[] firstTwo = new long[2];
        int[] count = new int[1];
        Words.visit(text, (start, end, hash) -> {
            if (count[0] < 2) {
                firstTwo[count[0]++] = hash;
            }
        });
        return of(firstTwo[0], firstTwo[1]);
    }

    private static Map<Long, Byte> byHash() {
        Map<Long, Byte> byHash = new HashMap<>();
        YES_WORDS.forEach(word -> byHash.put(Hashes.of(word), YES));
        NO_WORDS.forEach(word -> byHash.put(Hashes.of(word), NO));
        return Map.copyOf(byHash);
    }
}
