package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    private static String replaced(Search search, String by, boolean keepCase, String text) {
        Edit.Each edit = new ReplaceText(search, by, Set.of(TextKind.RESPONSE), keepCase);
        return edit.effect().apply(Samples.pair("a", "?", text)).response();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "(\\d+) ?EUR           ~ € $1       ~ 5 EUR, 70EUR     ~ € 5, € 70",
                "(\\w+)@(\\w+)         ~ $2 at $1   ~ a@b              ~ b at a",
                "(?P<day>\\d+)\\.      ~ ${day}th   ~ 4. of May        ~ 4th of May",
                "colou?r               ~ $0ful      ~ color, colour    ~ colorful, colourful",
                "a(x)?b                ~ [$1]       ~ ab axb           ~ [] [x]",
                "price                 ~ $$ 5       ~ price            ~ $ 5",
                "; *                   ~ ;\\n       ~ a; b             ~ a;|b",
                "(a)                   ~ $12        ~ a                ~ a2",
                "KINDLY                ~ please     ~ Kindly           ~ please",
                "\\s+and$              ~ .          ~ this and         ~ this.",
                "^-                    ~ *          ~ -a|-b            ~ *a|*b",
                "😀                    ~ :)         ~ a😀b             ~ a:)b",
                "(.)\\.                ~ $1!        ~ 退.              ~ 退!"
            })
    void expressionsPutTheirGroupsIn(String find, String by, String before, String after) {
        Search search = new Search(find, true, false, false);

        assertThat(replaced(search, by, false, before.replace('|', '\n'))).isEqualTo(after.replace('|', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "false ~ he    ~ the he her he.   ~ the X her X.",
                "false ~ (c)   ~ a(c)b (c)        ~ aXb X",
                "false ~ aa    ~ aaa aa           ~ aaa X",
                "false ~ a a   ~ ba a a           ~ ba X",
                "true  ~ h.    ~ the he her       ~ the X her",
                "true  ~ \\w*  ~ one two          ~ X X"
            })
    void wholeWordsLeaveHitsAloneThatCutAWord(boolean regex, String find, String before, String after) {
        assertThat(replaced(new Search(find, regex, true, true), "X", false, before))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "kindly, please, please",
        "Kindly, please, Please",
        "KINDLY, please, PLEASE",
        "KInDLY, please, Please",
        "kindly, PLEASE, PLEASE",
        "É, à, À",
        "I, we, We",
        "请, 您, 您"
    })
    void keepsTheCapitalsOfWhatItReplaces(String found, String by, String result) {
        assertThat(replaced(Search.literal(found.toLowerCase(Locale.ROOT), false, false), by, true, found))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a(b         ~ x   ~ false ~ 1 ~ This ( is never closed",
                "(a          ~ x   ~ false ~ 0 ~ This ( is never closed",
                "(a)(b       ~ x   ~ false ~ 3 ~ This ( is never closed",
                "a)b         ~ x   ~ false ~ 1 ~ This ) has no ( before it",
                "[(]a)       ~ x   ~ false ~ 4 ~ This ) has no ( before it",
                "x[ab        ~ x   ~ false ~ 1 ~ This [ is never closed",
                "ab**        ~ x   ~ false ~ 2 ~ nothing that \"**\" could repeat; write \\* for",
                "+a          ~ x   ~ false ~ 0 ~ nothing that \"+\" could repeat",
                "a{2,1}      ~ x   ~ false ~ 1 ~ \"{2,1}\" is no number of times",
                "(a)\\1      ~ x   ~ false ~ 3 ~ cannot be looked for again",
                "a\\qb       ~ x   ~ false ~ 1 ~ \"\\q\" means nothing",
                "ab\\        ~ x   ~ false ~ 2 ~ nothing behind this backslash",
                "a(?=x)      ~ x   ~ false ~ 1 ~ looking ahead or behind is not possible",
                "a[z-a]      ~ x   ~ false ~ 2 ~ \"z-a\" is no range or class",
                "(?P<n       ~ x   ~ false ~ 0 ~ needs a name of its own",
                "``          ~ x   ~ false ~ 0 ~ nothing to look for",
                "a           ~ x$1 ~ true  ~ 1 ~ The expression has no group: put round brackets",
                "(a)         ~ $2  ~ true  ~ 0 ~ The expression has no group 2, only 1",
                "(a)         ~ 5$  ~ true  ~ 1 ~ Write $$ for a dollar",
                "(a)         ~ ${n ~ true  ~ 1 ~ This { is never closed",
                "(a)         ~ ${n} ~ true ~ 0 ~ no group called \"n\"",
                "(a)         ~ x\\y ~ true ~ 1 ~ Write \\\\ for a backslash"
            })
    void pointsAtMistakes(String find, String by, boolean inReplacement, int position, String sentence) {
        SearchException wrong =
                catchThrowableOfType(SearchException.class, () -> new Search(find, true, false, true).check(by));

        assertThat(wrong).hasMessageContaining(sentence);
        assertThat(wrong.inReplacement()).isEqualTo(inReplacement);
        assertThat(wrong.position()).isEqualTo(position);
    }

    @Test
    void literalTextsStandForThemselves() throws SearchException {
        Search search = Search.literal("a.c$1(", false, true);

        search.check("$9\\");
        assertThat(replaced(search, "$9\\", false, "a.c$1( abc$1(")).isEqualTo("$9\\ abc$1(");
    }

    @Test
    void anExpressionThatOthersTakeForEverWithIsQuick() {
        Search search = new Search("(a+)+$", true, false, true);

        assertThat(replaced(search, "x", false, "a".repeat(20_000) + "b")).hasSize(20_001);
    }
}
