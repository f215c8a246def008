package org.winnow.desktop;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.editor.EditorCommands;
import org.winnow.desktop.editor.EditorDesk;
import org.winnow.desktop.editor.EditorModel;
import org.winnow.desktop.editor.EditorSide;
import org.winnow.desktop.editor.EditorView;
import org.winnow.desktop.editor.SharedSystem;
import org.winnow.desktop.editor.SplitModel;
import org.winnow.desktop.library.TagCounts;
import org.winnow.desktop.session.Bases;
import org.winnow.desktop.session.CurrentExampleModel;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ViewSlot;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
import org.winnow.job.Outcome;
import org.winnow.model.Example;

/** The editor of whole examples: what it works with, how it is opened and left. */
final class Editing {
    private final ProjectSession session;
    private final Navigation navigation;
    private final Dialogs dialogs;
    private final CounterExamples counters;
    private final EditorDesk desk;
    private final List<Command> commands;
    private @Nullable EditorView view;

    Editing(ProjectSession session, ShellModel shell, Navigation navigation, Dialogs dialogs, Safety safety) {
        this.session = session;
        this.counters = new CounterExamples(session, shell, this::openKey);
        this.navigation = navigation;
        this.dialogs = dialogs;
        ZoneId zone = ZoneId.systemDefault();
        EditorModel model = new EditorModel(
                session.current(),
                session.editing(),
                session.drafts(),
                new SharedSystem(session.store(), session.quick()));
        desk = new EditorDesk(
                model,
                new SplitModel(model, session.editing(), shell),
                new Bases(session.store(), session.quick(), zone),
                session.drafts(),
                new SimpleBooleanProperty(),
                session.clock().withZone(zone),
                shell.keys());
        commands = Gate.of(
                EditorCommands.of(desk, this::view, this::askTags, navigation::back),
                safety.model().editable());
    }

    ViewSlot slot() {
        return ViewSlot.of("editor", Words.of("window.edit"), this::view).at(ViewSlot.Place.APART);
    }

    private EditorView view() {
        EditorView built = view;
        if (built == null) {
            EditorSide side = new EditorSide(desk, session.current(), this::askTags, this::open);
            built = new EditorView(desk, side, () -> commands);
            view = built;
        }
        return built;
    }

    List<Command> commands() {
        List<Command> all = new ArrayList<>(commands);
        all.add(Command.of("editor.open", Words.of("window.edit-in-full"), Words.of("window.editor"), this::open)
                .keys("Ctrl+Shift+E")
                .when(session.current().key().isNotEqualTo(CurrentExampleModel.NONE)));
        all.add(Command.of(
                        "edit.counter-example",
                        Words.of("window.make-a-counter-example"),
                        Words.of("window.editor"),
                        counters::onMake)
                .keys("Shift+C")
                .in("table", "review", "editor")
                .when(session.current().key().isNotEqualTo(CurrentExampleModel.NONE)));
        all.add(Command.of("table.edit", Words.of("window.edit-in-full"), Words.of("window.table"), this::open)
                .keys("E")
                .in("table")
                .when(session.current().key().isNotEqualTo(CurrentExampleModel.NONE)));
        return all;
    }

    /** Opens the example in hand. */
    void open() {
        navigation.over("editor");
    }

    /** Opens another example by its identifier. */
    void open(String id) {
        session.quick()
                .submit(
                        Words.of("window.looking-for-an-example"),
                        progress -> session.store().examples().find(id),
                        Outcome.then(key -> {
                            if (key.isPresent()) {
                                openKey(key.getAsInt());
                            }
                        }));
    }

    private void openKey(int key) {
        session.current().onChoose(key);
        open();
    }

    private void askTags() {
        Example now = desk.model().example().get();
        if (now != null) {
            dialogs.askTags(
                            Words.of("window.tags"),
                            TagCounts.choice(session.store().columns(), now.tags()))
                    .filter(tags -> !tags.equals(now.tags()))
                    .ifPresent(tags -> desk.model().perform(new Edit.SetTags(tags)));
        }
    }
}
