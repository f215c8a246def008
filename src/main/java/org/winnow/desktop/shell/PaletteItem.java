package org.winnow.desktop.shell;

/**
 * A line of the palette.
 *
 * @param id stable; what was used lately is remembered by it
 * @param title what it does or opens
 * @param group where it belongs, in grey
 * @param keys its keys; may be empty
 * @param run what choosing it does
 */
public record PaletteItem(String id, String title, String group, String keys, Runnable run) {
    static PaletteItem of(Command command) {
        return new PaletteItem(command.id(), command.title(), command.group(), command.cap(), command::fire);
    }
}
