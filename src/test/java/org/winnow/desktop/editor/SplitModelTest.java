package org.winnow.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.fx.HandDelay;
import org.winnow.desktop.session.DraftsModel;
import org.winnow.desktop.session.SmallProject;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.job.DirectJobRunner;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.store.StoreException;

class SplitModelTest {
    private static final Content CHAT = Content.of(List.of(
            Message.of(Role.USER, "One?"),
            Message.of(Role.ASSISTANT, "1"),
            Message.of(Role.USER, "And what does it cost? Is it dear?"),
            Message.of(Role.ASSISTANT, "2"),
            Message.of(Role.USER, "Where is my order?"),
            Message.of(Role.ASSISTANT, "3")));

    @TempDir
    private Path folder;

    private final ShellModel shell = new ShellModel();
    private final List<String> said = new ArrayList<>();
    private SmallProject project;
    private SplitModel model;
    private int chat;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        chat = project.store.write(
                transaction -> transaction.insert(new Example("chat", CHAT, Review.NEW, Provenance.HAND_WRITTEN)));
        DirectJobRunner runner = new DirectJobRunner();
        EditorModel editor = new EditorModel(
                project.current,
                project.edits,
                new DraftsModel(project.store, runner, new HandDelay(), SmallProject.NOON),
                new SharedSystem(project.store, runner));
        model = new SplitModel(editor, project.edits, shell);
        shell.notice().subscribe(notice -> {
            if (notice != null) {
                said.add(notice.sentence());
            }
        });
        project.current.onChoose(chat);
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    @Test
    void questionsThatPointBackAreNamedAndLeftWithTheOneBefore() {
        model.onPropose();

        assertThat(model.cuts().get().stream()
                        .map(cut -> cut.message() + " " + cut.pointers() + " "
                                + cut.on().get()))
                .containsExactly("2 “And”, “it” false", "4  true");
        assertThat(model.pieces()).isEqualTo(2);
    }

    @Test
    void theUserSaysWhereAndWhetherTheChatIsKept() throws StoreException {
        model.onPropose();
        model.cuts().get().get(0).on().set(true);
        model.delete().set(true);

        model.onSplit();

        assertThat(said).containsExactly("Split chats into 3 examples that stand alone");
        assertThat(ids()).containsExactly("chat-1", "chat-2", "chat-3");
        assertThat(model.cuts().get()).isEmpty();
        shell.notice().map(Notice::undo).getValue().orElseThrow().run();
        assertThat(ids()).containsExactly("chat");
    }

    @Test
    void withoutAPlaceNothingIsSplitAndAShortExampleSaysSo() throws StoreException {
        model.onSplit();
        model.onPropose();
        model.cuts().get().forEach(cut -> cut.on().set(false));
        model.onSplit();
        assertThat(ids()).containsExactly("chat");

        project.current.onChoose(1);
        assertThat(model.cuts().get()).isEmpty();
        model.onPropose();
        assertThat(said).containsExactly("This is one question with its answer: there is nothing to split.");
    }

    /** Those of the chat and of what was made of it. */
    private List<String> ids() throws StoreException {
        return project.store.examples().ids(project.store.columns().live()).stream()
                .filter(id -> id.startsWith("chat"))
                .toList();
    }
}
