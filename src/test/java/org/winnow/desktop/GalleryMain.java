package org.winnow.desktop;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.theme.Appearance;
import org.winnow.desktop.theme.Theme;

/** Writes pictures of the gallery in both themes into a folder, drawn by the real screen's text engine. */
public final class GalleryMain {
    private GalleryMain() {}

    /** Writes them into the folder named first. */
    public static void main(String[] args) {
        for (Theme theme : Theme.values()) {
            Fx.run(() -> {
                Scene scene = new Scene(Gallery.node(), 1800, 900);
                new Appearance(theme).dress(scene);
                Stage stage = new Stage();
                stage.setScene(scene);
                stage.show();
                PngFile.write(scene.snapshot(null), Path.of(args[0]).resolve("gallery-" + theme + ".png"));
                stage.close();
            });
        }
        Platform.exit();
    }
}
