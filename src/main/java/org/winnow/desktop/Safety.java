package org.winnow.desktop;

import java.util.List;
import org.winnow.desktop.backups.BackupsModel;
import org.winnow.desktop.backups.BackupsView;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.session.SafetyModel;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ViewSlot;
import org.winnow.desktop.words.Words;
import org.winnow.store.SecondFolder;

/** What keeps work from being lost: backups and the ways back, the check of what was not closed, the banner. */
final class Safety {
    private final SafetyModel model;
    private final BackupsModel backups;
    private final Navigation navigation;
    private final Workbench workbench;

    Safety(ProjectSession session, ShellModel shell, Dialogs dialogs, Navigation navigation, Workbench workbench) {
        this.navigation = navigation;
        this.workbench = workbench;
        model = new SafetyModel(
                session.store(), session.lengthy(), new FxDelay(), sentence -> shell.say(Notice.of(sentence)));
        backups = new BackupsModel(
                session.store(), SecondFolder.ofThisUser(), session.lengthy(), dialogs, workbench::restore);
        shell.banner().bind(model.readOnly());
        session.onChanged(keys -> model.onChanged());
        session.onClose(model::close);
    }

    SafetyModel model() {
        return model;
    }

    ViewSlot slot() {
        return ViewSlot.of("backups", Words.of("window.backups"), () -> new BackupsView(backups, navigation::back))
                .at(ViewSlot.Place.APART);
    }

    List<Command> commands() {
        return List.of(
                Command.of(
                        "project.backups",
                        Words.of("window.backups"),
                        Words.of("window.project"),
                        () -> navigation.apart("backups")),
                Command.of(
                        "backups.make", Words.of("window.back-up-now"), Words.of("window.project"), backups::onBackUp),
                Command.of(
                                "project.salvage",
                                Words.of("window.take-what-is-whole-into-a"),
                                Words.of("window.project"),
                                workbench::salvage)
                        .when(model.editable().not()),
                Command.of(
                                "backups.close",
                                Words.of("window.close-the-backups"),
                                Words.of("window.backups"),
                                navigation::back)
                        .keys("Esc")
                        .in("backups"));
    }
}
