package org.winnow.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.store.Dimension;
import org.winnow.store.FullText.Where;
import org.winnow.store.Measure;

class QueryTest {
    private static final Term ACCEPTED = Term.Values.of(Dimension.STATUS, "accepted");
    private static final Term BILLING = Term.Values.of(Dimension.TAG, "billing");
    private static final Term GERMAN = Term.Values.of(Dimension.LANGUAGE, "de");

    @ParameterizedTest
    @MethodSource("readings")
    void readsTheLanguage(String text, List<Term> expected) throws QueryException {
        assertThat(Query.parse(text).terms()).isEqualTo(expected);
    }

    static Stream<Arguments> readings() {
        return Stream.of(
                reading(""),
                reading("  \t\u00a0 "),
                reading("and"),
                reading("status:accepted", ACCEPTED),
                reading("STATUS:Accepted", ACCEPTED),
                reading("status=accepted", ACCEPTED),
                reading("status:needs_edit", Term.Values.of(Dimension.STATUS, "needs-edit")),
                reading("status:accepted tag:billing", ACCEPTED, BILLING),
                reading("status:accepted AND tag:billing", ACCEPTED, BILLING),
                reading("status:accepted status:accepted", ACCEPTED),
                reading("status:accepted,rejected", values(Dimension.STATUS, "accepted", "rejected")),
                reading("status:accepted or status:rejected", values(Dimension.STATUS, "accepted", "rejected")),
                reading("tag:\"two words\"", values(Dimension.TAG, "two words")),
                reading("tag:\"a,b\",c", values(Dimension.TAG, "a,b", "c")),
                reading("tag:\" billing / refund \"", values(Dimension.TAG, "billing/refund")),
                reading("tag:\"say \\\"hi\\\" \\\\ \\n\"", values(Dimension.TAG, "say \"hi\" \\ \\n")),
                reading("tag:Billing", values(Dimension.TAG, "Billing")),
                reading("tag:none", values(Dimension.TAG, "none")),
                reading("tags:bill*", values(Dimension.TAG, "bill*")),
                reading("source:*.jsonl", values(Dimension.SOURCE, "*.jsonl")),
                reading("source:C:\\data\\a.csv", values(Dimension.SOURCE, "C:\\data\\a.csv")),
                reading("language:DE", GERMAN));
    }

    @ParameterizedTest
    @MethodSource("negationsAndWords")
    void readsNegationsAndWordsOfFixedLists(String text, List<Term> expected) throws QueryException {
        assertThat(Query.parse(text).terms()).isEqualTo(expected);
    }

