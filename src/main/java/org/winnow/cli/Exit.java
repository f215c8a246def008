package org.winnow.cli;

/** What the command line answers with. */
final class Exit {
    /** Done. */
    static final int DONE = 0;

    /** Done, and there are findings or problems that the user should see. */
    static final int LOOK = 1;

    /** Wrong use, or input that could not be read. */
    static final int USAGE = 2;

    /** An error of Winnow itself. */
    static final int INTERNAL = 3;

    private Exit() {}
}
