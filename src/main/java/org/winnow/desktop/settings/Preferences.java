package org.winnow.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import org.winnow.desktop.theme.Theme;

/**
 * What the workbench remembers.
 *
 * @param theme the colours
 * @param zoom percent
 * @param leftWidth width of the left panel
 * @param rightWidth width of the right panel
 * @param letters true if single letters are commands
 * @param recent project files, newest first
 */
public record Preferences(
        Theme theme, int zoom, double leftWidth, double rightWidth, boolean letters, List<String> recent) {
    /** How it looks at the first start. */
    public static final Preferences FIRST = new Preferences(Theme.LIGHT, 100, 256, 350, true, List.of());

    private static final int REMEMBERED = 10;

    /** Copies the list. */
    public Preferences {
        recent = List.copyOf(recent);
    }

    /** The same, without a project among the recent ones. */
    public Preferences forgotten(String project) {
        List<String> projects = new ArrayList<>(recent);
        projects.remove(project);
        return new Preferences(theme, zoom, leftWidth, rightWidth, letters, projects);
    }

    /** The same, with a project at the head of the recent ones. */
    public Preferences opened(String project) {
        List<String> projects = new ArrayList<>(recent);
        projects.remove(project);
        projects.add(0, project);
        return new Preferences(
                theme,
                zoom,
                leftWidth,
                rightWidth,
                letters,
                projects.subList(0, Math.min(REMEMBERED, projects.size())));
    }
}
