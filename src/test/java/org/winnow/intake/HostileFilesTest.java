package org.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.job.Progress;
import org.winnow.store.Projects;
import org.winnow.store.Store;

/** Files that are made to fill the memory, imported by a Java of 256 MB of its own. */
class HostileFilesTest {
    private static final String GOOD = "{\"prompt\":\"Q\",\"completion\":\"A\"}\n";

    @TempDir
    Path folder;

    @Test
    void endInTheQuarantineAndTheirNeighboursAreKept() throws Exception {
        List<String> files = List.of(
                lines("deep", out -> repeat(out, "[", 1_000_000)),
                lines("keys", HostileFilesTest::keys),
                lines("values", out -> {
                    out.write('[');
                    repeat(out, "0,", 8_000_000);
                }),
                lines("string", out -> repeat(out, "\"" + "x".repeat(999), 15_000)),
                lines("number", out -> repeat(out, "9", 10_000_000)),
                longLine(),
                bomb());

        List<String> told = child(files);

        assertThat(told)
                .containsExactly(
                        "deep COMPLETE 3 2 1",
                        "keys COMPLETE 3 2 1",
                        "values COMPLETE 3 2 1",
                        "string COMPLETE 3 2 1",
                        "number COMPLETE 3 2 1",
                        "long COMPLETE 3 2 1",
                        "bomb PARTIAL 2 1 1");
    }

    private String lines(String name, Writing monster) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(GOOD.getBytes(StandardCharsets.UTF_8));
            monster.to(out);
            out.write(("\n" + GOOD).getBytes(StandardCharsets.UTF_8));
        }
        return file.toString();
    }

    private static void repeat(OutputStream out, String text, int times) throws IOException {
        byte[] many = text.repeat(Math.min(times, 1_000)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times / 1_000; i++) {
            out.write(many);
        }
    }

    private static void keys(OutputStream out) throws IOException {
        StringBuilder chunk = new StringBuilder("{");
        for (int i = 0; i < 10_000_000; i++) {
            chunk.append('"').append(Integer.toString(i, 36)).append("\":0,");
            if (chunk.length() > 60_000) {
                out.write(chunk.toString().getBytes(StandardCharsets.UTF_8));
                chunk.setLength(0);
            }
        }
    }

    /** A line of 2 GiB of zero bytes, which takes no room on the disk. */
    private String longLine() throws IOException {
        Path path = folder.resolve("long");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.writeBytes(GOOD);
            file.seek(GOOD.length() + (2L << 30));
            file.writeBytes("\n" + GOOD);
        }
        return path.toString();
    }

    private String bomb() throws IOException {
        Path file = folder.resolve("bomb");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(GOOD.getBytes(StandardCharsets.UTF_8));
            repeat(out, " ".repeat(1_000), 200_000);
        }
        return file.toString();
    }

    private List<String> child(List<String> files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(),
                HostileFilesTest.class.getName(),
                folder.toString()));
        command.addAll(files);
        Path told = folder.resolve("told.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("the child has ended in time").isTrue();
        return Files.readAllLines(told);
    }

    /** Imports files and tells the state and the ledger of each. */
    public static void main(String[] args) throws Exception {
        for (int i = 1; i < args.length; i++) {
            Path file = Path.of(args[i]);
            try (Store store = Projects.create(Path.of(args[0], i + ".winnow"))) {
                ImportReport report = new Importer(store).run(ImportRequest.of(file), Progress.NONE);
                System.out.println(file.getFileName() + " " + report.state() + " "
                        + report.ledger().read() + " " + report.ledger().kept() + " "
                        + report.ledger().quarantined());
            }
        }
    }

    /** Writes something. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
