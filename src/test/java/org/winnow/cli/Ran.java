package org.winnow.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What one command of the command line did.
 *
 * @param exit the exit code
 * @param out standard output
 * @param err standard error
 */
record Ran(int exit, String out, String err) {
    /** Runs a command in this process. */
    static Ran winnow(Object... words) {
        return with(Path.of("target", "test-logs"), Winnow.noDesktop(), words);
    }

    /** Runs a command with a desktop and a folder of logs of the test's own. */
    static Ran with(Path logs, Winnow.Desktop desktop, Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = List.of(words).stream().map(String::valueOf).toArray(String[]::new);
        int exit = Winnow.run(args, stream(out), stream(err), logs, desktop);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** The lines of standard output. */
    List<String> lines() {
        return out.lines().toList();
    }
}
