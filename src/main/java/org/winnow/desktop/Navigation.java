package org.winnow.desktop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.winnow.desktop.shell.ShellModel;

/** Goes from view to view, and back from those that stand apart. On the FX thread. */
final class Navigation {
    private final ShellModel shell;
    private final Set<String> standApart = new HashSet<>();
    private final Deque<String> under = new ArrayDeque<>();
    private String before = "table";

    Navigation(ShellModel shell) {
        this.shell = shell;
        shell.viewId().subscribe(view -> {
            if (!standApart.contains(view)) {
                under.clear();
            }
        });
    }

    /** Shows a view of the switch. */
    void to(String view) {
        shell.viewId().set(view);
    }

    /** Shows a view that stands apart, and remembers where the user was. */
    void apart(String view) {
        standApart.add(view);
        under.clear();
        // from one that stands apart to another: the way back still leads to the switch
        if (!standApart.contains(shell.viewId().get())) {
            before = shell.viewId().get();
        }
        shell.viewId().set(view);
    }

    /** Shows a view that stands apart over whatever is shown; the way back leads there, even if that stands apart too. */
    void over(String view) {
        String now = shell.viewId().get();
        if (!now.equals(view)) {
            standApart.add(view);
            if (standApart.contains(now)) {
                under.push(now);
            } else {
                before = now;
            }
            shell.viewId().set(view);
        }
    }

    /** Goes back to where the user was. */
    void back() {
        String there = under.isEmpty() ? before : under.pop();
        shell.viewId().set(there);
    }
}
