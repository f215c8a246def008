package org.winnow.intake.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {
    private static final Limits SMALL = new Limits(100, 10, 1L << 30, 100);

    @TempDir
    Path folder;

    @Test
    void linesEndWithLineFeedOrCarriageReturnLineFeedAndNothingElse() throws Exception {
        assertThat(texts("a\r\nb\rc\u2028d\u0085e\n\nf", Layout.JSON_LINES))
                .containsExactly("a", "b\rc\u2028d\u0085e", "", "f");
    }

    @Test
    void piecesKnowTheirLineAndWhereTheyBeginAndEnd() throws Exception {
        assertThat(places("ab\r\nc\nd", Layout.JSON_LINES)).containsExactly("1 0-4", "2 4-6", "3 6-7");
        assertThat(places("[{\"a\":1} , 2]", Layout.of(Container.JSON))).containsExactly("1 1-8", "2 11-12");
        assertThat(places("h\n\"a\nb\"\r\nc\n", Layout.of(Container.CSV))).containsExactly("1 0-2", "2 2-9", "4 9-11");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstRecord() throws Exception {
        assertThat(texts("\ufeff{}\n\ufeff{}", Layout.JSON_LINES)).containsExactly("{}", "\ufeff{}");
        assertThat(texts("\ufeff[1]", Layout.of(Container.JSON))).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "windows-1252", "Shift_JIS"})
    void otherEncodingsAreReadAsText(String name) throws Exception {
        String text = name.equals("Shift_JIS") ? "日本\n語" : "Größe\n€";
        Path file = Files.write(folder.resolve("f"), text.getBytes(Charset.forName(name)));
        assertThat(texts(file, Layout.JSON_LINES.withCharset(Charset.forName(name)), Limits.DEFAULT))
                .containsExactly(text.split("\n", -1));
    }

    @Test
    void whatIsNotValidInAnEncodingEndsTheFileWithItsOffset() throws Exception {
        Path file = Files.write(folder.resolve("f"), new byte[] {'a', '\n', 'b', (byte) 0x81, 'c'});
        try (Pieces pieces = Inputs.open(file, Layout.JSON_LINES.withCharset(Charset.forName("windows-1252")), SMALL)) {
            assertThat(pieces.next().problem()).isNull();
            assertThat(pieces.next().problem()).isEqualTo("The file is cut off in the middle of this record.");
            assertThat(pieces.next()).isNull();
            assertThat(pieces.damage())
                    .isEqualTo("Byte 3 of the file is not valid windows-1252. Choose another encoding.");
        }
    }

    @ParameterizedTest
    @CsvSource({"JSONL", "CSV"})
    void aRecordThatIsTooLongKeepsItsBeginningAndTheNextOneIsWhole(Container container) throws Exception {
        String text = "h\n" + "x".repeat(600_000) + "\nok\n";
        List<Piece> pieces = pieces(write(text), Layout.of(container), SMALL);

        assertThat(new String(pieces.get(1).bytes(), StandardCharsets.UTF_8)).isEqualTo("x".repeat(10));
        assertThat(pieces.get(1).problem()).startsWith("The record is 600000 bytes long; the limit is 100.");
        assertThat(new String(pieces.get(2).bytes(), StandardCharsets.UTF_8)).isEqualTo("ok");
        assertThat(pieces.get(2).offset()).isEqualTo(600_003);
    }

    @Test
    void anElementThatIsTooLongDoesNotTakeTheNextAlong() throws Exception {
        String text = "[{\"a\":\"" + "x".repeat(600_000) + "\"},{\"b\":1}]";
        List<Piece> pieces = pieces(write(text), Layout.of(Container.JSON), SMALL);

        assertThat(pieces.get(0).problem()).startsWith("The record is 600008 bytes long");
        assertThat(new String(pieces.get(1).bytes(), StandardCharsets.UTF_8)).isEqualTo("{\"b\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'a':'}'},{'b':'\\\\\\''},[1,[2]],'x',7] | {'a':'}'} ~ {'b':'\\\\\\''} ~ [1,[2]] ~ 'x' ~ 7",
                "[{'a':1} {'b':2}] | {'a':1} ~ {'b':2}",
                "[{'a':[1,2},{'b':2}] | {'a':[1,2} ~ {'b':2}",
                "[{'a':1}},{'b':2}] | {'a':1} ~ } ~ {'b':2}",
                "[] | ''",
                "[{'a':1},{'b' | {'a':1} ~ {'b'",
                "[1,2] x | 1 ~ 2 ~ x",
                "{'a':1}{'b':2} | {'a':1} ~ {'b':2}",
            })
    void listsAreCutIntoElements(String text, String expected) throws Exception {
        List<String> wanted = expected.isEmpty()
                ? List.of()
                : List.of(expected.replace('\'', '"').split(" ~ "));
        assertThat(texts(text.replace('\'', '"'), Layout.of(Container.JSON))).isEqualTo(wanted);
    }

    @Test
    void aListInsideOfAnObjectIsFoundByItsName() throws Exception {
        Layout layout = Layout.of(Container.JSON).withWrapper("data", null);
        assertThat(texts("{\"n\":[1,{\"data\":[9]}],\"data\":[{\"a\":1},{\"b\":2}],\"more\":\"x\"}", layout))
                .containsExactly("{\"a\":1}", "{\"b\":2}");
    }

    @Test
    void oddCommasAreNotedAndCostNothing() throws Exception {
        try (Pieces pieces = Inputs.open(write("[1,,2 3,]"), Layout.of(Container.JSON), SMALL)) {
            int count = 0;
            while (pieces.next() != null) {
                count++;
            }
            assertThat(count).isEqualTo(3);
            assertThat(pieces.notes())
                    .containsExactly(
                            "There is a comma too many before element 2.",
                            "There is no comma between elements 2 and 3.",
                            "There is a comma too many behind the last element.");
            assertThat(pieces.damage()).isNull();
        }
    }

    @Test
    void aListWithoutAnEndIsDamage() throws Exception {
        try (Pieces pieces = Inputs.open(write("[1"), Layout.of(Container.JSON), SMALL)) {
            assertThat(pieces.next()).isNotNull();
            assertThat(pieces.next()).isNull();
            assertThat(pieces.damage()).isEqualTo("The list has no end: the file seems to be cut off after element 1.");
        }
    }

    @Test
    void packedFilesThatAreCutOffGiveWhatCame() throws Exception {
        byte[] packed = packed(10_000);
        for (int cut = 1; cut < 50; cut++) {
            Path file =
                    Files.write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(packed, packed.length * cut / 50));
            try (Pieces pieces = Inputs.open(file, Layout.JSON_LINES.withGzip(true), SMALL)) {
                int line = 0;
                for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                    if (piece.problem() == null) {
                        assertThat(new String(piece.bytes(), StandardCharsets.UTF_8))
                                .isEqualTo(line(line++));
                    }
                }
                assertThat(pieces.damage()).startsWith("The packed file is cut off");
            }
        }
    }

    @Test
    void aGzipBombIsStoppedByItsRatio() throws Exception {
        Path file = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        try (Pieces pieces = Inputs.open(file, Layout.JSON_LINES.withGzip(true), Limits.DEFAULT)) {
            assertThat(pieces.next().problem()).isNotNull();
            assertThat(pieces.next()).isNull();
            assertThat(pieces.damage()).contains("more than 100 times its size");
        }
    }

    @Test
    void moreThanTheLimitIsNotUnpacked() throws Exception {
        Path file = Files.write(folder.resolve("big.gz"), packed(10_000));
        Limits limits = new Limits(100, 10, 50_000, 100);
        try (Pieces pieces = Inputs.open(file, Layout.JSON_LINES.withGzip(true), limits)) {
            while (pieces.next() != null) {
                // to the end
            }
            assertThat(pieces.damage()).contains("unpacks to more than");
        }
    }

    private static byte[] packed(int lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < lines; i++) {
                out.write((line(i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String line(int number) {
        return "{\"n\":" + number * 7919L % 104729 + "}";
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("f"), text);
    }

    private List<String> texts(String text, Layout layout) throws IOException {
        return texts(write(text), layout, Limits.DEFAULT);
    }

    private static List<String> texts(Path file, Layout layout, Limits limits) throws IOException {
        return pieces(file, layout, limits).stream()
                .map(p -> new String(p.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> places(String text, Layout layout) throws IOException {
        return pieces(write(text), layout, Limits.DEFAULT).stream()
                .map(p -> p.line() + " " + p.offset() + "-" + p.end())
                .toList();
    }

    private static List<Piece> pieces(Path file, Layout layout, Limits limits) throws IOException {
        List<Piece> all = new ArrayList<>();
        try (Pieces pieces = Inputs.open(file, layout, limits)) {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                all.add(piece);
            }
        }
        return all;
    }
}
