package org.winnow.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.editor.WriteModel.Draft;
import org.winnow.desktop.session.SmallProject;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.model.Status;
import org.winnow.store.StoreException;

class WriteModelTest {
    @TempDir
    private Path folder;

    private SmallProject project;
    private WriteModel write;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        write = new WriteModel(project.edits);
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    @Test
    void whatIsWrittenIsAcceptedAndComesFromAHand() throws StoreException {
        assertThat(write.onAdd(new Draft("Be kind.", "Hello?", "Hello!", "tone, billing/refund")))
                .isTrue();
        Example example = project.example(6);
        assertThat(example.content().messages())
                .containsExactly(
                        Message.of(Role.SYSTEM, "Be kind."),
                        Message.of(Role.USER, "Hello?"),
                        Message.of(Role.ASSISTANT, "Hello!"));
        assertThat(example.status()).isEqualTo(Status.ACCEPTED);
        assertThat(example.tags()).containsExactlyInAnyOrder("tone", "billing/refund");
        assertThat(example.id()).isNotBlank();
        assertThat(write.written().get()).isEqualTo(1);
    }

    @Test
    void withoutASystemTextThereIsNoSystemMessage() throws StoreException {
        write.onAdd(new Draft(" ", "Hello?", "Hello!", ""));
        assertThat(project.example(6).content().messages()).hasSize(2);
        assertThat(project.example(6).tags()).isEmpty();
    }

    @Test
    void textsAreTakenExactlyAsTheyWereTyped() throws StoreException {
        write.onAdd(new Draft("", "  Hello?\n", "\tHello!  ", ""));
        assertThat(project.example(6).instruction()).isEqualTo("  Hello?\n");
        assertThat(project.example(6).response()).isEqualTo("\tHello!  ");
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsAdded() {
        assertThat(write.onAdd(new Draft("", " ", "Hello!", ""))).isFalse();
        assertThat(write.missing().get()).isEqualTo("Write the instruction first.");
        assertThat(write.onAdd(new Draft("", "Hello?", "\n", ""))).isFalse();
        assertThat(write.missing().get()).isEqualTo("Write the response first.");
        project.set.refresh();
        assertThat(project.set.matches().get().total()).isEqualTo(5);
        assertThat(write.written().get()).isZero();
    }

    @Test
    void theNextGoodOneTakesTheComplaintAway() {
        write.onAdd(new Draft("", "", "", ""));
        write.onAdd(new Draft("", "Hello?", "Hello!", ""));
        assertThat(write.missing().get()).isEmpty();
    }

    @Test
    void writingCanBeUndone() throws StoreException {
        write.onAdd(new Draft("", "Hello?", "Hello!", ""));
        project.edits.undo(step -> {});
        project.set.refresh();
        assertThat(project.set.matches().get().total()).isEqualTo(5);
    }
}
