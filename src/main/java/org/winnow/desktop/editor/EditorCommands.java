package org.winnow.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.words.Words;
import org.winnow.model.Alternative;

/** What can be done in the editor, one key each. */
public final class EditorCommands {
    private static final String VIEW = "editor";
    private static final String GROUP = Words.of("editor.editor");

    private EditorCommands() {}

    /**
     * All of them.
     *
     * @param view gives the view; asked only when a command runs
     * @param back leaves the editor
     */
    public static List<Command> of(EditorDesk desk, Supplier<EditorView> view, Runnable tags, Runnable back) {
        EditorModel model = desk.model();
        List<Command> all = new ArrayList<>();
        all.add(here(
                        "editor.write",
                        Words.of("editor.edit-the-text"),
                        () -> view.get().write())
                .keys("E", "F2", "Enter"));
        all.add(here("editor.next", Words.of("editor.the-next-part"), () -> model.onMoveOn(1))
                .keys("Down", "J"));
        all.add(here("editor.previous", Words.of("editor.the-part-before"), () -> model.onMoveOn(-1))
                .keys("Up", "K"));
        all.addAll(turns(model, view));
        all.addAll(others(model));
        all.add(here(
                        "editor.note",
                        Words.of("editor.write-a-note"),
                        () -> view.get().writeNote())
                .keys("Shift+N"));
        all.add(here("editor.tag", Words.of("editor.tag"), tags).keys("T"));
        all.add(here("editor.shared", Words.of("editor.change-the-system-text-wherever-it"), () -> toggle(desk))
                .keys("Ctrl+Shift+L"));
        all.addAll(splitting(desk, view));
        all.add(here("editor.diff", Words.of("editor.show-what-was-changed"), desk.bases()::onToggle)
                .keys("D"));
        all.add(here("editor.diff-next", Words.of("editor.compare-with-another-version"), desk.bases()::onNext)
                .keys("Shift+D"));
        all.add(here(
                        "editor.markdown",
                        Words.of("editor.preview-markdown"),
                        () -> desk.markdown().set(!desk.markdown().get()))
                .keys("V"));
        all.add(here("editor.close", Words.of("editor.close-the-editor"), back).keys("Esc"));
        return all;
    }

    private static List<Command> splitting(EditorDesk desk, Supplier<EditorView> view) {
        return List.of(
                here("editor.split-chat", Words.of("editor.split-the-chat-into-examples-that"), () -> {
                            view.get().leave();
                            desk.splitting().onPropose();
                        })
                        .keys("Shift+S"),
                here("editor.split-now", Words.of("editor.split-the-chat-as-proposed"), desk.splitting()::onSplit)
                        .keys("Ctrl+Enter")
                        .when(Bindings.createBooleanBinding(
                                () -> !desk.splitting().cuts().get().isEmpty(),
                                desk.splitting().cuts()))
                        .oncePerPress());
    }

    private static void toggle(EditorDesk desk) {
        SharedSystem shared = desk.model().shared();
        shared.everywhere().set(!shared.everywhere().get());
    }

    private static List<Command> turns(EditorModel model, Supplier<EditorView> view) {
        return List.of(
                here("editor.add", Words.of("editor.add-a-turn-an-answer-or"), model::onAdd)
                        .keys("A"),
                here("editor.delete", Words.of("editor.delete-the-turn-the-answer-or"), model::onDelete)
                        .keys("Delete")
                        .oncePerPress(),
                left("editor.up", Words.of("editor.move-the-turn-up"), view, model, each -> each.onMove(-1))
                        .keys("Alt+Up"),
                left("editor.down", Words.of("editor.move-the-turn-down"), view, model, each -> each.onMove(1))
                        .keys("Alt+Down"),
                here("editor.merge", Words.of("editor.merge-with-the-next-turn"), model::onMerge)
                        .keys("M")
                        .when(model.onTurn()),
                here(
                                "editor.split",
                                Words.of("editor.split-the-turn-where-the-caret"),
                                () -> view.get().split())
                        .keys("Ctrl+Shift+S")
                        .when(model.onTurn()),
                here("editor.role", Words.of("editor.change-the-speaker-or-what-the"), model::onRole)
                        .keys("R")
                        .when(model.onTurn().or(model.onAlternative())),
                here("editor.weight", Words.of("editor.change-the-training-weight"), model::onWeight)
                        .keys("W")
                        .when(model.onTurn()));
    }

    private static List<Command> others(EditorModel model) {
        return List.of(
                here(
                                "editor.use",
                                Words.of("editor.prefer-this-answer-the-response-is"),
                                () -> model.onUse(Alternative.Kind.REJECTED))
                        .keys("U")
                        .when(model.onAlternative()),
                here(
                                "editor.swap",
                                Words.of("editor.swap-this-answer-with-the-response"),
                                () -> model.onUse(Alternative.Kind.CANDIDATE))
                        .keys("S")
                        .when(model.onAlternative()),
                here("editor.add-answer", Words.of("editor.add-another-answer"), model::onAddAlternative)
                        .keys("Shift+A"),
                here("editor.add-passage", Words.of("editor.add-a-passage"), model::onAddPassage)
                        .keys("Shift+P"));
    }

    /** A command that acts while a text is written, which it takes as it is. */
    private static Command left(
            String id, String title, Supplier<EditorView> view, EditorModel model, Consumer<EditorModel> run) {
        return here(id, title, () -> {
                    view.get().leave();
                    run.accept(model);
                })
                .when(model.onTurn());
    }

    private static Command here(String id, String title, Runnable run) {
        return Command.of(id, title, GROUP, run).in(VIEW);
    }
}
