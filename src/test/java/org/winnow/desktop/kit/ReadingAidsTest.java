package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;

/** What helps to read a text as it is: names of hidden characters, the mark of JSON, Markdown. */
@ScreenTest
class ReadingAidsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "plain                ~ ''",
                "10\\u00a0km          ~ ''",
                "re\\u200bfund        ~ Cannot be seen: zero width space (U+200B) after “re”.",
                "\\u200ba\\u200bb\\u200bc\\u200b ~ Cannot be seen: zero width space (U+200B), zero width space (U+200B) after “a”, zero width space (U+200B) after “b” and 1 more."
            })
    void aLineSaysWhatAFieldCannotShow(String text, String words) {
        assertThat(Fx.call(() -> HiddenLine.words(RevealedTest.unescaped(text))))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1}      ~ true  ~ true",
                "[1, \"b\"]      ~ true  ~ true",
                "{\"a\": }       ~ true  ~ false",
                "{name}          ~ false ~ false",
                "[see below]     ~ false ~ false",
                "Hello {\"a\":1} ~ false ~ false"
            })
    void textThatLooksLikeJsonIsMarkedAsValidOrNot(String text, boolean looks, boolean valid) {
        assertThat(Fx.call(() -> CodeMark.looksLikeJson(text))).isEqualTo(looks);
        assertThat(Fx.call(() -> CodeMark.wrong(text).isEmpty())).isEqualTo(valid);
    }

    @Test
    void aTextShowsTheNamesAndSaysThemInFull() {
        SpanText text = Fx.call(() -> new SpanText("pay \u202e100"));

        assertThat(flat(text)).isEqualTo("pay RLO100");
        assertThat(Fx.call(text::getAccessibleText)).isEqualTo("pay  [right-to-left override (U+202E)] 100");
        assertThat(Fx.call(text::text)).isEqualTo("pay \u202e100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "# Title\\nwords **bold** and `code` ~ Title/words bold and code",
                "* one\\n* two\\n\\n1. three          ~ •/one/•/two/1./three",
                "<b onclick='x()'>hi</b>          ~ <b onclick='x()'>hi</b>",
                "<script>alert(1)</script>        ~ <script>alert(1)</script>",
                "[words](https://a.example)       ~ words (https://a.example)",
                "![picture](https://a.example/p)  ~ picture (https://a.example/p)",
                "> said                           ~ said",
                "```json\\n{\"a\": 1}\\n```          ~ {\"a\": 1}"
            })
    void markdownIsShownAndNothingInItActs(String markdown, String shown) {
        MarkdownView view = Fx.call(() -> new MarkdownView(markdown.replace("\\n", "\n")));

        assertThat(String.join("/", texts(view))).isEqualTo(shown);
    }

    @Test
    void deepMarkdownEnds() {
        String deep = ">".repeat(3_000) + " end";

        assertThat(Fx.call(() -> new MarkdownView(deep)).getChildren()).hasSize(1);
    }

    private static List<String> texts(Node node) {
        if (node instanceof SpanText text) {
            return List.of(flat(text));
        }
        List<String> all = new ArrayList<>();
        if (node instanceof Parent parent && !(node instanceof CodeMark)) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(texts(child)));
        }
        return all;
    }

    private static String flat(SpanText text) {
        return Fx.call(() -> ((TextFlow) text.lookup(".flow"))
                .getChildren().stream().map(node -> ((Text) node).getText()).collect(Collectors.joining()));
    }
}
