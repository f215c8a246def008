package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.text.Json;

/** Texts that others collected to break programs come back as they went in, wherever they stand. */
class TextRoundTripTest {
    @TempDir
    Path folder;

    private Path corpora;

    @BeforeEach
    void findCorpora() {
        corpora = Path.of(System.getProperty("winnow.shared", "none"), "corpora");
    }

    private Path corpus(String path) {
        Path file = corpora.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "the shared test data is not here: " + file);
        return file;
    }

    private static Example everywhere(int number, String text) {
        Content content = new Content(
                List.of(Message.of(Role.USER, text), Message.of(Role.ASSISTANT, text)),
                List.of(new Retrieved(new Passage(text, text, text, text, RawJson.EMPTY_OBJECT), 1.0)),
                List.of(),
                List.of(),
                List.of(),
                null,
                RawJson.EMPTY_OBJECT);
        Review review = new Review(Status.REJECTED, text, List.of(text), text, Split.NONE);
        return new Example(number + text, content, review, new Provenance(1, text, text, number, text));
    }

    private void assertRoundTrip(List<String> texts) throws Exception {
        Path file = folder.resolve("care.winnow");
        try (Store store = Projects.create(file)) {
            store.write(transaction -> {
                for (int i = 0; i < texts.size(); i++) {
                    transaction.insert(everywhere(i, texts.get(i)));
                }
                return true;
            });
        }
        try (Store store = Projects.open(file)) {
            for (int i = 0; i < texts.size(); i++) {
                Example wanted = everywhere(i, texts.get(i));
                assertThat(store.examples().load(i + 1)).isEqualTo(wanted);
                assertThat(store.examples().find(wanted.id())).hasValue(i + 1);
                assertThat(store.columns().having(Dimension.TAG, texts.get(i)).contains(i + 1))
                        .isTrue();
            }
            assertThat(store.verify().problems()).isEmpty();
        }
    }

    @Test
    void naughtyStrings() throws Exception {
        List<String> texts = new ArrayList<>();
        for (Json text : Json.parse(Files.readString(corpus("big-list-of-naughty-strings/blns.json")))
                .elements()) {
            texts.add(String.valueOf(text.text()));
        }

        assertThat(texts).hasSizeGreaterThan(500);
        assertRoundTrip(texts);
    }

    @Test
    void everyAssignedCodePoint() throws Exception {
        Path all = corpus("utf8-every-codepoint/UTF-8_sequence_unseparated");
        List<String> texts = new ArrayList<>();
        try (var files = Files.list(all)) {
            for (Path file : files.sorted().toList()) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }

        assertThat(texts).isNotEmpty();
        assertRoundTrip(texts);
    }

    @Test
    void everyScalarValueAndNul() throws Exception {
        List<String> texts = new ArrayList<>();
        StringBuilder plane = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                plane.appendCodePoint(point);
            }
            if ((point & 0xffff) == 0xffff) {
                texts.add(plane.toString());
                plane.setLength(0);
            }
        }
        texts.add("\u0000");
        texts.add("a\u0000b");
        texts.add("");

        assertRoundTrip(texts);
    }
}
