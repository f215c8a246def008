package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;

class FullTextTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void create() throws StoreException {
        store = Projects.measuredBy(content -> new Measures("und", 1, 1, 1))
                .cachedIn(folder.resolve("cache"), few())
                .createAt(folder.resolve("care.winnow"));
    }

    /** So few examples are searched by reading them. */
    int few() {
        return WordSearch.FEW;
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private void insert(String id, String question, String answer) throws StoreException {
        store.write(transaction -> transaction.insert(Samples.saying(id, question, answer)));
    }

    private List<Integer> found(String phrase, boolean prefix, FullText.Where where) throws StoreException {
        store.fullText().await(Progress.NONE);
        FullText.Hits hits = store.fullText().search(phrase, prefix, where);
        assertThat(hits.complete()).isTrue();
        return hits.keys().stream().boxed().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The quick brown fox  | quick brown       | true
            The quick brown fox  | QUICK BROWN       | true
            The quick brown fox  | brown quick       | false
            The quick brown fox  | quick fox         | false
            The quick brown fox  | bro               | false
            It costs 3.14 EUR!   | costs, "3.14" eur | true
            user@example.org     | example           | true
            snake_case_name      | case              | true
            don't do that        | don't do          | true
            ÄRGER über Straße    | ärger ÜBER        | true
            ÄRGER über Straße    | arger             | false
            café                 | café             | true
            返品の手続きを教えて | 手続き            | true
            返品の手続きを教えて | 続手              | false
            我要退款，请帮助我   | 退款              | true
            我要退款，请帮助我   | 款请              | true
            ฉันต้องการคืนเงิน    | คืนเงิน           | true
            ฉันต้องการคืนเงิน    | เงินคืน           | false
            मुझे पैसे वापस चाहिए   | पैसे वापस           | true
            मुझे पैसे वापस चाहिए   | पस                | false
            한국어 환불을 원해요 | 환불을            | true
            𠮷野家で食べた       | 𠮷野              | true
            tricky AND NOT OR    | AND NOT OR        | true
            a * b ^ c : d        | b ^ c             | true
            """)
    void findsWholeWordsInTheirOrder(String text, String phrase, boolean isFound) throws Exception {
        insert("a", text, "");
        insert("b", "something else", "");

        assertThat(found(phrase, false, FullText.Where.ANYWHERE)).isEqualTo(isFound ? List.of(1) : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"",
                "*",
                "...",
                "(",
                "instruction:",
                "a\u0000b",
                "'); DROP TABLE example; --",
                "NEAR(a b)",
                "\u0301",
                "-",
                "😀",
                "a\" OR \"b"
            })
    void takesAnyTextForAPhrase(String phrase) throws Exception {
        insert("a", "plain words", "");

        assertThat(found(phrase, false, FullText.Where.ANYWHERE)).isEmpty();
        assertThat(found(phrase, true, FullText.Where.INSTRUCTION)).isEmpty();
    }

    @Test
    void theLastWordMayGoOnIfAskedFor() throws Exception {
        insert("a", "refunds are slow", "");
        insert("b", "refund slowly", "");

        assertThat(found("refund", false, FullText.Where.ANYWHERE)).containsExactly(2);
        assertThat(found("refund", true, FullText.Where.ANYWHERE)).containsExactly(1, 2);
        assertThat(found("are sl", true, FullText.Where.ANYWHERE)).containsExactly(1);
    }

    @Test
    void looksOnlyWhereItIsTold() throws Exception {
        insert("a", "apple", "pear");
        store.write(transaction -> transaction.insert(Samples.plain("b")));

        assertThat(found("apple", false, FullText.Where.INSTRUCTION)).containsExactly(1);
        assertThat(found("apple", false, FullText.Where.RESPONSE)).isEmpty();
        assertThat(found("pear", false, FullText.Where.RESPONSE)).containsExactly(1);
        assertThat(found("two weeks", false, FullText.Where.PASSAGES)).containsExactly(2);
        assertThat(found("two weeks", false, FullText.Where.RESPONSE)).isEmpty();
        assertThat(found("two weeks", false, FullText.Where.ANYWHERE)).containsExactly(2);
    }

    @Test
    void findsNoPhraseAcrossTwoMessages() throws Exception {
        Content content = Content.of(List.of(
                Message.of(Role.SYSTEM, "be brief"),
                Message.of(Role.USER, "tell me"),
                Message.of(Role.TOOL, "result of tool")));
        store.write(transaction ->
                transaction.insert(new org.winnow.model.Example("a", content, Review.NEW, Provenance.HAND_WRITTEN)));

        assertThat(found("brief tell", false, FullText.Where.ANYWHERE)).isEmpty();
        assertThat(found("tell me", false, FullText.Where.INSTRUCTION)).containsExactly(1);
        assertThat(found("of tool", false, FullText.Where.ANYWHERE)).containsExactly(1);
    }

    @Test
    void followsEveryChange() throws Exception {
        insert("a", "apple", "pear");
        String changed = ExampleJson.value(Samples.saying("a", "banana", "pear"), Field.MESSAGES);
        store.write(transaction -> {
            transaction.set(1, Field.MESSAGES, changed);
            transaction.set(1, Field.PASSAGES, "[{\"text\":\"quince\"}]");
            return true;
        });
        assertThat(found("apple", false, FullText.Where.ANYWHERE)).isEmpty();
        assertThat(found("banana", false, FullText.Where.ANYWHERE)).containsExactly(1);
        assertThat(found("quince", false, FullText.Where.ANYWHERE)).containsExactly(1);

        store.write(transaction -> {
            transaction.set(1, Field.PASSAGES, null);
            return true;
        });
        assertThat(found("quince", false, FullText.Where.ANYWHERE)).isEmpty();
    }
}
