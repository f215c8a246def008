package org.winnow.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import org.winnow.desktop.shell.Command;
import org.winnow.model.Alternative;

/** What can be done in the editor, one key each. */
public final class EditorCommands {
    private static final String VIEW = "editor";
    private static final String GROUP = "Editor";

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
        all.add(here("editor.write", "Edit the text", () -> view.get().write()).keys("E", "F2", "Enter"));
        all.add(here("editor.next", "The next part", () -> model.onMoveOn(1)).keys("Down", "J"));
        all.add(here("editor.previous", "The part before", () -> model.onMoveOn(-1))
                .keys("Up", "K"));
        all.addAll(turns(model, view));
        all.addAll(others(model));
        all.add(here("editor.note", "Write a note", () -> view.get().writeNote())
                .keys("Shift+N"));
        all.add(here("editor.tag", "Tag", tags).keys("T"));
        all.add(here("editor.shared", "Change the system text wherever it stands", () -> toggle(desk))
                .keys("Ctrl+Shift+L"));
        all.add(here("editor.split-chat", "Split the chat into examples that stand alone", () -> {
                    view.get().leave();
                    desk.splitting().onPropose();
                })
                .keys("Shift+S"));
        all.add(here("editor.split-now", "Split the chat as proposed", desk.splitting()::onSplit)
                .keys("Ctrl+Enter")
                .when(Bindings.createBooleanBinding(
                        () -> !desk.splitting().cuts().get().isEmpty(),
                        desk.splitting().cuts()))
                .oncePerPress());
        all.add(here("editor.diff", "Show what was changed", desk.bases()::onToggle)
                .keys("D"));
        all.add(here(
                        "editor.markdown",
                        "Preview Markdown",
                        () -> desk.markdown().set(!desk.markdown().get()))
                .keys("V"));
        all.add(here("editor.close", "Close the editor", back).keys("Esc"));
        return all;
    }

    private static void toggle(EditorDesk desk) {
        SharedSystem shared = desk.model().shared();
        shared.everywhere().set(!shared.everywhere().get());
    }

    private static List<Command> turns(EditorModel model, Supplier<EditorView> view) {
        return List.of(
                here("editor.add", "Add a turn, an answer or a passage", model::onAdd)
                        .keys("A"),
                here("editor.delete", "Delete the turn, the answer or the passage", model::onDelete)
                        .keys("Delete")
                        .oncePerPress(),
                left("editor.up", "Move the turn up", view, model, each -> each.onMove(-1))
                        .keys("Alt+Up"),
                left("editor.down", "Move the turn down", view, model, each -> each.onMove(1))
                        .keys("Alt+Down"),
                here("editor.merge", "Merge with the next turn", model::onMerge)
                        .keys("M")
                        .when(model.onTurn()),
                here(
                                "editor.split",
                                "Split the turn where the caret is",
                                () -> view.get().split())
                        .keys("Ctrl+Shift+S")
                        .when(model.onTurn()),
                here("editor.role", "Change the speaker, or what the answer is", model::onRole)
                        .keys("R")
                        .when(model.onTurn().or(model.onAlternative())),
                here("editor.weight", "Change the training weight", model::onWeight)
                        .keys("W")
                        .when(model.onTurn()));
    }

    private static List<Command> others(EditorModel model) {
        return List.of(
                here(
                                "editor.use",
                                "Prefer this answer: the response is rejected",
                                () -> model.onUse(Alternative.Kind.REJECTED))
                        .keys("U")
                        .when(model.onAlternative()),
                here("editor.swap", "Swap this answer with the response", () -> model.onUse(Alternative.Kind.CANDIDATE))
                        .keys("S")
                        .when(model.onAlternative()),
                here("editor.add-answer", "Add another answer", model::onAddAlternative)
                        .keys("Shift+A"),
                here("editor.add-passage", "Add a passage", model::onAddPassage).keys("Shift+P"));
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
