package org.winnow.desktop;

import javafx.application.Application;

/** Starts the demo from the class path, where a main class must not be an {@code Application}. */
public final class ShellDemoMain {
    private ShellDemoMain() {}

    /** Starts it; with a folder as argument it writes pictures there and ends. */
    public static void main(String[] args) {
        Application.launch(ShellDemo.class, args);
    }
}
