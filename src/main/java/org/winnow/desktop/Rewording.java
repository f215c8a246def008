package org.winnow.desktop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.dialogs.ExplainingDialogs;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.replace.Form;
import org.winnow.desktop.replace.HabitsModel;
import org.winnow.desktop.replace.ReplaceCommands;
import org.winnow.desktop.replace.ReplaceModel;
import org.winnow.desktop.replace.ReplaceView;
import org.winnow.desktop.session.CurrentExampleModel;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.session.TagHelpModel;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.KeyWords;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ViewSlot;
import org.winnow.desktop.tags.TagsCommands;
import org.winnow.desktop.tags.TagsModel;
import org.winnow.desktop.tags.TagsView;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Search;
import org.winnow.edit.Voice;
import org.winnow.query.Term;

/** What changes words everywhere at once: find and replace. */
final class Rewording {
    private final ProjectSession session;
    private final Navigation navigation;
    private final ReplaceModel replacing;
    private final ReplaceView replaceView;
    private final TagHelpModel tagHelp;
    private final Dialogs dialogs;
    private final TagsModel tags;
    private final List<Command> tagsCommands;
    private final KeyWords keys;

    Rewording(
            ProjectSession session,
            ShellModel shell,
            Dialogs dialogs,
            Navigation navigation,
            ObservableBooleanValue editable) {
        this.session = session;
        this.keys = shell.keys();
        this.navigation = navigation;
        replacing = new ReplaceModel(
                session.set(), session.editing(), session.store(), session.quick(), new FxDelay(), shell);
        replaceView = new ReplaceView(
                replacing,
                new HabitsModel(new Voice(session.store(), session.who()), session.lengthy(), shell),
                navigation::back);
        tagHelp = new TagHelpModel(session.store(), session.quick());
        this.dialogs = new ExplainingDialogs(dialogs, tagHelp.texts()::get);
        tags = new TagsModel(
                session.set(), session.editing(), tagHelp, this.dialogs, shell, () -> navigation.to("table"));
        tagsCommands = Gate.of(TagsCommands.of(tags, navigation::back), editable);
        tagHelp.refresh();
    }

    /** Dialogs that say what tags mean. */
    Dialogs dialogs() {
        return dialogs;
    }

    /** What tags mean. */
    TagHelpModel tagHelp() {
        return tagHelp;
    }

    List<ViewSlot> slots() {
        return List.of(
                ViewSlot.of("replace", Words.of("window.find-and-replace"), () -> replaceView)
                        .at(ViewSlot.Place.APART),
                ViewSlot.of("tags", Words.of("window.tags"), () -> new TagsView(tags, byId(tagsCommands), keys))
                        .at(ViewSlot.Place.APART));
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(Command.of(
                        "edit.replace", Words.of("window.find-and-replace"), Words.of("window.edit"), this::onReplace)
                .keys("Ctrl+H", "Ctrl+Shift+F"));
        commands.add(Command.of(
                        "edit.tags", Words.of("window.tags"), Words.of("window.edit"), () -> navigation.apart("tags"))
                .keys("Ctrl+Shift+T"));
        commands.addAll(tagsCommands);
        commands.addAll(ReplaceCommands.of(replacing, this::onExample, navigation::back));
        return commands;
    }

    private static Map<String, Command> byId(List<Command> commands) {
        Map<String, Command> byId = new HashMap<>();
        commands.forEach(command -> byId.put(command.id(), command));
        return byId;
    }

    /** Begins with the word that the query bar looks for, if nothing else was asked for yet. */
    private void onReplace() {
        if (replacing.form().get().search().find().isEmpty()) {
            session.set().parsed().terms().stream()
                    .filter(Term.Words.class::isInstance)
                    .map(term -> ((Term.Words) term).words())
                    .findFirst()
                    .ifPresent(words -> replacing.onUse(new Form(
                            Search.literal(words, false, false),
                            Form.EMPTY.replacement(),
                            Form.EMPTY.keepCase(),
                            Form.EMPTY.in())));
        }
        navigation.apart("replace");
        replaceView.begin();
    }

    private void onExample() {
        if (replacing.inHand() != CurrentExampleModel.NONE) {
            session.current().onChoose(replacing.inHand());
            navigation.to("review");
        }
    }
}
