package org.winnow.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.winnow.desktop.fx.Delay;

/**
 * What the shell shows or calls but does not know.
 *
 * @param left the content of the left panel; scrolls by itself
 * @param queryBar the content of the query bar
 * @param buttons ids of the commands that stand at the right of the top bar; the last is the primary one
 * @param palette what the palette offers besides commands
 * @param onFiles takes files dropped onto the window
 * @param delay the clock
 */
public record ShellParts(
        Node left,
        Node queryBar,
        List<String> buttons,
        List<PaletteSource> palette,
        Consumer<List<Path>> onFiles,
        Delay delay) {}
