package org.winnow.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.words.Words;
import org.winnow.edit.ChatPieces;
import org.winnow.edit.SplitChat;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.query.Selection;

/** How the chat in hand is about to be split into examples that stand alone. On the FX thread. */
public final class SplitModel {
    private final EditorModel editor;
    private final EditsModel edits;
    private final ShellModel shell;
    private final ReadOnlyObjectWrapper<List<Cut>> cuts = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty delete = new SimpleBooleanProperty();

    /** Splits what the editor has in hand. */
    public SplitModel(EditorModel editor, EditsModel edits, ShellModel shell) {
        this.editor = editor;
        this.edits = edits;
        this.shell = shell;
        editor.example().subscribe(example -> onCancel());
    }

    /**
     * A place where the chat can be split.
     *
     * @param message the message that begins the new piece
     * @param question what it says
     * @param pointers the words in it that point back, quoted and separated by commas; empty for none
     * @param on whether to split here
     */
    public record Cut(int message, String question, String pointers, BooleanProperty on) {}

    /** The places where it can be split; none while nothing is about to be. */
    public ReadOnlyObjectProperty<List<Cut>> cuts() {
        return cuts.getReadOnlyProperty();
    }

    /** Whether the chat goes into the bin afterwards. */
    public BooleanProperty delete() {
        return delete;
    }

    /** How many examples there will be. */
    public int pieces() {
        return 1 + (int) cuts.get().stream().filter(cut -> cut.on().get()).count();
    }

    /** Proposes where to split: before each question that follows an answer and does not point back. */
    public void onPropose() {
        Example example = editor.example().get();
        if (example == null) {
            return;
        }
        List<Message> messages = example.messages();
        List<Cut> proposed = new ArrayList<>();
        for (int at : ChatPieces.starts(messages, false)) {
            String pointers = pointers(messages.get(at));
            proposed.add(new Cut(at, messages.get(at).text(), pointers, new SimpleBooleanProperty(pointers.isEmpty())));
        }
        if (proposed.isEmpty()) {
            shell.say(Notice.of(Words.of("editor.this-is-one-question-with-its")));
        }
        cuts.set(proposed);
    }

    private static String pointers(Message question) {
        String text = question.text();
        return ChatPieces.pointers(question).stream()
                .map(span -> "“" + span.of(text).strip() + "”")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Thinks better of it. */
    public void onCancel() {
        cuts.set(List.of());
        delete.set(false);
    }

    /** Splits where it shall be; one step, which the window offers to undo. */
    public void onSplit() {
        List<Integer> at = cuts.get().stream()
                .filter(cut -> cut.on().get())
                .map(Cut::message)
                .toList();
        @Nullable Example example = editor.example().get();
        if (example == null || at.isEmpty()) {
            return;
        }
        edits.perform(
                new SplitChat(at, false, delete.get()),
                Selection.Keys.of(editor.key()),
                step -> step.ifPresent(
                        done -> shell.say(Notice.undoable(done.title(), () -> edits.undo(undone -> {})))));
        onCancel();
    }
}
