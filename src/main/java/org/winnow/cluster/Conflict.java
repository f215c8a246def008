package org.winnow.cluster;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Example;
import org.winnow.text.Normal;

/**
 * Whether two responses to the same question contradict each other: one begins with yes and the other with no, or each
 * has a number, a web address or a currency that the other lacks. Where one only says more than the other, they do not.
 */
public final class Conflict {
    private Conflict() {}

    /** How the responses of two examples contradict each other, as a sentence; empty if they do not. */
    public static Optional<String> between(Example a, Example b) {
        String first = Normal.compose(a.response());
        String second = Normal.compose(b.response());
        byte polarity = Polarity.of(first);
        if (polarity * Polarity.of(second) < 0) {
            return Optional.of(polarity == Polarity.YES ? sentence("yes", "no") : sentence("no", "yes"));
        }
        Map<Integer, String> ofFirst = facts(first);
        Map<Integer, String> ofSecond = facts(second);
        for (int kind : new int[] {Facts.NUMBER, Facts.ADDRESS, Facts.CURRENCY}) {
            String onlyFirst = lacking(ofFirst, ofSecond, kind);
            String onlySecond = lacking(ofSecond, ofFirst, kind);
            if (onlyFirst != null && onlySecond != null) {
                return Optional.of(sentence(onlyFirst, onlySecond));
            }
        }
        return Optional.empty();
    }

    /** The same rule on the sorted hashes of facts. */
    static boolean between(int[] a, int[] b) {
        int onlyA = 0;
        int onlyB = 0;
        for (int fact : a) {
            onlyA |= Arrays.binarySearch(b, fact) < 0 ? 1 << (fact & Facts.KIND_BITS) : 0;
        }
        for (int fact : b) {
            onlyB |= Arrays.binarySearch(a, fact) < 0 ? 1 << (fact & Facts.KIND_BITS) : 0;
        }
        return (onlyA & onlyB) != 0;
    }

    private static String sentence(String one, String other) {
        return "They contradict each other: " + one + " and " + other;
    }

    private static Map<Integer, String> facts(String text) {
        Map<Integer, String> facts = new LinkedHashMap<>();
        Facts.visit(text, (start, end, hash) -> facts.putIfAbsent(hash, text.substring(start, end)));
        return facts;
    }

    private static @Nullable String lacking(Map<Integer, String> has, Map<Integer, String> other, int kind) {
        return has.entrySet().stream()
                .filter(fact -> (fact.getKey() & Facts.KIND_BITS) == kind && !other.containsKey(fact.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
