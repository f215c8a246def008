package org.winnow.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String ROW = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"},"
            + "{\"role\":\"assistant\",\"content\":\"Hello\"}],\"id\":\"%s\"}\n";

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void nameAProject() {
        project = folder.resolve("new.winnow");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String row(String id) {
        return ROW.formatted(id);
    }

    @Test
    void makesTheProjectAndReportsAnObjectPerFile() throws IOException {
        Ran ran = Ran.winnow(
                "import", project, file("a.jsonl", row("a1") + row("a2")), file("b.jsonl", row("b1")), "--json");
        assertThat(ran)
                .isEqualTo(new Ran(
                        0,
                        "{\"file\":\"a.jsonl\",\"format\":\"openai-chat\",\"read\":2,\"kept\":2,\"merged\":0,"
                                + "\"quarantined\":0,\"skipped\":0,\"problems\":[]}\n"
                                + "{\"file\":\"b.jsonl\",\"format\":\"openai-chat\",\"read\":1,\"kept\":1,\"merged\":0,"
                                + "\"quarantined\":0,\"skipped\":0,\"problems\":[]}\n",
                        "a.jsonl (openai-chat): read 2 = kept 2 + merged 0 + quarantined 0 + skipped 0\n"
                                + "b.jsonl (openai-chat): read 1 = kept 1 + merged 0 + quarantined 0 + skipped 0\n"));
        assertThat(Ran.winnow("query", project, "--count").out()).isEqualTo("3\n");
    }

    @Test
    void namesTheLineAndTheReasonOfARowThatCannotBeRead() throws IOException {
        Ran ran = Ran.winnow("import", project, file("a.jsonl", row("a1") + "{\"messages\":[\n" + row("a3")));
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines())
                .satisfiesExactly(
                        ledger -> assertThat(ledger)
                                .isEqualTo(
                                        "a.jsonl (openai-chat): read 3 = kept 2 + merged 0 + quarantined 1 + skipped 0"),
                        problem -> assertThat(problem).startsWith("  line 2: "));
    }

    @Test
    void listsProblemsInTheJson() throws IOException {
        Ran ran = Ran.winnow("import", project, file("a.jsonl", row("a1") + "nonsense\n"), "--json");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("\"quarantined\":1").contains("\"problems\":[{\"line\":2,\"reason\":\"");
    }

    @Test
    void addsNothingWhenAFileComesAgain() throws IOException {
        Path file = file("a.jsonl", row("a1") + row("a2"));
        Ran.winnow("import", project, file);
        assertThat(Ran.winnow("import", project, file).out())
                .isEqualTo("a.jsonl (openai-chat): read 2 = kept 0 + merged 2 + quarantined 0 + skipped 0\n");
    }

    @Test
    void goesOnWhereACompleteImportEnded() throws IOException {
        Path file = file("a.jsonl", row("a1"));
        Ran.winnow("import", project, file);
        Ran ran = Ran.winnow("import", project, file, "--resume");
        assertThat(ran.exit()).isZero();
        assertThat(Ran.winnow("query", project, "--count").out()).isEqualTo("1\n");
    }

    @Test
    void joinsFeedbackOfAFileOfItsOwn() throws IOException {
        Path rows = file("rows.jsonl", "{\"run_id\":\"r1\",\"input\":\"Hi\",\"context\":[],\"answer\":\"Hello\"}\n");
        Path ratings = file(
                "ratings.jsonl",
                "{\"run_id\":\"r1\",\"key\":\"user\",\"score\":1}\n"
                        + "{\"run_id\":\"r9\",\"key\":\"user\",\"score\":0}\n");
        Ran ran = Ran.winnow("import", project, rows, "--feedback", ratings, "--json");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.lines()).hasSize(2);
        assertThat(ran.lines().get(1))
                .contains("\"merged\":1,\"quarantined\":1")
                .contains("r9");
        assertThat(Ran.winnow("query", project, "feedback:up", "--count").out()).isEqualTo("1\n");
    }

    @Test
    void readsAnOldEncodingWhereItIsNamed() throws IOException {
        Path file = folder.resolve("old.jsonl");
        Files.write(file, row("a1").replace("Hello", "Grüße").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Ran.winnow("import", project, file, "--encoding", "windows-1252")
                        .exit())
                .isZero();
        assertThat(Ran.winnow("query", project, "--jsonl").out()).contains("Grüße");
    }

    @Test
    void readsByAMappingOfTheUser() throws IOException {
        Path map = file(
                "map.json",
                "{\"id\":\"own\",\"title\":\"Our log\",\"instruction\":\"/frage\",\"response\":\"/antwort\"}");
        Path rows = file("rows.jsonl", "{\"frage\":\"Hi\",\"antwort\":\"Hello\"}\n");
        Ran ran = Ran.winnow("import", project, rows, "--map", map);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(Ran.winnow("query", project, "response:Hello", "--count").out())
                .isEqualTo("1\n");
    }

    @Test
    void refusesAMappingThatIsNone() throws IOException {
        Path map = file("map.json", "{\"nonsense\":1}");
        Ran ran = Ran.winnow("import", project, file("a.jsonl", row("a1")), "--map", map);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isNotBlank();
    }

    @Test
    void refusesAFolderInThePlaceOfAMappingAndOtherEncodings() throws IOException {
        Path maps = Files.createDirectory(folder.resolve("maps"));
        Path rows = file("a.jsonl", row("a1"));
        assertThat(Ran.winnow("import", project, rows, "--map", maps))
                .isEqualTo(new Ran(2, "", maps + " is a folder. Name a file in it.\n"));
        Path latin = Files.write(maps.resolve("latin.json"), "{\"id\":\"größe\"}".getBytes(ISO_8859_1));
        assertThat(Ran.winnow("import", project, rows, "--map", latin))
                .isEqualTo(new Ran(2, "", latin + " is no text in UTF-8. Save it as UTF-8 and try again.\n"));
    }

    @Test
    void refusesAMappingAndAFormatAtOnce() throws IOException {
        Path file = file("a.jsonl", row("a1"));
        assertThat(Ran.winnow("import", project, file, "--map", file, "--format", "alpaca"))
                .isEqualTo(new Ran(2, "", "A mapping is a format of your own: give --map or --format, not both.\n"));
    }

    @Test
    void refusesFeedbackForSeveralFiles() throws IOException {
        Path file = file("a.jsonl", row("a1"));
        assertThat(Ran.winnow("import", project, file, file, "--feedback", file))
                .isEqualTo(new Ran(2, "", "--feedback goes with one file. Import the others by themselves.\n"));
    }

    @Test
    void makesNoProjectForAFileThatIsMissing() {
        Path missing = folder.resolve("missing.jsonl");
        assertThat(Ran.winnow("import", project, missing))
                .isEqualTo(new Ran(2, "", "There is no file " + missing + ".\n"));
        assertThat(project).doesNotExist();
    }

    @Test
    void refusesAFolder() {
        assertThat(Ran.winnow("import", project, folder)).isEqualTo(new Ran(2, "", folder + " is not a file.\n"));
    }

    @Test
    void importsTheOtherFilesIfOneIsInNoKnownFormat() throws IOException {
        Path unknown = file("notes.txt", "just some words\n");
        Ran ran = Ran.winnow("import", project, unknown, file("a.jsonl", row("a1")));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("notes.txt");
        assertThat(Ran.winnow("query", project, "--count").out()).isEqualTo("1\n");
    }

    @Test
    void namesAnEncodingThatThereIsNot() {
        assertThat(Ran.winnow("import", project, folder.resolve("x.jsonl"), "--encoding", "klingon"))
                .isEqualTo(new Ran(
                        2,
                        "",
                        "Invalid value for option '--encoding': there is no encoding \"klingon\". Write its usual name, such as"
                                + " utf-8 or windows-1252.\n\"winnow import --help\" says how it is used.\n"));
    }
}
