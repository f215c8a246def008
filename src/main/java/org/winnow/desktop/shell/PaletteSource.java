package org.winnow.desktop.shell;

import java.util.List;

/** Offers lines to the palette besides the commands: saved sets, views, "search for". */
@FunctionalInterface
public interface PaletteSource {
    /** The lines for what was typed, best first, in a few milliseconds; they are shown after the commands, unfiltered. */
    List<PaletteItem> items(String typed);
}
