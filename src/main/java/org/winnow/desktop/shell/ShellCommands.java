package org.winnow.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import org.winnow.desktop.theme.Zoom;

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
                        "View",
                        () -> model.viewId().set(slot.id()));
                commands.add(number < 10 ? show.keys("Ctrl+" + number) : show);
                number++;
            }
        }
    }

    private static void window(List<Command> commands, ShellModel model) {
        commands.add(Command.of(
                        "window.palette",
                        "Command palette",
                        "Window",
                        () -> model.overlay().set(ShellModel.Overlay.PALETTE))
                .keys("Ctrl+K", "Ctrl+Shift+P"));
        commands.add(Command.of(
                        "window.keys",
                        "Keys that act here",
                        "Window",
                        () -> model.overlay().set(ShellModel.Overlay.KEYS))
                .keys("?", "F1"));
        commands.add(Command.of("window.left", "Show or hide the left panel", "Window", model::onToggleLeft)
                .keys("Ctrl+B"));
        commands.add(Command.of("window.right", "Show or hide the right panel", "Window", model::onToggleRight)
                .keys("Ctrl+Shift+B"));
        commands.add(Command.of("window.next", "Next region", "Window", () -> model.onMoveFocus(1))
                .keys("F6"));
        commands.add(Command.of("window.previous", "Previous region", "Window", () -> model.onMoveFocus(-1))
                .keys("Shift+F6"));
    }

    private static void looks(List<Command> commands, ShellModel model) {
        commands.add(Command.of(
                "look.theme",
                "Light or dark",
                "Look",
                () -> model.theme().set(model.theme().get().other())));
        commands.add(Command.of(
                "look.contrast",
                "Appearance: high contrast on or off",
                "Look",
                () -> model.theme().set(model.theme().get().contrast())));
        commands.add(Command.of(
                        "look.larger",
                        "Larger",
                        "Look",
                        () -> model.zoom().set(Zoom.larger(model.zoom().get())))
                .keys("Ctrl+=", "Ctrl++", "Ctrl+Shift+="));
        commands.add(Command.of(
                        "look.smaller",
                        "Smaller",
                        "Look",
                        () -> model.zoom().set(Zoom.smaller(model.zoom().get())))
                .keys("Ctrl+-"));
        commands.add(Command.of(
                        "look.normal", "Normal size", "Look", () -> model.zoom().set(Zoom.NORMAL))
                .keys("Ctrl+0"));
        commands.add(Command.of(
                "look.letters",
                "Letters as commands: on or off",
                "Look",
                () -> model.letters().set(!model.letters().get())));
    }
}
