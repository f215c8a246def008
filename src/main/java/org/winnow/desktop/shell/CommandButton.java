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
        super(text, "", command::fire);
        setId(command.id().replace('.', '-'));
        disableProperty().bind(Bindings.not(command.enabled()));
        follow(command, showKey);
    }

    /** Shows the keys of a command on a button from now on, whatever they become. */
    public static void follow(KeyButton button, Command command) {
        command.state().keys().subscribe(keys -> button.key(command.cap()));
    }

    private void follow(Command command, boolean showKey) {
        command.state().keys().subscribe(keys -> {
            String cap = command.cap();
            key(showKey ? cap : "");
            setTooltip(new Tooltip(command.title() + (cap.isEmpty() ? "" : " (" + cap + ")")));
        });
    }
}
