package org.winnow.desktop;

import java.nio.file.Path;
import java.util.List;
import org.winnow.desktop.theme.Theme;

/** Every view in both themes, in the usual window, in a small one, and enlarged in both: to see that nothing is lost. */
final class PictureSizes {
    private static final List<String> VIEWS =
            List.of("table", "review", "duplicates", "balance", "problems", "history", "import", "export", "write");

    private final PictureWindow window;

    PictureSizes(PictureWindow window) {
        this.window = window;
    }

    /** Draws them into the folder, as {@code VIEW-WIDTHxHEIGHT-ZOOM-THEME.png}. */
    void draw(Path folder) {
        window.open();
        for (Theme theme : Theme.values()) {
            window.set(shell -> shell.theme().set(theme));
            for (String view : VIEWS) {
                window.set(shell -> shell.viewId().set(view));
                draw(folder, view, theme, 1024, 640, 100);
                draw(folder, view, theme, 1440, 900, 200);
                draw(folder, view, theme, 1024, 640, 200);
            }
        }
    }

    private void draw(Path folder, String view, Theme theme, int width, int height, int zoom) {
        window.size(width, height);
        window.set(shell -> shell.zoom().set(zoom));
        window.picture(folder.resolve(view + "-" + width + "x" + height + "-" + zoom + "-" + theme.name() + ".png"));
    }
}
