package org.winnow.desktop.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * What the workbench remembers.
 *
 * @param dark true for the dark theme
 * @param zoom percent
 * @param leftWidth width of the left panel
 * @param rightWidth width of the right panel
 * @param letters true if single letters are commands
 * @param recent project files, newest first
 */
public record Preferences(
        boolean dark, int zoom, double leftWidth, double rightWidth, boolean letters, List<String> recent) {
    /** How it looks at the first start. */
    public static final Preferences FIRST = new Preferences(false, 100, 256, 350, true, List.of());

    private static final int REMEMBERED = 10;

    /** Copies the list. */
    public Preferences {
        recent = List.copyOf(recent);
    }

    /** The same, with a project at the head of the recent ones. */
    public Preferences opened(String project) {
        List<String> projects = new ArrayList<>(recent);
        projects.remove(project);
        projects.add(0, project);
        return new Preferences(
                dark, zoom, leftWidth, rightWidth, letters, projects.subList(0, Math.min(REMEMBERED, projects.size())));
    }
}
