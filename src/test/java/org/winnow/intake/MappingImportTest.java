package org.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.intake.format.MappingJson;
import org.winnow.model.Example;
import org.winnow.model.Status;
import org.winnow.store.ExampleJson;
import org.winnow.store.Sources;

class MappingImportTest {
    @TempDir
    Path folder;

    @Test
    void everyPlaceOfAMappingIsFollowed() throws Exception {
        String mapping = """
                {"id": "acme", "title": "Acme", "system": "/rules", "history": "/before",
                 "instruction": ["/subject", ["/missing", "/body"]], "join": "\\n\\n", "response": "/reply/text",
                 "passages": [{"at": "/docs", "text": "/t", "title": "/m/title", "uri": "/m/url", "id": "/n", "score": "/s"}],
                 "alternatives": [{"kind": "rejected", "at": "/worse"}], "recordId": "/no",
                 "tags": {"at": "/topic", "split": ";"},
                 "feedback": [{"at": "/stars", "key": "quality", "scale": "0-10"}], "tools": "/tools"}
                """;
        String record = """
                {"no": "A-1", "rules": "Be kind.", "before": [["Hi", "Hello"]], "subject": "Bill", "body": "Too high?",
                 "reply": {"text": "Yes.", "by": "ann"}, "docs": [{"t": "Tariff", "m": {"title": "T", "url": "u", "v": 1.10},
                 "n": "d1", "s": 0.5}], "worse": "No.", "topic": "billing; tariff", "stars": 9, "tools": "[{}]", "x": 1e5}
                """;
        try (TemporaryProject project = new TemporaryProject(folder)) {
            ImportReport report = project.bring(with(mapping, file("a.jsonl", record.replace("\n", "") + "\n")));

            assertThat(report.format()).isEqualTo("acme");
            assertThat(project.store().sources().find(1).orElseThrow().mapping())
                    .isEqualTo(mapping);
            assertThat(ExampleJson.write(project.examples().get(0)))
                    .isEqualTo("{\"id\":\"A-1\",\"messages\":[{\"role\":\"system\",\"content\":\"Be kind.\"},"
                            + "{\"role\":\"user\",\"content\":\"Hi\"},{\"role\":\"assistant\",\"content\":\"Hello\"},"
                            + "{\"role\":\"user\",\"content\":\"Bill\\n\\nToo high?\"},"
                            + "{\"role\":\"assistant\",\"content\":\"Yes.\"}],"
                            + "\"passages\":[{\"text\":\"Tariff\",\"title\":\"T\",\"uri\":\"u\",\"id\":\"d1\",\"score\":0.5,"
                            + "\"m\":{\"v\":1.10}}],\"alternatives\":[{\"kind\":\"rejected\",\"messages\":"
                            + "[{\"role\":\"assistant\",\"content\":\"No.\"}]}],"
                            + "\"feedback\":[{\"key\":\"quality\",\"kind\":\"score\",\"polarity\":\"up\",\"score\":0.9,"
                            + "\"raw\":9}],\"tags\":[\"billing\",\"tariff\"],\"status\":\"unreviewed\",\"split\":\"none\","
                            + "\"source\":{\"file\":\"a.jsonl\",\"format\":\"acme\",\"line\":1,\"record_id\":\"A-1\","
                            + "\"import\":1},\"tools\":[{}],\"extra\":{\"reply\":{\"by\":\"ann\"},\"x\":1e5}}");
        }
    }

    @Test
    void speakersCanBeNamed() throws Exception {
        String mapping = "{\"messages\": {\"at\": \"/turns\", \"role\": \"who\", \"content\": \"said\","
                + " \"roles\": {\"ann\": \"user\", \"bob\": \"assistant\"}}}";
        Path file = file("a.jsonl", "{\"turns\":[{\"who\":\"ann\",\"said\":\"Q\"},{\"who\":\"bob\",\"said\":\"A\"}]}");
        try (TemporaryProject project = new TemporaryProject(folder)) {
            project.bring(with(mapping, file));

            Example only = project.examples().get(0);
            assertThat(List.of(only.instruction(), only.response())).containsExactly("Q", "A");
        }
    }

    @Test
    void columnsAreNamedAsTheyStandInTheHeader() throws Exception {
        String mapping = "{\"instruction\": \"Their words\", \"response\": \"Ours\", \"usual\": true}";
        try (TemporaryProject project = new TemporaryProject(folder)) {
            project.bring(with(mapping, file("a.csv", "Ours,Their words,Tags\nA,Q,\"x, y\"\n")));

            assertThat(project.examples().get(0).tags()).containsExactly("x", "y");
            assertThat(project.examples().get(0).instruction()).isEqualTo("Q");
        }
    }

