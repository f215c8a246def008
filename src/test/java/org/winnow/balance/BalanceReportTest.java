package org.winnow.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.query.Query;
import org.winnow.store.Measure;
import org.xml.sax.InputSource;

class BalanceReportTest {
    private static final Distribution TAGS = new Distribution(
            "tag",
            List.of(new Distribution.Part("billing", 30, 900), new Distribution.Part("<b>&\"quoted\"</b>", 10, 2_100)),
            40,
            2,
            3_000);
    private static final Lengths LENGTHS = new Lengths(
            Measure.RESPONSE_TOKENS,
            List.of(new Lengths.Bin(1_024, 2_047, 39), new Lengths.Bin(2_048, 4_095, 1)),
            40,
            new Lengths.Percentiles(1_500, 2_000, 3_000, 3_000),
            2_048,
            1);
    private static final Balance BALANCE = new Balance(
            40,
            3_000,
            List.of(TAGS),
            List.of(LENGTHS),
            new CrossTable(
                    List.of("billing", "<b>"), List.of("a.jsonl", "b.csv"), List.of(List.of(30, 0), List.of(4, 6))));
    private static final Advice ADVICE = new Advice(Advice.Kind.WRITE, "Write about 10 more on <b>.", Query.ALL, 10);

    private static String html() {
        return new BalanceReport("my <project>", "status:accepted", BALANCE, List.of(ADVICE)).html();
    }

    @Test
    void isWellFormedAndNeedsNothingElse() throws Exception {
        String page = html();
        String main =
                page.substring(page.indexOf("<main>"), page.indexOf("</body>")).replace("<br>", "<br/>");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(main)));
        assertThat(page)
                .doesNotContain("http")
                .doesNotContain("<script")
                .doesNotContain("src=")
                .doesNotContain("@import");
    }

    @Test
    void escapesTheTextsOfTheProject() {
        assertThat(html())
                .contains("Balance of my &lt;project&gt;")
                .contains("&lt;b&gt;&amp;&quot;quoted&quot;&lt;/b&gt;: 10")
                .doesNotContain("<b>");
    }

    @Test
    void showsRowsBesideTrainedTokens() {
        assertThat(html())
                .contains("<title>billing: 30 (75 %)</title>")
                .contains("<title>billing: 900 tokens (30 %)</title>")
                .contains("2 tags that behave like 1.8 (evenness 0.81). 2 examples have none.");
    }

    @Test
    void drawsTheLimitWithItsNumber() {
        assertThat(html()).contains("class=\"limit\"").contains("limit 2,048").contains("1 pass the limit of 2,048.");
    }

    @Test
    void tellsBarsOverTheLimitApart() {
        Matcher bars = Pattern.compile("class=\"over\"[^>]*><title>([^<]*)<").matcher(html());
        assertThat(bars.find()).isFalse();
        Lengths tighter = new Lengths(LENGTHS.measure(), LENGTHS.bins(), 40, LENGTHS.percentiles(), 1_000, 40);
        assertThat(LengthPicture.of(tighter, "x")).contains("class=\"over\"");
    }

    @Test
    void marksWhatNoSourceTeaches() {
        assertThat(html()).contains("<td class=\"none\">0</td>").contains("<td style=\"--strength:85%\">30</td>");
    }

    @Test
    void givesAdviceWithItsQuery() {
        assertThat(html()).contains("<li>Write about 10 more on &lt;b&gt;.<br><code></code></li>");
    }

    @Test
    void isTheSameForTheSameBalance() {
        assertThat(html()).isEqualTo(html());
    }

    @Test
    void saysThatThereAreNoExamples() {
        Balance nothing = new Balance(
                0,
                0,
                List.of(),
                List.of(new Lengths(Measure.TOKENS, List.of(), 0, new Lengths.Percentiles(0, 0, 0, 0), 2_048, 0)),
                new CrossTable(List.of(), List.of(), List.of()));
        assertThat(new BalanceReport("p", "", nothing, List.of()).html())
                .contains("All examples.")
                .contains("There are no examples.")
                .doesNotContain("<h2>Tags");
    }

    @ParameterizedTest
    @CsvSource({"0.0042,0.4 %", "0.0994,9.9 %", "0.0996,10 %", "1,100 %"})
    void writesSharesAsPercentages(double share, String words) {
        assertThat(Svg.percent(share)).isEqualTo(words);
    }
}
