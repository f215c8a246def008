package org.winnow.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import org.winnow.desktop.theme.Zoom;
import org.winnow.desktop.words.Words;

/** The commands of the window itself: palette, help, panels, zoom, colours, views. */
public final class ShellCommands {
    private ShellCommands() {}

    /** All of them; wiring puts them after those of the features. */
    public static List<Command> of(ShellModel model, List<ViewSlot> slots) {
        List<Command> commands = new ArrayList<>();
        views(commands, model, slots);
        window(commands, model);
        looks(commands, model);
        return commands;
    }

    private static void views(List<Command> commands, ShellModel model, List<ViewSlot> slots) {
        int number = 1;
        for (ViewSlot slot : slots) {
            if (slot.place() == ViewSlot.Place.SWITCH) {
                Command show = Command.of(
                        "view." + slot.id(),
                        slot.title(),
                        Words.of("shell.view"),
                        () -> model.viewId().set(slot.id()));
                commands.add(number < 10 ? show.keys("Ctrl+" + number) : show);
                number++;
            }
        }
    }

    private static void window(List<Command> commands, ShellModel model) {
        commands.add(Command.of(
                        "window.palette",
                        Words.of("shell.command-palette"),
                        Words.of("shell.window"),
                        () -> model.overlay().set(ShellModel.Overlay.PALETTE))
                .keys("Ctrl+K", "Ctrl+Shift+P"));
        commands.add(Command.of(
                        "window.keys",
                        Words.of("shell.keys-that-act-here"),
                        Words.of("shell.window"),
                        () -> model.overlay().set(ShellModel.Overlay.KEYS))
                .keys("?", "F1"));
        commands.add(Command.of(
                        "window.left",
                        Words.of("shell.show-or-hide-the-left-panel"),
                        Words.of("shell.window"),
                        model::onToggleLeft)
                .keys("Ctrl+B"));
        commands.add(Command.of(
                        "window.right",
                        Words.of("shell.show-or-hide-the-right-panel"),
                        Words.of("shell.window"),
                        model::onToggleRight)
                .keys("Ctrl+Shift+B"));
        commands.add(Command.of(
                        "window.next",
                        Words.of("shell.next-region"),
                        Words.of("shell.window"),
                        () -> model.onMoveFocus(1))
                .keys("F6"));
        commands.add(Command.of(
                        "window.previous",
                        Words.of("shell.previous-region"),
                        Words.of("shell.window"),
                        () -> model.onMoveFocus(-1))
                .keys("Shift+F6"));
    }

    private static void looks(List<Command> commands, ShellModel model) {
        commands.add(Command.of(
                "look.theme",
                Words.of("shell.light-or-dark"),
                Words.of("shell.look"),
                () -> model.theme().set(model.theme().get().other())));
        commands.add(Command.of(
                "look.contrast",
                Words.of("shell.appearance-high-contrast-on-or-off"),
                Words.of("shell.look"),
                () -> model.theme().set(model.theme().get().contrast())));
        commands.add(Command.of(
                        "look.larger",
                        Words.of("shell.larger"),
                        Words.of("shell.look"),
                        () -> model.zoom().set(Zoom.larger(model.zoom().get())))
                .keys("Ctrl+=", "Ctrl++", "Ctrl+Shift+="));
        commands.add(Command.of(
                        "look.smaller",
                        Words.of("shell.smaller"),
                        Words.of("shell.look"),
                        () -> model.zoom().set(Zoom.smaller(model.zoom().get())))
                .keys("Ctrl+-"));
        commands.add(Command.of(
                        "look.normal",
                        Words.of("shell.normal-size"),
                        Words.of("shell.look"),
                        () -> model.zoom().set(Zoom.NORMAL))
                .keys("Ctrl+0"));
        commands.add(Command.of(
                "look.letters",
                Words.of("shell.letters-as-commands-on-or-off"),
                Words.of("shell.look"),
                () -> model.letters().set(!model.letters().get())));
    }
}
