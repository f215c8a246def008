package org.winnow.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.store.Dimension;
import org.winnow.store.FullText;
import org.winnow.store.Measure;

class QueryFuzzTest {
    private static final String[] PIECES = {
        "status:", "tag:", "accepted", "rejected", "tokens", ">", "<=", ":", "..", "12", "99999999999", "(", ")", "\"",
                "\\",
        "-", "not ", " or ", "|", " ", ",", "*", "word", "é退", "\ud83d\ude00", "\ud83d", "\n", "\u0000", "id:",
                "is:deleted",
        "passages:", "has:edits", "response:", "edited:yes", "and ", "/", "none", "İ", "="
    };

    @Test
    void anyTextIsAQueryOrAPreciseFault() {
        Random random = new Random(20261101);
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(
                        random.nextInt(8) == 0
                                ? "" + (char) random.nextInt(0x300)
                                : PIECES[random.nextInt(PIECES.length)]);
            }
            readsBackOrPointsInside(text.toString());
        }
    }

    private static void readsBackOrPointsInside(String text) {
        Query query;
        try {
            query = Query.parse(text);
        } catch (QueryException e) {
            assertThat(e.position()).as(text).isBetween(0, text.length());
            assertThat(e.getMessage()).as(text).isNotBlank();
            return;
        }
        assertReadsBack(query, text);
    }

    @Test
    void anyTreeOfTermsReadsBackAsItWasWritten() {
        Random random = new Random(42);
        for (int i = 0; i < 15_000; i++) {
            List<Term> terms = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                terms.add(term(random, 4));
            }
            assertReadsBack(new Query(terms), terms.toString());
        }
    }

    private static void assertReadsBack(Query query, String from) {
        String text = query.text();
        try {
            assertThat(Query.parse(text)).as(from).isEqualTo(query);
        } catch (QueryException e) {
            throw new AssertionError(from + " was written as " + text, e);
        }
    }

    private static Term term(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 9)) {
            case 0 -> new Term.Values(Dimension.TAG, List.of("t" + text(random), "u" + text(random)));
            case 1 -> Term.Values.of(Dimension.STATUS, random.nextBoolean() ? "accepted" : "rejected");
            case 2 ->
                new Term.Compare(
                        any(random, Measure.values()), any(random, Term.Comparison.values()), random.nextInt(1000));
            case 3 -> new Term.Between(any(random, Measure.values()), 5, 5 + random.nextInt(9));
            case 4 ->
                new Term.Words(
                        any(random, FullText.Where.values()), text(random) + "7" + text(random), random.nextBoolean());
            case 5 -> random.nextBoolean() ? new Term.Deleted() : new Term.Ids(List.of(text(random) + "i"));
            case 6 -> new Term.Not(term(random, depth - 1));
            case 7 -> new Term.All(List.of(term(random, depth - 1), term(random, depth - 1)));
            default -> new Term.Any(List.of(term(random, depth - 1), term(random, depth - 1)));
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(3); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
