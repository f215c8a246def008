package org.winnow;

import org.winnow.cli.Winnow;

/** Starts Winnow. Does not extend {@code Application}, so that JavaFX may lie on the class path. */
public final class Main {
    private Main() {}

    /** Hands over to the command line, which opens the desktop where no command is given. */
    public static void main(String[] args) {
        System.exit(Winnow.run(args, Winnow.noDesktop()));
    }
}
