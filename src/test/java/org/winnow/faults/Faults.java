package org.winnow.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries every fault in full and prints what came of it; ends with 1 if anything saved was lost or anything was wrong.
 * System properties: {@code faults.folder}, where to work; {@code faults.parts}, which parts, separated by commas, or
 * {@code all}; {@code faults.share}, how much of it, such as 0.1, and 0 for the sample of the tests; {@code faults.seed},
 * which of the random trials.
 */
final class Faults {
    private static final String HEAD = "| part | trials | faults fired | deeds acknowledged | lost | wrong | note |\n"
            + "|---|---:|---:|---:|---:|---:|---|";

    private Faults() {}

    static List<Part> parts() {
        return List.of(
                new RandomKills(),
                CallFaults.kill(),
                new PowerLoss("safe"),
                new PowerLoss("NORMAL"),
                new PowerLoss("DELETE"),
                CallFaults.error("EIO"),
                CallFaults.error("ENOSPC"),
                new FullDisk(),
                new ReadOnly(),
                new Races(),
                new ClockJumps(),
                new Damage());
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(System.getProperty("faults.folder", "target/faults"));
        List<String> wanted = List.of(System.getProperty("faults.parts", "all").split(",", -1));
        double share = Double.parseDouble(System.getProperty("faults.share", "1"));
        Scale scale = new Scale(share, Long.getLong("faults.seed", 0));
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>(List.of(HEAD));
        List<String> sentences = new ArrayList<>();
        for (Part part : parts()) {
            if (!wanted.contains("all") && !wanted.contains(part.name())) {
                continue;
            }
            long begun = System.nanoTime();
            Path place = folder.resolve(part.name());
            Child.remove(place);
            Files.createDirectories(place);
            Tally tally = part.run(place, scale);
            lines.add(tally.row());
            sentences.addAll(tally.sentences());
            System.out.println(tally.row() + " " + (System.nanoTime() - begun) / 1_000_000_000L + " s");
            Files.writeString(
                    folder.resolveSibling("faults.md"),
                    String.join("\n", lines) + "\n\n" + String.join("\n", sentences) + "\n");
        }
        System.out.println(String.join("\n", lines));
        sentences.forEach(System.out::println);
        System.exit(sentences.isEmpty() ? 0 : 1);
    }
}
