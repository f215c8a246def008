package org.winnow.desktop.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of the desktop stands in the bundle, once, and every text of the bundle is shown somewhere. */
class WordsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/winnow/desktop");
    private static final Path FILE = Path.of("src/main/resources/org/winnow/desktop/words/words.properties");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** A key right behind the call, or one of two that a condition chooses between. */
    private static final Pattern ASKED =
            Pattern.compile("Words\\s*\\.of\\(\\s*(?:[^\";]*?\\?\\s*)?\"([^\"]+)\"(?:\\s*:\\s*\"([^\"]+)\")?");

    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,},? \\p{L}{2,}");
    /** What only programmers read, or what is no language: exceptions, warnings of the compiler, names of fonts. */
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "Exception\\(|@SuppressWarnings|requireNonNull|ofPattern|^\\s*/?\\*|'\"'|Noto |Sans|Yu Gothic|Malgun"
                    + "|Apple SD|WenQuanYi|PingFang|Microsoft|Segoe|Geeza|Arial");

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String source : sources()) {
            for (MatchResult asked : ASKED.matcher(source).results().toList()) {
                missing.add(asked.group(1));
                if (asked.group(2) != null) {
                    missing.add(asked.group(2));
                }
            }
        }
        assertThat(missing).hasSizeGreaterThan(800);
        missing.removeAll(bundle().stringPropertyNames());

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(bundle().stringPropertyNames());
        for (String source : sources()) {
            LITERAL.matcher(source).results().map(literal -> literal.group(1)).forEach(unused::remove);
        }

        assertThat(unused).isEmpty();
    }

    @Test
    void noSentenceStandsInTheCode() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (String source : sources()) {
            String[] lines = source.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                String before = i == 0 ? "" : lines[i - 1];
                if (NOT_SHOWN.matcher(lines[i]).find()
                        || before.strip().endsWith("(")
                                && NOT_SHOWN.matcher(before).find()) {
                    continue;
                }
                LITERAL.matcher(lines[i])
                        .results()
                        .map(literal -> literal.group(1))
                        .filter(text -> SENTENCE.matcher(text).find())
                        .forEach(sentences::add);
            }
        }

        assertThat(sentences).isEmpty();
    }

    @Test
    void everyPatternCanBeFilled() throws IOException {
        for (String text : texts(bundle())) {
            if (text.contains("{0")) {
                assertThat(new MessageFormat(text).format(new Object[] {1, 1, 1, 1, 1}))
                        .doesNotContain("{0}");
                assertThat(text.replace("''", "")).doesNotContain("'");
            }
        }
    }

    @Test
    void keysStandInOrderEachOnce() throws IOException {
        List<String> keys;
        try (Stream<String> lines = Files.lines(FILE)) {
            keys = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(" =")))
                    .toList();
        }

        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void placesAreFilledWithNumbersAsPeopleWriteThem() {
        assertThat(Words.of("review.example-of", 2, 1204)).isEqualTo("Example 2 of 1,204");
        assertThat(Words.of("settings.commands-have-other-keys-now", 1)).isEqualTo("1 command has other keys now.");
        assertThat(Words.of("settings.commands-have-other-keys-now", 0)).isEqualTo("0 commands have other keys now.");
    }

    private static List<String> texts(Properties bundle) {
        return Collections.list(bundle.elements()).stream().map(String::valueOf).toList();
    }

    private static Properties bundle() throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(FILE)) {
            read.load(reader);
        }
        return read;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
