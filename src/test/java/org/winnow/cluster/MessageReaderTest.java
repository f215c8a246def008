package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.text.Hashes;
import org.winnow.text.Normal;
import org.winnow.text.Words;

class MessageReaderTest {
    private static final List<String> PIECES = List.of(
            "a",
            "Bag",
            "C++",
            "c#",
            "the",
            "x_1",
            "www.a.org",
            "Www.b",
            "https://a.b/c?d",
            "http",
            "9",
            "1,000",
            "3.50",
            "12:30",
            "-5",
            "5-",
            "$29",
            "€29",
            "29 €",
            "50%",
            "é",
            "e\u0301",
            "ﬁ",
            "１",
            "ñandú",
            "中文字",
            "中",
            "かな",
            "ไทย",
            "😀",
            "’",
            "“no”",
            "–",
            "\u2212",
            "\u00A0",
            "_",
            "__",
            "İ",
            "ß",
            "К",
            "4٣",
            "٣",
            "\uD83D",
            "´");
    private static final List<String> GAPS = List.of(
            "", " ", " ", " ", "  ", "\n", "\r\n", "\t", ". ", ", ", ".", ",", "/", ":", "-", "+", "#", "? ", "(");

    /** Every word, sign and line end as the rule says, one character after the other. */
    private record Slow(long hash, List<Integer> words, byte polarity, List<Integer> facts) {
        static Slow of(String said) {
            String text = Normal.compose(said);
            List<int[]> spans = new ArrayList<>();
            List<Long> hashes = new ArrayList<>();
            Words.visit(text, (start, end, hash) -> {
                spans.add(new int[] {start, end});
                hashes.add(hash);
            });
            long hash = 0;
            boolean lineBegins = true;
            int at = 0;
            List<Integer> words = new ArrayList<>();
            for (int i = 0; i <= spans.size(); i++) {
                int start = i < spans.size() ? spans.get(i)[0] : text.length();
                for (int k = at; k < start; k++) {
                    lineBegins |= text.charAt(k) == '\n' || text.charAt(k) == '\r';
                    hash = carriesMeaning(text, k) ? Hashes.combine(hash, text.charAt(k)) : hash;
                }
                if (i < spans.size()) {
                    hash = Hashes.combine(hash, hashes.get(i));
                    words.add(((int) (hashes.get(i) >>> 32) & ~1) | (lineBegins ? 1 : 0));
                    lineBegins = false;
                    at = Math.max(at, spans.get(i)[1]);
                }
            }
            List<Integer> facts = new ArrayList<>();
            Facts.visit(text, (start, end, fact) -> facts.add(fact));
            long whole = words.isEmpty() ? Hashes.of(Normal.collapse(text)) : hash;
            return new Slow(whole, words, Polarity.of(text), facts);
        }

        private static boolean carriesMeaning(String text, int at) {
            String before = at == 0 ? " " : text.substring(at - 1, at);
            String after = at + 1 < text.length() ? text.substring(at + 1, at + 2) : " ";
            boolean digitFollows = after.matches("\\p{Nd}");
            char unit = text.charAt(at);
            return switch (unit) {
                case '%' -> true;
                case '-', '\u2212' -> digitFollows && Character.isWhitespace(before.charAt(0));
                case '.', ',', ':', '/' -> digitFollows && before.matches("\\p{Nd}");
                case '+', '#' -> before.matches("\\p{L}") || before.charAt(0) == unit;
                default -> Character.getType(unit) == Character.CURRENCY_SYMBOL;
            };
        }
    }

    private static Slow read(MessageReader reader, Ints words, String text) {
        words.clear();
        long hash = reader.read(text, true);
        Ints facts = new Ints(1);
        reader.addFacts(facts);
        return new Slow(hash, list(words), reader.polarity(), list(facts));
    }

    private static List<Integer> list(Ints ints) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < ints.size(); i++) {
            list.add(ints.get(i));
        }
        return list;
    }

    @Test
    void readsRandomTextsAsTheRuleSaysLetterByLetter() {
        Random random = new Random(5);
        Ints words = new Ints(1);
        MessageReader reader = new MessageReader(words);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            int first = random.nextInt(3) == 0 ? PIECES.size() : 20;
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(first))).append(GAPS.get(random.nextInt(GAPS.size())));
            }
            String said = text.toString();
            assertThat(read(reader, words, said)).as(said).isEqualTo(Slow.of(said));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n", "...", "a", "A", "No", "no problem", "yes.", "no\n", "see www.a.org", "w.", "5"})
    void readsShortTextsAsTheRuleSays(String text) {
        Ints words = new Ints(1);
        assertThat(read(new MessageReader(words), words, text)).isEqualTo(Slow.of(text));
    }

    @Test
    void hashesButDoesNotKeepTheWordsOfASystemMessage() {
        Ints words = new Ints(1);
        MessageReader reader = new MessageReader(words);
        assertThat(reader.read("Be brief. Be kind.", false))
                .isEqualTo(Slow.of("Be brief. Be kind.").hash());
        assertThat(words.size()).isZero();
    }
}
