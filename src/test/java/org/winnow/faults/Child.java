package org.winnow.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java process of the tests, on its own or under a tool that watches it. */
final class Child {
    private static final int MOST_SECONDS = 120;

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** Starts a class of the tests; {@code tool} stands before its command line and may be empty. */
    static Child start(List<String> tool, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(tool);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("LD_PRELOAD");
        return new Child(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits so many milliseconds; true if it ended by itself. */
    boolean endsWithin(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Kills it as the system does for want of memory: at once, and only it. */
    void kill() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-9", Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        process.waitFor();
    }

    /** Waits for its end; a process that hangs is killed and reported as an exception. */
    int await() throws IOException, InterruptedException {
        if (!endsWithin(TimeUnit.SECONDS.toMillis(MOST_SECONDS))) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            kill();
            throw new IllegalStateException("a process hung for " + MOST_SECONDS + " seconds");
        }
        return process.exitValue();
    }

    /** Removes a folder of a trial. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
