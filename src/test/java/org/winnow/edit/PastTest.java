package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.edit.Past.Version;
import org.winnow.edit.Templates.Template;
import org.winnow.model.Example;
import org.winnow.model.Status;

class PastTest {
    @TempDir
    private Path folder;

    @Test
    void whatAnExampleSaidBeforeEachStepIsKnown() throws Exception {
        Example first = Samples.pair("a", "q", "one");
        try (Desk desk = Desk.create(folder.resolve("a.winnow"), List.of(first, Samples.pair("b", "q", "r")))) {
            desk.history.perform(new Edit.SetText(Target.RESPONSE, "two"), Desk.ids("a"));
            Example second = desk.example("a");
            desk.history.perform(new Edit.SetStatus(Status.ACCEPTED, null), Desk.ids("a"));
            desk.history.perform(new Edit.SetText(Target.RESPONSE, "other"), Desk.ids("b"));
            desk.history.perform(new Edit.SetText(Target.INSTRUCTION, "Q"), Desk.ids("a", "b"));

            assertThat(Past.of(desk.store, 1))
                    .containsExactly(
                            new Version(
                                    "Changed the instruction of 2 examples",
                                    Desk.NOON.instant(),
                                    "Ada",
                                    second.content()),
                            new Version(
                                    "Changed the response of 1 example", Desk.NOON.instant(), "Ada", first.content()));
            desk.history.undo();
            assertThat(Past.of(desk.store, 1)).hasSize(1);
            desk.history.travelTo(0);
            assertThat(Past.of(desk.store, 1)).isEmpty();
        }
    }

    @Test
    void templatesAreKeptInTheOrderInWhichTheyWereMade() throws Exception {
        Path file = folder.resolve("a.winnow");
        Template refund = new Template("Refund", "Be \"kind\".", "How do I ", "", "billing/refund");
        Template tags = new Template("Airline", "", "", "", "airline, baggage");
        try (Desk desk = Desk.create(file, List.of())) {
            Templates templates = new Templates(desk.store);
            assertThat(templates.all()).isEmpty();
            assertThat(templates.refusal()).isEqualTo(Templates.REFUSAL);
            templates.keep(new Template("Refund", "", "", "", ""));
            templates.keep(tags);
            templates.keep(refund);
            templates.setRefusal("No. {question}");
        }
        try (Desk desk = Desk.open(file)) {
            Templates templates = new Templates(desk.store);
            assertThat(templates.all()).containsExactly(refund, tags);
            assertThat(templates.refusal()).isEqualTo("No. {question}");
            templates.forget("Refund");
            templates.setRefusal(" ");
            assertThat(templates.all()).containsExactly(tags);
            assertThat(templates.refusal()).isEqualTo(Templates.REFUSAL);
            desk.store.write(transaction -> {
                transaction.setting("write.templates", "{");
                return true;
            });
            assertThat(templates.all()).isEmpty();
        }
    }
}
