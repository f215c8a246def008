package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.winnow.text.WordDiff.Kind;
import org.winnow.text.WordDiff.Piece;

class WordDiffTest {
    @Test
    void aChangedWordIsShownWhole() {
        assertThat(WordDiff.diff("It takes 45 minutes today.", "It takes 54 minutes today."))
                .containsExactly(
                        new Piece(Kind.SAME, "It takes "),
                        new Piece(Kind.REMOVED, "45"),
                        new Piece(Kind.ADDED, "54"),
                        new Piece(Kind.SAME, " minutes today."));
    }

    @Test
    void aReplacedPhraseReadsAsOne() {
        assertThat(WordDiff.diff("the old red car stops", "the new blue bus stops"))
                .containsExactly(
                        new Piece(Kind.SAME, "the "),
                        new Piece(Kind.REMOVED, "old red car"),
                        new Piece(Kind.ADDED, "new blue bus"),
                        new Piece(Kind.SAME, " stops"));
    }

    @Test
    void chineseIsComparedByCharacters() {
        assertThat(WordDiff.diff("请重置密码。", "请修改密码。"))
                .containsExactly(
                        new Piece(Kind.SAME, "请"),
                        new Piece(Kind.REMOVED, "重置"),
                        new Piece(Kind.ADDED, "修改"),
                        new Piece(Kind.SAME, "密码。"));
    }

    @Test
    void emojiAndAccentsAreNeverCutInHalf() {
        assertThat(WordDiff.diff("a😀", "a😁"))
                .containsExactly(new Piece(Kind.SAME, "a"), new Piece(Kind.REMOVED, "😀"), new Piece(Kind.ADDED, "😁"));
        assertThat(WordDiff.diff("e", "e\u0301"))
                .containsExactly(new Piece(Kind.REMOVED, "e"), new Piece(Kind.ADDED, "e\u0301"));
    }

    @Test
    void equalTextsAreOnePieceAndEmptyOnesNone() {
        assertThat(WordDiff.diff("same", "same")).containsExactly(new Piece(Kind.SAME, "same"));
        assertThat(WordDiff.diff("", "")).isEmpty();
        assertThat(WordDiff.diff("", "new")).containsExactly(new Piece(Kind.ADDED, "new"));
        assertThat(WordDiff.diff("old", "")).containsExactly(new Piece(Kind.REMOVED, "old"));
    }

    @Test
    void whiteSpaceThatChangedIsShown() {
        assertThat(WordDiff.diff("a b", "a  b"))
                .containsExactly(
                        new Piece(Kind.SAME, "a"),
                        new Piece(Kind.REMOVED, " "),
                        new Piece(Kind.ADDED, "  "),
                        new Piece(Kind.SAME, "b"));
    }

    @Test
    void thePiecesJoinedAreBothTexts() {
        Random random = new Random(11);
        List<String> words =
                List.of("the", " ", "  ", "\n", "cat", "dog", ".", "東", "京", "ก", "😀", "e\u0301", "\u200d", "X1");
        for (int round = 0; round < 3_000; round++) {
            String before = random(random, words, 30);
            String after = random.nextBoolean() ? random(random, words, 30) : mutate(random, words, before);
            assertJoins(before, after);
        }
    }

    @Test
    void longTextsAreComparedByLinesFirst() {
        String line = "This is line number %d of a rather long text with several words.\n";
        String before = lines(line, 0, 2_000);
        String after = before.replace("number 1000 of", "number one thousand of");

        assertJoins(before, after);
        assertThat(WordDiff.diff(before, after))
                .contains(new Piece(Kind.REMOVED, "1000"), new Piece(Kind.ADDED, "one thousand"));
        String other = lines(line, 1, 1_998).replace("number 500 of", "number 5-0-0 of") + "end";
        assertJoins(before, other);
        assertThat(WordDiff.diff(before, other)).contains(new Piece(Kind.REMOVED, "500"));
    }

    @Test
    void hugeUnlikeTextsAreReplacedWhole() {
        String before = "a b\n".repeat(50_000);
        String after = "c d\n".repeat(50_000);

        assertJoins(before, after);
    }

    private static String lines(String line, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(String.format(line, i));
        }
        return text.toString();
    }

    private static String random(Random random, List<String> words, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }

    private static String mutate(Random random, List<String> words, String text) {
        int cut = random.nextInt(text.length() + 1);
        return text.substring(0, cut) + words.get(random.nextInt(words.size())) + text.substring(cut);
    }

    private static void assertJoins(String before, String after) {
        List<Piece> pieces = WordDiff.diff(before, after);
        assertThat(join(pieces, Kind.ADDED)).isEqualTo(before);
        assertThat(join(pieces, Kind.REMOVED)).isEqualTo(after);
    }

    private static String join(List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