    static Stream<Arguments> negationsAndWords() {
        return Stream.of(
                reading("-lang:de", new Term.Not(GERMAN)),
                reading("not lang:de", new Term.Not(GERMAN)),
                reading("--lang:de", GERMAN),
                reading("not -lang:de", GERMAN),
                reading("-(lang:de tag:billing)", new Term.Not(new Term.All(List.of(GERMAN, BILLING)))),
                reading("has:passages", values(Dimension.HAS, "passages")),
                reading("edited:yes", values(Dimension.HAS, "edits")),
                reading("edited:no", new Term.Not(values(Dimension.HAS, "edits"))),
                reading("finding:leaked-token", values(Dimension.FINDING, "leaked-token")),
                reading("severity:block", values(Dimension.SEVERITY, "block")),
                reading("cluster:near", values(Dimension.CLUSTER, "near")),
                reading("cluster:same_question", values(Dimension.CLUSTER, "same-question")),
                reading("split:test,none", values(Dimension.SPLIT, "test", "none")),
                reading("feedback:up", values(Dimension.FEEDBACK, "up")),
                reading("is:deleted", new Term.Deleted()),
                reading("id:a1,\"b 2\"", new Term.Ids(List.of("a1", "b 2"))));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void readsNumbers(String text, List<Term> expected) throws QueryException {
        assertThat(Query.parse(text).terms()).isEqualTo(expected);
    }

    static Stream<Arguments> numbers() {
        Measure tokens = Measure.TOKENS;
        return Stream.of(
                reading("tokens>512", new Term.Compare(tokens, Term.Comparison.MORE, 512)),
                reading("tokens:>512", new Term.Compare(tokens, Term.Comparison.MORE, 512)),
                reading("turns>=3", new Term.Compare(Measure.TURNS, Term.Comparison.AT_LEAST, 3)),
                reading("tokens<5", new Term.Compare(tokens, Term.Comparison.LESS, 5)),
                reading("tokens<=5", new Term.Compare(tokens, Term.Comparison.AT_MOST, 5)),
                reading("tokens:5", new Term.Compare(tokens, Term.Comparison.EQUAL, 5)),
                reading("tokens=5", new Term.Compare(tokens, Term.Comparison.EQUAL, 5)),
                reading("tokens:100..200", new Term.Between(tokens, 100, 200)),
                reading("tokens:100..", new Term.Compare(tokens, Term.Comparison.AT_LEAST, 100)),
                reading("tokens:..200", new Term.Compare(tokens, Term.Comparison.AT_MOST, 200)),
                reading(
                        "turns:2,4",
                        new Term.Any(List.of(
                                new Term.Compare(Measure.TURNS, Term.Comparison.EQUAL, 2),
                                new Term.Compare(Measure.TURNS, Term.Comparison.EQUAL, 4)))),
                reading("response-tokens:1..2", new Term.Between(Measure.RESPONSE_TOKENS, 1, 2)),
                reading("passages>3", new Term.Compare(Measure.PASSAGES, Term.Comparison.MORE, 3)),
                reading("passages:3", new Term.Compare(Measure.PASSAGES, Term.Comparison.EQUAL, 3)),
                reading("passages:\"3\"", new Term.Words(Where.PASSAGES, "3", false)));
    }

    @ParameterizedTest
    @MethodSource("words")
    void readsWordsToSearch(String text, List<Term> expected) throws QueryException {
        assertThat(Query.parse(text).terms()).isEqualTo(expected);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                reading("refund", anywhere("refund")),
                reading("refund order", anywhere("refund"), anywhere("order")),
                reading("\"refund order\"", anywhere("refund order")),
                reading("text:refund", anywhere("refund")),
                reading("refund*", new Term.Words(Where.ANYWHERE, "refund", true)),
                reading("\"my ref\"*", new Term.Words(Where.ANYWHERE, "my ref", true)),
                reading("\"a*b\"", anywhere("a*b")),
                reading("well-known", anywhere("well-known")),
                reading("10:30", anywhere("10:30")),
                reading("\"or\"", anywhere("or")),
                reading("order", anywhere("order")),
                reading("notorious", anywhere("notorious")),
                reading("\"tag:billing\"", anywhere("tag:billing")),
                reading("退款", anywhere("退款")),
                reading("hello,world", anywhere("hello,world")),
                reading("instruction:word", new Term.Words(Where.INSTRUCTION, "word", false)),
                reading("response:\"two words\"", new Term.Words(Where.RESPONSE, "two words", false)),
                reading("passages:wor*", new Term.Words(Where.PASSAGES, "wor", true)),
                reading("-refund", new Term.Not(anywhere("refund"))),
                reading(
                        "response:a,b",
                        new Term.Any(List.of(
                                new Term.Words(Where.RESPONSE, "a", false),
                                new Term.Words(Where.RESPONSE, "b", false)))));
    }

    @ParameterizedTest
    @MethodSource("structures")
    void letsAndBindTighterThanOr(String text, List<Term> expected) throws QueryException {
        assertThat(Query.parse(text).terms()).isEqualTo(expected);
    }

