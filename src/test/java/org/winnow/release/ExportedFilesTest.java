package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.store.Examples.Keyed;

/** Reads releases with Python, as trainers do; skipped where there is none. */
class ExportedFilesTest {
    private static final String READ = """
            import hashlib, json, sys
            folder = sys.argv[1]
            manifest = json.load(open(folder + "/manifest.json", encoding="utf-8"))
            for file in manifest["files"]:
                data = open(folder + "/" + file["name"], "rb").read()
                assert hashlib.sha256(data).hexdigest() == file["sha256"], file
                assert len(data) == file["bytes"] and data.endswith(b"\\n") and b"\\r" not in data, file
            def unique(pairs):
                assert len({key for key, value in pairs}) == len(pairs), pairs
                return dict(pairs)
            def forbidden(word):
                raise ValueError(word)
            lines = open(folder + "/train.jsonl", encoding="utf-8", newline="\\n").readlines()
            meta = [json.loads(line) for line in open(folder + "/train.meta.jsonl", encoding="utf-8", newline="\\n")]
            rows = [json.loads(line, object_pairs_hook=unique, parse_constant=forbidden) for line in lines]
            assert len(rows) == len(meta)
            for line, about in zip(lines, meta):
                assert hashlib.sha256(line[:-1].encode()).hexdigest() == about["sha256"]
            assert len({tuple(row) for row in rows}) == 1
            print(len(rows), ascii(rows[2]))
            """;

    private static final String LOAD = """
            import sys
            import datasets
            datasets.disable_progress_bars()
            loaded = datasets.load_dataset(sys.argv[1], cache_dir=sys.argv[2])["train"]
            print(len(loaded), [row for row in loaded if "tool_calls" in str(row) or row.get("history")][-1])
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"trl-messages", "trl-prompt-completion", "openai-chat", "alpaca", "sharegpt"})
    void pythonReadsEveryCharacterAsItWas(String profile) throws Exception {
        assumePython("import json");
        List<Keyed> examples =
                List.of(keyed(1, Fixtures.plain()), keyed(2, Fixtures.book()), keyed(3, Fixtures.international()));

        release(profile, examples);

        assertThat(python(READ))
                .startsWith("3 {")
                .contains("\\u0645\\u0627 \\u0647\\u0648")
                .contains("\\U0001f600 \\x01 \"quoted\" \\\\ back\\ttab\\r\\nline\\u2028sep\\x85next")
                .contains("\\U0001f469\\u200d\\U0001f469\\u200d\\U0001f467 \\ufeff\\x7f\\ufffd \\xe9 e\\u0301");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trl-messages", "trl-prompt-completion"})
    void toolCallsThatComeLateDoNotBreakTheLoader(String profile) throws Exception {
        assumePython("import datasets");
        List<Keyed> examples = long12Megabytes();
        examples.add(keyed(60_001, Fixtures.withCalls()));

        release(profile, examples);

        assertThat(python(LOAD)).startsWith("30001 ").contains("'arguments': {'item': 'kettle', 'n': 1.1}");
    }

    @Test
    void historyThatComesLateDoesNotBreakTheLoader() throws Exception {
        assumePython("import datasets");
        List<Keyed> examples = long12Megabytes();
        examples.add(keyed(60_001, Fixtures.withSystemAndTurns()));

        release("alpaca", examples);

        assertThat(python(LOAD)).startsWith("30001 ").contains("'history': [['Hello', 'Hi, how can I help?']]");
    }

    private static List<Keyed> long12Megabytes() {
        List<Keyed> examples = new ArrayList<>();
        Content content = Fixtures.content(Fixtures.user("q".repeat(300)), Fixtures.assistant("a".repeat(100)));
        for (int i = 0; i < 30_000; i++) {
            examples.add(keyed(i, content));
        }
        return examples;
    }

    private static Keyed keyed(int key, Content content) {
        return new Keyed(key, Fixtures.example("id" + key, content));
    }

    private void release(String profile, List<Keyed> examples) throws Exception {
        ReleaseRequest request = ReleaseRequest.of(
                Fixtures.profile(profile),
                folder.resolve("out"),
                Feed.of(examples),
                ContextPlan.of(ContextFate.OPEN_BOOK),
                Fixtures.project());
        assertThat(new Release().run(request, Progress.NONE).written()).isTrue();
    }

    private void assumePython(String probe) throws InterruptedException {
        boolean there;
        try {
            there = start(probe).waitFor() == 0;
        } catch (IOException e) {
            there = false;
        }
        Assumptions.assumeTrue(there, "no python3 that can " + probe);
    }

    private String python(String script) throws Exception {
        Process process = start(script);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private Process start(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("script.py"), script);
        return new ProcessBuilder(
                        "python3",
                        file.toString(),
                        folder.resolve("out").toString(),
                        folder.resolve("cache").toString())
                .redirectErrorStream(true)
                .start();
    }
}
