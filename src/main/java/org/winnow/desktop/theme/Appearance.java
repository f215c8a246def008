package org.winnow.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.PopupControl;
import javafx.stage.Window;

/**
 * Dresses scenes: AtlantaFX Primer as the base, our palette and sheets above it, the interface font, the zoom. Changes at
 * run time. On the FX thread.
 *
 * <p>Each feature has its own sheet, {@code theme/FEATURE.css} beside this class, named in {@link #SHEETS}; colours come from
 * the palettes alone.
 */
public final class Appearance {
    /** The sheets of kit, shell and features, in order; one whose file does not exist is left out. */
    public static final List<String> SHEETS = List.of(
            "modena-names",
            "controls",
            "kit",
            "shell",
            "dialogs",
            "start",
            "library",
            "review",
            "practice",
            "editor",
            "intake",
            "problems",
            "duplicates",
            "balance",
            "map",
            "release",
            "history",
            "replace",
            "settings",
            "team");

    private final List<Scene> scenes = new ArrayList<>();
    private final String scriptFonts = ScriptFonts.sheet();
    private Theme theme;
    private int zoom = Zoom.NORMAL;

    /** Begins with this theme; sets the base sheet of the whole application. */
    public Appearance(Theme first) {
        theme = first;
        Application.setUserAgentStylesheet(base());
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::onWindow);
            }
        });
    }

    /** Follows both values from now on. */
    public void follow(ObservableValue<Theme> themes, ObservableValue<Number> percents) {
        themes.subscribe(this::show);
        percents.subscribe(percent -> zoom(percent.intValue()));
    }

    /** Dresses a scene; one whose root is a {@link ZoomPane} is zoomed, others get larger text. */
    public void dress(Scene scene) {
        scenes.add(scene);
        setSheets(scene);
        zoom(scene);
    }

    /** Stops looking after a scene that is closed. */
    public void forget(Scene scene) {
        scenes.remove(scene);
    }

    /** Shows the other colours everywhere. */
    public void show(Theme next) {
        if (theme != next) {
            theme = next;
            Application.setUserAgentStylesheet(base());
            scenes.forEach(this::setSheets);
        }
    }

    private void setSheets(Scene scene) {
        scene.getStylesheets().setAll(sheets(theme));
        scene.getStylesheets().add(scriptFonts);
    }

    /** Shows everything larger or smaller. */
    public void zoom(int percent) {
        zoom = Zoom.clamp(percent);
        scenes.forEach(this::zoom);
    }

    /** The sheets of a theme, as URLs; for scenes of tests. */
    public static List<String> sheets(Theme theme) {
        List<String> sheets = new ArrayList<>();
        addSheet(sheets, "palette-" + theme.key());
        SHEETS.forEach(name -> addSheet(sheets, name));
        return sheets;
    }

    private static void addSheet(List<String> sheets, String name) {
        URL sheet = Appearance.class.getResource(name + ".css");
        if (sheet != null) {
            sheets.add(sheet.toExternalForm());
        }
    }

    private String base() {
        return theme == Theme.LIGHT
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet();
    }

    private void zoom(Scene scene) {
        if (scene.getRoot() instanceof ZoomPane pane) {
            pane.zoom(zoom);
        } else {
            scene.getRoot().setStyle(fontSize());
        }
    }

    private void onWindow(Window window) {
        // a popup hangs on no ZoomPane: its text is enlarged instead
        if (window instanceof PopupControl popup && !popup.styleProperty().isBound()) {
            popup.setStyle(zoom == Zoom.NORMAL ? "" : fontSize());
        }
    }

    private String fontSize() {
        return "-fx-font-size: " + 13 * zoom / 100.0 + "px;";
    }
}
