package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables a bar stands where one sentence ends and the next begins. */
class SentencesTableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "One.",
                "One.| Two.",
                "One!| Two?| Three.",
                "Really?!| Yes!!!| Well...",
                "He said \"Go.\"| She went.",
                "(It works.)| Try it.",
                "It is **bold.**| Next.",
                "It costs 3.50 euros.| Pay 1,000.00 now.",
                "Ask Dr. Who.| Then leave.",
                "See Fig. 3 below.| Done.",
                "See No. 7.| No.| Never.",
                "Mr. and Mrs. Smith vs. Prof. Jones.| End.",
                "We met at 5 p.m. on Monday.| It rained.",
                "Use it, e.g. for tests.| Or not.",
                "J. K. Rowling wrote it.| I read it.",
                "It was I.| You know.",
                "visit www.example.com today.| Thanks.",
                "Version 1.2.3 is out.| Update now.",
                "etc. and so on",
                "and then. it went on",
                "Wait…| what?| Oh.",
                "今日は。|明日も！|本当？|はい",
                "「行く。」|彼は言った。",
                "好的。|可以！",
                "यह है।| वह है।",
                "هل تعرف؟| نعم.| شكرا",
                "Das kostet ca. 5 Euro.| Gut.",
                "Es gilt bzw. Galt nur hier.| Ende.",
                "M. Dupont et Mme. Durand.| Fin.",
                "Ça va ?| Oui !| Bien.",
                "No stop at the end"
            })
    void sentencesEndWhereTheBarsStand(String marked) {
        String text = marked.replace("|", "");

        assertThat(split(text)).isEqualTo(List.of(marked.split("\\|\\s*")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title\n|Text below it.",
                "First\n\n|Second",
                "- one\n|- two\n|- three",
                "1. Open\n|2. Close\n|3. Leave",
                "# Heading\n|Body",
                "Hello,\r\n|World",
                "a\n|b\n|c"
            })
    void shortLinesAreSentencesOfTheirOwn(String marked) {
        List<String> wanted = new ArrayList<>();
        for (String part : marked.split("\\|")) {
            wanted.add(part.strip());
        }

        assertThat(split(marked.replace("|", ""))).isEqualTo(wanted);
    }

    @Test
    void aLineOfSixtyUnitsWasWrappedAndAShorterOneEnded() {
        String sixty = "x".repeat(60);
        String shorter = "x".repeat(59);

        assertThat(split(sixty + "\nand on")).containsExactly(sixty + "\nand on");
        assertThat(split(shorter + "\nand on")).containsExactly(shorter, "and on");
        for (String start : List.of("- item", "* item", "+ item", "• item", "# head", "> quote", "7 items")) {
            assertThat(split(sixty + "\n  " + start)).containsExactly(sixty, start);
        }
    }

    @Test
    void sentencesAndTheSpaceBetweenThemAreTheText() {
        Random random = new Random(47);
        String[] pieces = {
            "One",
            " two",
            ".",
            "!",
            "?",
            " ",
            "\n",
            "\n\n",
            "。",
            "…",
            "\"",
            ")",
            " Dr.",
            " 3.5",
            " e.g.",
            "- ",
            "\t",
            "😀",
            "\u00a0",
            "x".repeat(61),
            "१।",
            "؟"
        };
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(withGaps(text.toString())).isEqualTo(text.toString());
        }
    }

    @Test
    void sentencesJoinedByASpaceAreFoundAgain() {
        Random random = new Random(53);
        List<String> known = List.of(
                "It rains.",
                "Why?",
                "Go now!",
                "Dr. Who paid 3.50 euros.",
                "He said \"Yes.\"",
                "We met at 5 p.m. today.");
        for (int round = 0; round < 500; round++) {
            List<String> chosen = random.ints(1 + random.nextInt(8), 0, known.size())
                    .mapToObj(known::get)
                    .toList();

            assertThat(split(String.join(" ", chosen))).isEqualTo(chosen);
            assertThat(split(String.join("\n\n", chosen))).isEqualTo(chosen);
        }
    }

    private static String withGaps(String text) {
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (Span span : Sentences.split(text)) {
            assertThat(text.substring(from, span.start())).isBlank();
            whole.append(text, from, span.start()).append(span.of(text));
            from = span.end();
        }
        return whole.append(text.substring(from)).toString();
    }

    private static List<String> split(String text) {
        return Sentences.split(text).stream().map(span -> span.of(text)).toList();
    }
}
