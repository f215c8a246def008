package org.winnow.desktop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.intake.FileChoice.Slot;
import org.winnow.desktop.session.OpenProject;
import org.winnow.store.Sources;
import org.winnow.store.StoreException;

@ScreenTest
class ImportModelTest {
    private static final String PAIR = "{\"instruction\":\"Say %s\",\"output\":\"%s!\"}";

    @TempDir
    private Path folder;

    private final List<String> called = new CopyOnWriteArrayList<>();
    private OpenProject project;
    private ImportModel model;

    @BeforeEach
    void open() throws StoreException {
        project = OpenProject.empty(folder);
        project.act(() ->
                model = new ImportModel(project.session, () -> called.add("imported"), () -> called.add("table")));
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Path pairs(String name, String... words) throws IOException {
        return Files.write(
                folder.resolve(name),
                List.of(words).stream()
                        .map(word -> word.isEmpty() ? "{broken" : PAIR.formatted(word, word))
                        .toList());
    }

    private void add(Path... files) {
        project.act(() -> model.onAdd(List.of(files)));
        project.waitFor(
                "the previews",
                () -> model.files().stream().allMatch(each -> each.preview() != null || each.failure() != null));
    }

    @Test
    void filesAreLookedIntoAndTheFirstIsInHand() throws IOException {
        add(pairs("a.jsonl", "hello"), pairs("b.jsonl", "bye"));
        assertThat(model.ready()).isEqualTo(2);
        assertThat(model.chosen().get()).isZero();
        assertThat(model.current().name()).isEqualTo("a.jsonl");
        assertThat(model.current().rows()).hasSize(1);
    }

    @Test
    void theSameFileIsListedOnce() throws IOException {
        Path file = pairs("a.jsonl", "hello");
        add(file, file);
        add(file);
        assertThat(model.files()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndIsNotReady() throws IOException {
        add(folder.resolve("missing.jsonl"));
        assertThat(model.current().failure()).isNotBlank();
        assertThat(model.ready()).isZero();
    }

    @Test
    void importingGivesEachFileItsLedger() throws IOException {
        add(pairs("a.jsonl", "hello", "", "bye"), pairs("b.jsonl", "thanks"));
        project.act(model::onImport);
        project.waitFor("the end", () -> !model.busy().get());
        assertThat(model.files())
                .extracting(each -> each.report().ledger())
                .containsExactly(new Sources.Ledger(3, 2, 0, 1, 0), new Sources.Ledger(1, 1, 0, 0, 0));
        assertThat(called).containsExactly("imported");
        assertThat(project.session.store().columns().live().getCardinality()).isEqualTo(3);
        assertThat(model.ready()).isZero();
        assertThat(project.errors).isEmpty();
    }

    @Test
    void nothingIsWrittenBeforeTheImport() throws IOException {
        add(pairs("a.jsonl", "hello"));
        assertThat(project.session.store().columns().live().isEmpty()).isTrue();
    }

    @Test
    void whatIsImportedIsForgottenAndWhatIsNotStays() throws IOException {
        add(pairs("a.jsonl", "hello"));
        project.act(model::onImport);
        project.waitFor("the end", () -> !model.busy().get());
        add(pairs("b.jsonl", "bye"));
        project.act(model::onForget);
        assertThat(model.files()).extracting(FileChoice::name).containsExactly("b.jsonl");
        assertThat(model.chosen().get()).isZero();
        project.act(model::onRemove);
        assertThat(model.chosen().get()).isEqualTo(-1);
        assertThat(model.current()).isNull();
    }

    @Test
    void anUnknownFileBecomesReadyByItsMapping() throws IOException {
        add(Files.writeString(folder.resolve("odd.jsonl"), "{\"zig\":\"Say hello\",\"zag\":\"Hello!\"}\n"));
        assertThat(model.ready()).isZero();
        project.act(() -> model.onPlace(Slot.INSTRUCTION, "/zig"));
        project.act(() -> model.onPlace(Slot.RESPONSE, "/zag"));
        project.waitFor(
                "it is ready",
                () -> model.ready() == 1
                        && !model.current().rows().isEmpty()
                        && model.current().rows().get(0).draft() != null);
        project.act(model::onImport);
        project.waitFor("the end", () -> !model.busy().get());
        assertThat(model.current().report().ledger()).isEqualTo(new Sources.Ledger(1, 1, 0, 0, 0));
    }

    @Test
    void anotherFormatLooksAgain() throws IOException {
        add(pairs("a.jsonl", "hello"));
        project.act(() -> model.onFormat("openai-chat"));
        assertThat(model.current().format()).isEqualTo("openai-chat");
        project.act(() -> model.onFormat(null));
        project.waitFor("the first rows", () -> model.current().preview() != null && model.ready() == 1);
    }

    @Test
    void anImportWithoutReadyFilesDoesNothing() {
        project.act(model::onImport);
        assertThat(model.busy().get()).isFalse();
        assertThat(called).isEmpty();
    }

    @Test
    void whatCameOutOfAFileIsShownInTheTable() throws IOException {
        add(pairs("a.jsonl", "hello"));
        project.act(() -> model.onShow(model.current()));
        assertThat(project.session.set().query().get()).isEqualTo("source:a.jsonl");
        assertThat(called).containsExactly("table");
    }

    @Test
    void choosingOutsideTheListChoosesNothing() throws IOException {
        add(pairs("a.jsonl", "hello"));
        project.act(() -> model.onChoose(7));
        assertThat(model.current()).isNull();
        project.act(() -> model.onRemove());
        assertThat(model.files()).hasSize(1);
    }
}
