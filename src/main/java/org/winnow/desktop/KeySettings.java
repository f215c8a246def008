package org.winnow.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.settings.KeysModel;
import org.winnow.desktop.settings.KeysView;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandRegistry;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ViewSlot;
import org.winnow.desktop.words.Words;

/** The view of the keys, and the keys of this person on the commands of a window. */
final class KeySettings implements KeysView.Actions {
    private static final List<Dialogs.FileKind> KINDS =
            List.of(new Dialogs.FileKind(Words.of("window.keys"), List.of("*.json")));

    private final ShellModel shell;
    private final Dialogs dialogs;
    private final Navigation navigation;
    private @Nullable KeysModel keys;

    KeySettings(ShellModel shell, Dialogs dialogs, Navigation navigation) {
        this.shell = shell;
        this.dialogs = dialogs;
        this.navigation = navigation;
    }

    ViewSlot slot() {
        return ViewSlot.of("keys", Words.of("window.keys"), () -> new KeysView(model(), this))
                .at(ViewSlot.Place.ALONE);
    }

    List<Command> commands() {
        return List.of(
                Command.of(
                        "window.rebind",
                        Words.of("window.change-the-keys"),
                        Words.of("window.window"),
                        () -> navigation.apart("keys")),
                Command.of("keys.close", Words.of("window.close-the-keys"), Words.of("window.keys"), navigation::back)
                        .keys("Esc")
                        .in("keys"));
    }

    /** Gives the commands the keys of the file; says what of it could not be taken over. */
    void begin(CommandRegistry commands, Path file) {
        KeysModel made = new KeysModel(commands, shell.letters(), file);
        keys = made;
        say(made.onOpen());
    }

    private KeysModel model() {
        return Objects.requireNonNull(keys, "the keys, which the window begins with");
    }

    /** Gives the commands of a window without this view the keys of the file. */
    static void give(CommandRegistry commands, ShellModel shell, Path file) {
        new KeysModel(commands, shell.letters(), file).onOpen();
    }

    private void say(List<String> problems) {
        if (!problems.isEmpty()) {
            String more = problems.size() == 1 ? "" : Words.of("window.there-are-more-like-this", problems.size() - 1);
            shell.say(Notice.leading(
                    problems.get(0) + more, Words.of("window.change-the-keys"), () -> navigation.apart("keys")));
        }
    }

    @Override
    public void export() {
        dialogs.chooseSaveFile(Words.of("window.export-the-keys"), "keys.json", KINDS)
                .ifPresent(file -> model().onExport(file));
    }

    @Override
    public void bring() {
        dialogs.chooseOpenFiles(Words.of("window.import-keys"), KINDS).stream()
                .findFirst()
                .ifPresent(file -> model().onImport(file));
    }

    @Override
    public void back() {
        navigation.back();
    }
}
