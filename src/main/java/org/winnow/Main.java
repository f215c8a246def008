package org.winnow;

import java.nio.file.Path;
import org.winnow.cli.Winnow;
import org.winnow.desktop.DesktopLauncher;

/** Starts Winnow. Does not extend {@code Application}, so that JavaFX may lie on the class path. */
public final class Main {
    private Main() {}

    /** Hands over to the command line, which opens the desktop where no command is given. */
    public static void main(String[] args) {
        System.exit(Winnow.run(args, (project, sample) -> DesktopLauncher.open(project, sample, sampleData())));
    }

    private static Path sampleData() {
        return Path.of(System.getProperty("winnow.home", "."), "sample-data");
    }
}