    static Stream<Arguments> structures() {
        Term either = new Term.Any(List.of(BILLING, GERMAN));
        return Stream.of(
                reading("tag:billing or lang:de", either),
                reading("tag:billing|lang:de", either),
                reading("(tag:billing OR lang:de)", either),
                reading("((tag:billing) | ((lang:de)))", either),
                reading("status:accepted (tag:billing or lang:de)", ACCEPTED, either),
                reading(
                        "status:accepted tag:billing or lang:de",
                        new Term.Any(List.of(new Term.All(List.of(ACCEPTED, BILLING)), GERMAN))),
                reading("status:accepted (tag:billing lang:de)", ACCEPTED, BILLING, GERMAN),
                reading(
                        "tag:billing or (lang:de or status:accepted)",
                        new Term.Any(List.of(BILLING, GERMAN, ACCEPTED))),
                reading("tag:billing or tag:billing", BILLING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "stauts:accepted                ~ 0  ~ no field \"stauts\". Did you mean \"status\"?",
                "tag:a foo:b                    ~ 6  ~ no field \"foo\". Fields are status, tag",
                "http://example.org             ~ 0  ~ put it in quotation marks",
                "status:acepted                 ~ 7  ~ \"acepted\" is no value of status; did you mean accepted?",
                "status:accepted,rejcted        ~ 16 ~ did you mean rejected?",
                "split:xyz                      ~ 6  ~ it can be none, train, validation, test",
                "feedback:pu                    ~ 9  ~ \"pu\" is no value of feedback; did you mean up?",
                "severity:fatal                 ~ 9  ~ it can be info, warn, block",
                "cluster:nea                    ~ 8  ~ did you mean near?",
                "is:delted                      ~ 3  ~ did you mean deleted?",
                "edited:maybe                   ~ 7  ~ it can be yes, no",
                "status:                        ~ 7  ~ A value is missing after \"status:\"; it can be unreviewed",
                "tag:                           ~ 4  ~ A value is missing after \"tag:\".",
                "tag:a,                         ~ 6  ~ A value is missing",
                "tag:/                          ~ 4  ~ A value is missing",
                "foo:                           ~ 0  ~ no field \"foo\"",
                "tokens>many                    ~ 7  ~ \"many\" is not a whole number",
                "tokens>1.5                     ~ 7  ~ \"1.5\" is not a whole number",
                "tokens:-5                      ~ 7  ~ \"-5\" is not a whole number",
                "tokens>                        ~ 7  ~ is not a whole number",
                "tokens:200..100                ~ 7  ~ runs backwards; write tokens:100..200",
                "tokens:..                      ~ 7  ~ needs a number on one side",
                "tokens>99999999999             ~ 7  ~ too large",
                "status>accepted                ~ 0  ~ \"status\" is not a number; write status:value",
                "tokns>5                        ~ 0  ~ Did you mean \"tokens\"?",
                "(tag:a                         ~ 0  ~ This ( is never closed",
                "x (tag:a or (b)                ~ 2  ~ This ( is never closed",
                "tag:a)                         ~ 5  ~ This ) closes nothing",
                "()                             ~ 0  ~ nothing between these parentheses",
                "\"abc                          ~ 0  ~ quotation mark is never closed",
                "x tag:\"abc                    ~ 6  ~ quotation mark is never closed",
                "\"\"                           ~ 0  ~ nothing to search for",
                "a & b                          ~ 2  ~ no letter or digit in \"&\"",
                "or a                           ~ 0  ~ missing before this \"or\"",
                "a or                           ~ 4  ~ missing after this \"or\"",
                "a | | b                        ~ 4  ~ missing after this \"or\"",
                "-                              ~ 0  ~ comes what to leave out, as in -lang:de",
                "a - b                          ~ 2  ~ comes what to leave out",
                "not                            ~ 0  ~ as in not lang:de",
                "wo*rd                          ~ 2  ~ a * can only stand at the end",
                "*                              ~ 0  ~ nothing to search for"
            })
    void pointsAtTheFaultAndSaysWhatToWrite(String text, int position, String sentence) {
        assertThatThrownBy(() -> Query.parse(text)).isInstanceOfSatisfying(QueryException.class, e -> {
            assertThat(e).hasMessageContaining(sentence);
            assertThat(e.position()).isEqualTo(position);
        });
    }

    @Test
    void refusesNestingThatNobodyWrites() {
        assertThatThrownBy(() -> Query.parse("(".repeat(100_000))).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> Query.parse("-".repeat(100_000) + "a")).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> Query.parse("not ".repeat(100_000) + "a")).isInstanceOf(QueryException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "``                                  ~ ``",
                "  Status:ACCEPTED   TAG:a           ~ status:accepted tag:a",
                "tag:a AND tag:b                     ~ tag:a tag:b",
                "tag:a|lang:de                       ~ tag:a or lang:de",
                "x (tag:a|lang:de)                   ~ x (tag:a or lang:de)",
                "(x y) | z                           ~ x y or z",
                "not (x y)                           ~ -(x y)",
                "tokens>512                          ~ tokens>512",
                "turns:3..                           ~ turns>=3",
                "tokens:1..1                         ~ tokens:1..1",
                "tag:`two words`                     ~ tag:`two words`",
                "tag:\"two words\",\"x\"             ~ tag:\"two words\",x",
                "\"word\" \"two words\" \"or\"       ~ word \"two words\" \"or\"",
                "\"-x\" \"tag:x\" \"a*\"             ~ \"-x\" \"tag:x\" \"a*\"",
                "response:\"x\"* passages:\"3\"      ~ response:x* passages:\"3\"",
                "edited:no                           ~ -has:edits",
                "source:\"<x>\"                      ~ source:\"<x>\"",
                "id:\"a,b\"                          ~ id:\"a,b\""
            })
    void writesOneTidySpelling(String text, String tidy) throws QueryException {
        String written = text.replace('`', '"');

        assertThat(Query.parse(written).text()).isEqualTo(tidy.replace('`', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"billing/refund", "two words", "a,b", "(x)", "say \"hi\"", "back\\slash", "a|b", "<a", "-a", "or"
            })
    void aClickOnAnyTagParsesBack(String tag) throws QueryException {
        Query clicked = Query.ALL.toggled(Dimension.TAG, tag);

        assertThat(Query.parse(clicked.text())).isEqualTo(clicked);
        assertThat(clicked.contains(Dimension.TAG, tag)).isTrue();
    }

    @Test
    void aSecondClickTakesTheFirstBack() {
        Query once = Query.ALL.toggled(Dimension.TAG, "billing");

        assertThat(once.text()).isEqualTo("tag:billing");
        assertThat(once.toggled(Dimension.TAG, "billing")).isEqualTo(Query.ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "status:accepted                ~ status ~ rejected ~ status:accepted,rejected",
                "status:accepted,rejected       ~ status ~ accepted ~ status:rejected",
                "tag:a                          ~ tag    ~ b        ~ tag:a tag:b",
                "tag:a,b                        ~ tag    ~ a        ~ tag:b",
                "-status:rejected               ~ status ~ rejected ~ status:rejected",
                "-tag:a x                       ~ tag    ~ a        ~ x tag:a",
                "x or y                         ~ status ~ accepted ~ (x or y) status:accepted",
                "-tag:a                         ~ tag    ~ b        ~ -tag:a tag:b"
            })
    void aClickChangesAsLittleAsItCan(String before, String field, String value, String after) throws QueryException {
        Dimension dimension = Vocabulary.dimension(field).orElseThrow();

        assertThat(Query.parse(before).toggled(dimension, value).text()).isEqualTo(after);
    }

    @Test
    void containsLooksOnlyAtTicks() throws QueryException {
        Query query = Query.parse("status:Accepted -tag:a (tag:b or x)");

        assertThat(query.contains(Dimension.STATUS, "ACCEPTED")).isTrue();
        assertThat(query.contains(Dimension.TAG, "a")).isFalse();
        assertThat(query.contains(Dimension.TAG, "b")).isFalse();
    }

    @Test
    void narrowsAndWidensByTerms() throws QueryException {
        Query query = Query.parse("status:accepted x");

        assertThat(query.and(BILLING).text()).isEqualTo("status:accepted x tag:billing");
        assertThat(query.and(ACCEPTED)).isEqualTo(query);
        assertThat(query.and(Query.parse("y or z")).text()).isEqualTo("status:accepted x (y or z)");
        assertThat(query.without(ACCEPTED).text()).isEqualTo("x");
        assertThat(query.without(BILLING)).isEqualTo(query);
        assertThat(Query.parse("status:accepted -status:rejected x")
                        .without(Dimension.STATUS)
                        .text())
                .isEqualTo("x");
    }

    private static Term values(Dimension dimension, String... values) {
        return new Term.Values(dimension, List.of(values));
    }

    private static Term anywhere(String words) {
        return new Term.Words(Where.ANYWHERE, words, false);
    }

    private static Arguments reading(String text, Term... terms) {
        return Arguments.of(text, List.of(terms));
    }
}
