package org.winnow.desktop;

import org.winnow.desktop.shell.ShellModel;

/** Goes from view to view, and back from those that stand apart. On the FX thread. */
final class Navigation {
    private final ShellModel shell;
    private String before = "table";

    Navigation(ShellModel shell) {
        this.shell = shell;
    }

    /** Shows a view of the switch. */
    void to(String view) {
        shell.viewId().set(view);
    }

    /** Shows a view that stands apart, and remembers where the user was. */
    void apart(String view) {
        if (!shell.viewId().get().equals(view)) {
            before = shell.viewId().get();
            shell.viewId().set(view);
        }
    }

    /** Goes back to where the user was. */
    void back() {
        shell.viewId().set(before);
    }
}
