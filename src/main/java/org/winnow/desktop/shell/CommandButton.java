package org.winnow.desktop.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Tooltip;
import org.winnow.desktop.kit.KeyButton;

/** The button of a command: disabled with it, showing its key. Node id: the command's id with dashes. */
public final class CommandButton extends KeyButton {
    /** A button named like its command. */
    public CommandButton(Command command) {
        this(command, command.title(), true);
    }

    /**
     * A button with its own, shorter words.
     *
     * @param showKey whether the key cap stands on it; the tooltip names the key anyway
     */
    public CommandButton(Command command, String text, boolean showKey) {
        super(text, showKey ? firstKey(command) : "", command::fire);
        setId(command.id().replace('.', '-'));
        disableProperty().bind(Bindings.not(command.enabled()));
        String key = firstKey(command);
        setTooltip(new Tooltip(command.title() + (key.isEmpty() ? "" : " (" + key + ")")));
    }

    private static String firstKey(Command command) {
        return command.keys().isEmpty() ? "" : command.keys().get(0).cap();
    }
}
