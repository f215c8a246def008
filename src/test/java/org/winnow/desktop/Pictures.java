package org.winnow.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.winnow.desktop.fx.Fx;

/**
 * Draws the pictures of the guide: opens the real workbench on a fresh sample project and goes through it. Begun by the
 * profile {@code pictures}; the system properties {@code pictures.folder} and {@code winnow.sample} say where to and from
 * what. With {@code pictures.sizes} it also draws every view in both themes, in a small window and enlarged, into that
 * folder, to be looked at.
 */
public final class Pictures {
    private static final String FONT = "Inter";

    private Pictures() {}

    /** Draws them and ends. */
    public static void main(String[] arguments) throws IOException {
        Path samples = Path.of(System.getProperty("winnow.sample", "sample-data"));
        Path folder = Path.of(System.getProperty("pictures.folder", "src/docs/pictures"));
        Path home = Files.createTempDirectory("winnow-pictures");
        int code = 0;
        try {
            Fx.start();
            if (!Fx.call(() -> Font.getFamilies().contains(FONT))) {
                say("The font " + FONT + " is not installed, so the pictures show the system's own.");
            }
            System.setProperty("user.home", home.toString()); // what the pictures show of paths is the same everywhere
            draw(samples, folder, home);
        } catch (RuntimeException | AssertionError e) {
            e.printStackTrace();
            code = 1;
        } finally {
            delete(home);
        }
        System.exit(code);
    }

    private static void draw(Path samples, Path folder, Path home) throws IOException {
        try (PictureWindow window = new PictureWindow(samples, home)) {
            new PictureStory(window, samples, home).tell(folder);
            String sizes = System.getProperty("pictures.sizes", "");
            if (!sizes.isEmpty()) {
                new PictureSizes(window).draw(Path.of(sizes));
            }
        }
        say("The pictures lie in " + folder + ".");
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
