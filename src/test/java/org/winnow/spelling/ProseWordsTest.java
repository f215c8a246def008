package org.winnow.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseWordsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Refunds take five days.                  | Refunds take five days
                    don't, can’t and l'eau                   | don't can’t and l'eau
                    a well-known half-truth -- or - not      | well-known half-truth or not
                    „Größe“ und “naïve” (søster)             | Größe und naïve søster
                    'quoted' and rock'n'roll'                | quoted and rock'n'roll
                    co\u00adoperate                          | co\u00adoperate
                    cafe\u0301 noir                          | cafe\u0301 noir
                    see https://shop.example/a/b?c=d and go  | see and go
                    www.example.org or example.org helps     | or helps
                    write to Max.Muster+x@mail.example.de    | write to
                    call 3rd line at 10am on 4G COVID-19     | call line at on
                    the camelCase iPhone GitHub snake_case x | the
                    NASA and EU rules for APIs               | and rules for
                    open readme.md e.g. or i.e. z.B. this    | open or this
                    in /usr/share/hunspell or ~/notes/all    | in or
                    C:\\Users\\maren ist src/main/java/org   | ist
                    he and/or she                            | he and or she
                    thanks @maren for #refnds now            | thanks for now
                    run `git psuh` and ``` mvn\u0020clena    | run and
                    <p clss="x">text</p> &nbsp; end          | text end
                    Dear {{custmer}} {name} ${envv} $hme ok  | Dear ok
                    \\alhpa and \\frac the                   | and the
                    a b c I                                  | ''
                    """)
    void aDictionaryIsAskedAboutProseOnly(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @Test
    void codeBetweenFencesIsLeftOutOverLines() {
        assertThat(words("Do this:\n```java\nvoid fooo() {}\n```\nthen that\n~~~\nxyzz\n~~~\nend"))
                .isEqualTo("Do this then that end");
    }

    @Test
    void theUsualHostileTextsTakeOnePass() {
        for (String part :
                List.of("a", "a.", "a-", "a@", "<a", "`a", "/a", "a/b", "{{", "```", "a'", "://", "@", "\\")) {
            String text = part.repeat(200_000 / part.length());
            long before = System.nanoTime();
            ProseWords.of(text);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).as(part).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static String words(String text) {
        return String.join(
                " ", ProseWords.of(text).stream().map(word -> word.of(text)).toList());
    }
}
