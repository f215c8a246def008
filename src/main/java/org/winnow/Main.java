package org.winnow;

/** Starts Winnow. Does not extend {@code Application}, so that JavaFX may lie on the class path. */
public final class Main {
    private Main() {}

    /** Hands over to the command line. */
    public static void main(String[] args) {
        // the command line takes over here
    }
}
