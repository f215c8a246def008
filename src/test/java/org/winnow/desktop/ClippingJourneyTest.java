package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.shell.ShellModel;

/** In the smallest window no words are cut off: not at twice the size, and not in a language with longer words. */
@ScreenTest
class ClippingJourneyTest {
    private static final Locale PSEUDO = new Locale("en", "XA");
    private static final List<String> VIEWS =
            List.of("table", "review", "duplicates", "balance", "problems", "history");
    private static final List<String> APART =
            List.of("project.export", "project.write", "edit.replace", "edit.tags", "project.backups", "window.rebind");

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @TempDir
    private Path folder;

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @Test
    void wordsFitIntoTheSmallestWindowAlsoAtTwiceTheSize() {
        assertThat(cut(100, 200)).isEmpty();
    }

    @Test
    void longerWordsOfAnotherLanguageFitToo() {
        Locale.setDefault(Locale.Category.DISPLAY, PSEUDO);

        assertThat(cut(100)).isEmpty();
    }

    private Set<String> cut(int... zooms) {
        Fx.start();
        Path samples = Path.of(System.getProperty("winnow.sample", "sample-data"));
        Set<String> cut = new TreeSet<>();
        try (PictureWindow window = PictureWindow.sized(samples, folder, 1024, 640)) {
            for (int zoom : zooms) {
                window.set(shell -> shell.zoom().set(zoom));
                List<String> here = new ArrayList<>();
                walk(window, here);
                here.forEach(line -> cut.add(zoom + " %, " + line));
            }
        }
        return cut;
    }

    private static void walk(PictureWindow window, List<String> cut) {
        window.run("project.close");
        look(window, "start", cut);
        window.open();
        window.query("source:support-bot.jsonl has:passages");
        for (String view : VIEWS) {
            window.set(shell -> shell.viewId().set(view));
            look(window, view, cut);
        }
        window.set(shell -> shell.viewId().set("review"));
        window.run("editor.open");
        look(window, "editor", cut);
        window.run("editor.close");
        for (String apart : APART) {
            window.run(apart);
            look(window, apart, cut);
            window.set(shell -> shell.viewId().set("table"));
        }
        for (ShellModel.Overlay overlay : List.of(ShellModel.Overlay.PALETTE, ShellModel.Overlay.KEYS)) {
            window.set(shell -> shell.overlay().set(overlay));
            look(window, overlay.toString(), cut);
            window.set(shell -> shell.overlay().set(ShellModel.Overlay.NONE));
        }
    }

    private static void look(PictureWindow window, String view, List<String> cut) {
        window.from(".root", root -> Clipped.in(root)).forEach(line -> cut.add(view + ": " + line));
    }
}
