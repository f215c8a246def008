package org.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.edit.FeedbackPlaces;
import org.winnow.model.Content;

/** Judgements that turns carry, and those of a file of feedback that name a turn. */
class TurnFeedbackTest {
    private static final String CHATS = """
            {"conversation_id":"c1","conversation":[{"role":"user","content":"When?","id":"u1"},\
            {"role":"assistant","content":"On Monday.","id":"a1","score":-1,"comment":"Which one?"},\
            {"role":"user","content":"No, which Monday?"},\
            {"role":"assistant","content":"The next.","id":"a2","feedback":{"thumb":"up","author":"bea"},"score":0}]}
            {"conversation_id":"c2","conversation":[{"role":"user","content":"Where?","score":1},\
            {"role":"assistant","content":"Here.","id":"a3","score":0.7},{"role":"user","content":"And?"},\
            {"role":"assistant","content":"There.","id":"a4","correction":"Over there."}]}
            """;

    private static final String FEEDBACK = """
            {"message_id":"a4","rating":"thumbs_down"}
            {"id":"f2","conversation_id":"c2","message_id":"a3","rating":"thumbs_up"}
            {"message_id":"nobody","rating":"thumbs_up"}
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> said(Content content) {
        FeedbackPlaces places = FeedbackPlaces.of(content);
        return java.util.stream.IntStream.range(0, places.turns().size())
                .mapToObj(i -> places.turns().get(i) + " "
                        + places.feedback().get(i).kind().word() + " "
                        + places.feedback().get(i).polarity().word())
                .toList();
    }

    @Test
    void areFeedbackOfTheirTurnAndStayWhereTheFileHadThem() throws Exception {
        try (TemporaryProject project = new TemporaryProject(folder)) {
            project.bring(file("chats.jsonl", CHATS));

            assertThat(said(project.examples().get(0).content()))
                    .containsExactly("1 thumb down", "1 comment unknown", "3 thumb up");
            assertThat(said(project.examples().get(1).content())).containsExactly("3 correction down");
            assertThat(project.examples().get(0).messages().get(1).extra().text())
                    .isEqualTo("{\"id\":\"a1\",\"score\":-1,\"comment\":\"Which one?\"}");
        }
    }

    @Test
    void aFileOfFeedbackMayNameTheTurnAlone() throws Exception {
        try (TemporaryProject project = new TemporaryProject(folder)) {
            ImportReport report = project.bring(
                    ImportRequest.of(file("chats.jsonl", CHATS)).withFeedback(file("feedback.jsonl", FEEDBACK)));

            assertThat(said(project.examples().get(1).content()))
                    .containsExactlyInAnyOrder("3 correction down", "3 thumb down", "1 thumb up");
            assertThat(report.feedback().problems())
                    .containsExactly(new ImportReport.Problem(
                            3, "No example has the identifier \"nobody\" that this feedback speaks of."));
        }
    }
}
