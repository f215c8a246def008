package org.winnow.desktop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.intake.FileChoice.Slot;
import org.winnow.intake.Preview;
import org.winnow.intake.format.Draft;
import org.winnow.model.Message;
import org.winnow.store.Sources;

class FileChoiceTest {
    @TempDir
    private Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static Preview look(FileChoice choice) throws Exception {
        return Preview.of(choice.request());
    }

    private static Draft first(FileChoice choice) throws Exception {
        Preview.Line line = look(choice).rows().get(0);
        assertThat(line.problem()).isNull();
        return line.draft();
    }

    @Test
    void aFileIsNotReadyBeforeItWasLookedInto() throws Exception {
        FileChoice choice = FileChoice.of(file("a.csv", "x,y", "1,2"));
        assertThat(choice.ready()).isFalse();
        assertThat(choice.name()).isEqualTo("a.csv");
        assertThat(choice.rows()).isEmpty();
    }

    @Test
    void aKnownFileIsReady() throws Exception {
        FileChoice choice = FileChoice.of(file("a.jsonl", "{\"instruction\":\"Say hello\",\"output\":\"Hello!\"}"));
        assertThat(choice.withPreview(look(choice)).ready()).isTrue();
    }

    @Test
    void anUnknownFileIsReadyOnceItsResponseHasAPlace() throws Exception {
        FileChoice choice = FileChoice.of(file("a.jsonl", "{\"zig\":\"Say hello\",\"zag\":\"Hello!\"}"));
        choice = choice.withPreview(look(choice));
        assertThat(choice.ready()).isFalse();
        choice = choice.withPlace(Slot.INSTRUCTION, "/zig").withPlace(Slot.RESPONSE, "/zag");
        assertThat(choice.mapped()).isTrue();
        assertThat(choice.withPreview(look(choice)).ready()).isTrue();
        assertThat(first(choice).content().messages()).extracting(Message::text).containsExactly("Say hello", "Hello!");
    }

    @Test
    void everyPlaceReachesItsPartOfTheExample() throws Exception {
        FileChoice choice = FileChoice.of(
                file(
                        "a.jsonl",
                        "{\"q\":\"Q\",\"a\":\"A\",\"s\":\"S\",\"p\":[\"one\",\"two\"],\"f\":true,\"t\":\"x; y\",\"n\":\"id-7\"}"));
        choice = choice.withPlace(Slot.INSTRUCTION, "/q")
                .withPlace(Slot.RESPONSE, "/a")
                .withPlace(Slot.SYSTEM, "/s")
                .withPlace(Slot.PASSAGES, "/p/*")
                .withPlace(Slot.FEEDBACK, "/f")
                .withPlace(Slot.TAGS, "/t")
                .withPlace(Slot.ID, "/n");
        Draft draft = first(choice);
        assertThat(draft.content().messages()).extracting(Message::text).containsExactly("S", "Q", "A");
        assertThat(draft.content().passages())
                .extracting(each -> each.passage().text())
                .containsExactly("one", "two");
        assertThat(draft.content().feedback()).hasSize(1);
        assertThat(draft.review().tags()).containsExactly("x", "y");
    }

    @Test
    void aFileWithoutResponsesCanBeMapped() throws Exception {
        FileChoice choice = FileChoice.of(file("a.jsonl", "{\"zig\":\"Say hello\"}"));
        assertThat(first(choice.withPlace(Slot.INSTRUCTION, "/zig")).content().instruction())
                .isEqualTo("Say hello");
    }

    @Test
    void columnsMayHaveOddNames() throws Exception {
        FileChoice choice =
                FileChoice.of(file("a.csv", "\"the \"\"question\"\"\",\"back\\slash\",\"tab\there\"", "Q,A,S"));
        List<String> places =
                look(choice).places().stream().map(Preview.Place::pointer).toList();
        assertThat(places).hasSize(3);
        choice = choice.withPlace(Slot.INSTRUCTION, places.get(0))
                .withPlace(Slot.RESPONSE, places.get(1))
                .withPlace(Slot.SYSTEM, places.get(2));
        assertThat(first(choice).content().messages()).extracting(Message::text).containsExactly("S", "Q", "A");
    }

    @Test
    void aPlaceCanBeTakenBack() throws Exception {
        FileChoice choice = FileChoice.of(file("a.csv", "x,y", "1,2"))
                .withPlace(Slot.INSTRUCTION, "/x")
                .withPlace(Slot.INSTRUCTION, null);
        assertThat(choice.places()).isEmpty();
        assertThat(choice.mapped()).isFalse();
    }

    @Test
    void aChosenFormatTakesTheMappingAwayAndTheOtherWayRound() throws Exception {
        FileChoice choice = FileChoice.of(file("a.csv", "x,y", "1,2")).withPlace(Slot.INSTRUCTION, "/x");
        choice = choice.withFormat("alpaca");
        assertThat(choice.mapped()).isFalse();
        assertThat(choice.request().format()).isEqualTo("alpaca");
        assertThat(choice.withPlace(Slot.RESPONSE, "/y").format()).isNull();
    }

    @Test
    void aFailureTakesTheOldPreviewAway() throws Exception {
        FileChoice choice = FileChoice.of(file("a.jsonl", "{\"instruction\":\"Hi\",\"output\":\"Hello!\"}"));
        choice = choice.withPreview(look(choice)).withFailure("It is gone.");
        assertThat(choice.ready()).isFalse();
        assertThat(choice.failure()).isEqualTo("It is gone.");
    }

    @Test
    void theLedgerIsSaidAsAnEquation() {
        assertThat(LedgerWords.equation(new Sources.Ledger(1204, 1200, 1, 2, 1)))
                .isEqualTo("1,204 rows read = 1,200 kept + 1 merged + 2 put aside + 1 skipped");
    }

    @Test
    void everySlotSaysWhatItIs() {
        assertThat(Slot.values())
                .allMatch(slot -> !slot.title().isBlank() && !slot.help().isBlank());
    }
}