    @Test
    void promptsBecomeExamplesThatNeedAnAnswerOnlyWhenAsked() throws Exception {
        Path prompts = TemporaryProject.fixture("prompts.jsonl");
        try (TemporaryProject project = new TemporaryProject(folder)) {
            assertThat(project.bring(prompts).ledger()).isEqualTo(new Sources.Ledger(2, 0, 0, 2, 0));

            String mapping = "{\"instruction\": \"/prompt\", \"responseOptional\": true}";
            assertThat(project.bring(with(mapping, prompts)).ledger()).isEqualTo(new Sources.Ledger(2, 2, 0, 0, 0));
            assertThat(project.examples()).extracting(Example::status).containsOnly(Status.NEEDS_EDIT);
        }
    }

    @Test
    void tablesInAnotherEncodingAreRefusedUntilItIsNamed() throws Exception {
        Path latin = TemporaryProject.fixture("latin.csv");
        try (TemporaryProject project = new TemporaryProject(folder)) {
            assertThatThrownBy(() -> project.bring(latin))
                    .isInstanceOf(IntakeException.class)
                    .hasMessageContaining("Byte 23 of the file is not valid UTF-8")
                    .hasMessageContaining("windows-1252");

            ImportRequest named = ImportRequest.of(latin).withCharset(Charset.forName("windows-1252"));
            assertThat(project.bring(named).ledger()).isEqualTo(new Sources.Ledger(1, 1, 0, 0, 0));
            assertThat(project.examples().get(0).response()).isEqualTo("Größer");
        }
    }

    @Test
    void aRowOfATableThatIsNotUtf8StopsTheImportBeforeItBegins() throws Exception {
        Path file = folder.resolve("mixed.csv");
        Files.write(file, "question,answer\nok,ok\nWie gro\u00df,x\n".getBytes(Charset.forName("windows-1252")));
        try (TemporaryProject project = new TemporaryProject(folder)) {
            assertThatThrownBy(() -> project.bring(file))
                    .hasMessageStartingWith("Byte 29 of \"mixed.csv\" is not valid UTF-8.");
            assertThat(project.store().sources().all()).isEmpty();
        }
    }

    @Test
    void anUnknownFormatIsAnswerWithTheKnownOnes() throws Exception {
        try (TemporaryProject project = new TemporaryProject(folder)) {
            assertThatThrownBy(() -> project.bring(ImportRequest.of(TemporaryProject.fixture("dpo.jsonl"))
                            .withFormat("dpoo")))
                    .hasMessageStartingWith("There is no format \"dpoo\". Known are hh-rlhf, feedback, winnow,");
        }
    }

    @Test
    void quarantinedRowsKeepTheirBytesAndTheirPlace() throws Exception {
        try (TemporaryProject project = new TemporaryProject(folder)) {
            byte[] bytes = {'{', '}', '\n', '"', (byte) 0xff, '"', '\n'};
            Path file = folder.resolve("a.jsonl");
            Files.write(file, bytes);
            ImportReport report = project.bring(with("{\"instruction\": \"/q\", \"response\": \"/a\"}", file));

            Sources.Quarantined second = project.quarantine(report).get(1);
            assertThat(second.bytes()).containsExactly('"', 0xff, '"');
            assertThat(List.of(second.line(), second.offset())).containsExactly(2L, 3L);
            assertThat(second.reason()).startsWith("Byte 4 of the file is not valid UTF-8.");
        }
    }

    @Test
    void examplesInTheCanonicalFormComeBackAsTheyWere() throws Exception {
        Path lines = folder.resolve("canonical.jsonl");
        try (TemporaryProject project = new TemporaryProject(folder)) {
            project.bring(TemporaryProject.fixture("langchain-retrieval.jsonl"));
            project.bring(TemporaryProject.fixture("openai-chat.jsonl"));
            project.bring(TemporaryProject.fixture("kiln-run.kiln"));
            StringBuilder text = new StringBuilder();
            for (Example example : project.examples()) {
                text.append(ExampleJson.write(example)).append('\n');
            }
            Files.writeString(lines, text);
            Files.createDirectories(folder.resolve("other"));
            try (TemporaryProject other = new TemporaryProject(folder.resolve("other"))) {
                assertThat(other.bring(lines).format()).isEqualTo("winnow");
                assertThat(other.examples())
                        .extracting(Example::id, Example::content, Example::review)
                        .isEqualTo(project.examples().stream()
                                .map(e -> org.assertj.core.groups.Tuple.tuple(e.id(), e.content(), e.review()))
                                .toList());
            }
        }
    }

    private static ImportRequest with(String mapping, Path file) throws Exception {
        return ImportRequest.of(file).withMapping(MappingJson.parse(mapping), mapping);
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
