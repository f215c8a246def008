package org.winnow.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The tool that watches the calls of a process and can kill it or fail it at one of them. */
final class Strace {
    static final String MISSING = "strace is not installed, or may not watch processes here";

    private Strace() {}

    /** True if it is here and allowed. */
    static boolean works() throws InterruptedException {
        return runs("strace", "--seccomp-bpf", "-f", "-qq", "-o", "/dev/null", "-e", "trace=write", "true");
    }

    /** True if a command ends well. */
    static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Does something to the n-th call of a name in any thread: {@code signal=SIGKILL}, {@code error=EIO}. */
    static List<String> inject(Call call, String what, Path log) {
        String name = call.name().equals("create") ? "openat" : call.name();
        boolean error = what.startsWith("error");
        return List.of(
                "strace",
                // with the faster way of stopping processes, strace 6.1 sends no signals
                error ? "--seccomp-bpf" : "-f",
                "-f",
                "-qq",
                "-y",
                "-s",
                "0",
                "-o",
                log.toString(),
                "-e",
                "signal=none",
                "-e",
                "trace=" + name,
                "-e",
                "inject=" + name + ":" + what + ":when=" + call.ordinal());
    }
}
