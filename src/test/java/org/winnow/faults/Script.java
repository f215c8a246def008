package org.winnow.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.winnow.model.Status;

/** What a victim does, told by a short name, so that victim and judge know the same deeds. */
record Script(String name, List<Deed> deeds) {
    private static final Status[] STATUSES = Status.values();

    /** Reads {@code tour}, {@code short}, {@code random-SEED-COUNT}, and {@code more-SEED-COUNT-NUMBER} with names of its own. */
    static Script named(String name) {
        if (name.equals("tour")) {
            return new Script(name, tour(2_300));
        }
        if (name.equals("short")) {
            return new Script(name, tour(40));
        }
        String[] parts = name.split("-", -1);
        int from = parts.length > 3 ? 1000 * Integer.parseInt(parts[3]) : 0;
        return new Script(name, random(Long.parseLong(parts[1]), Integer.parseInt(parts[2]), from));
    }

    /** One of everything: edits of one and of all, a branch of the history, an import, a backup, releases, a migration. */
    private static List<Deed> tour(int rows) {
        Random random = new Random(7);
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            deeds.add(new Deed.Add("a" + i, text(random)));
        }
        deeds.add(new Deed.Note("a1", text(random)));
        deeds.add(new Deed.Answer("a2", text(random)));
        deeds.add(new Deed.TagAll("billing/refund"));
        deeds.add(new Deed.Undo());
        deeds.add(new Deed.Undo());
        deeds.add(new Deed.Redo());
        deeds.add(new Deed.Decide("a0", Status.ACCEPTED));
        deeds.add(new Deed.Export());
        deeds.add(new Deed.Import(1, rows));
        deeds.add(new Deed.DecideAll(Status.NEEDS_EDIT));
        deeds.add(new Deed.Backup(1));
        deeds.add(new Deed.Reopen());
        deeds.add(new Deed.Bin("a3"));
        deeds.add(new Deed.Travel(4));
        deeds.add(new Deed.Answer("a4", text(random)));
        deeds.add(new Deed.Export());
        deeds.add(new Deed.Migrate(1));
        deeds.add(new Deed.Note("a5", text(random)));
        return List.copyOf(deeds);
    }

    private static List<Deed> random(long seed, int count, int from) {
        Random random = new Random(seed);
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            deeds.add(new Deed.Add("a" + (from + i), text(random)));
        }
        while (deeds.size() < count) {
            deeds.add(some(random, from + deeds.size()));
        }
        return List.copyOf(deeds);
    }

    /** Mostly small edits, some of all examples, some steps back and forth, and now and then something large. */
    private static Deed some(Random random, int number) {
        String id = "a" + random.nextInt(20);
        int dice = random.nextInt(100);
        return switch (dice / 5) {
            case 0, 1, 2, 3, 4 -> new Deed.Answer(id, text(random));
            case 5, 6, 7, 8, 9 -> new Deed.Note(id, text(random));
            case 10, 11 -> new Deed.Decide(id, status(random));
            case 12, 13 -> new Deed.Add("a" + (5 + number), text(random));
            case 14 -> new Deed.TagAll("t" + random.nextInt(9));
            case 15 -> new Deed.DecideAll(status(random));
            case 16 -> new Deed.Undo();
            case 17 -> random.nextInt(3) > 0 ? new Deed.Redo() : new Deed.Travel(random.nextInt(1000));
            case 18 -> large(random, number);
            default -> dice == 95 ? new Deed.Migrate(number) : new Deed.Bin(id);
        };
    }

    private static Deed large(Random random, int number) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Deed.Import(number, 1 + random.nextInt(300));
            case 2 -> new Deed.Backup(number);
            case 3 -> new Deed.Export();
            default -> new Deed.Reopen();
        };
    }

    private static Status status(Random random) {
        return STATUSES[random.nextInt(STATUSES.length)];
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = 20 + random.nextInt(1500); text.length() < length; ) {
            text.append(Long.toString(random.nextLong(), 36)).append(' ');
        }
        return text.toString();
    }

    /** Lays out the files that the deeds read. */
    void prepare(Path folder) throws IOException {
        for (Deed deed : deeds) {
            if (deed instanceof Deed.Import rows) {
                Files.writeString(folder.resolve(rows.file()), lines(rows), StandardCharsets.UTF_8);
            } else if (deed instanceof Deed.Migrate old) {
                Files.write(folder.resolve(old.file()), Fixtures.version1());
            }
        }
    }

    /** The file that an import reads. */
    static String lines(Deed.Import rows) {
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < rows.rows(); row++) {
            lines.append("{\"id\":\"")
                    .append(rows.id(row))
                    .append(
                            "\",\"messages\":[{\"role\":\"user\",\"content\":\"Ask?\"},{\"role\":\"assistant\",\"content\":\"")
                    .append(rows.response(row))
                    .append("\"}]}\n");
        }
        return lines.toString();
    }
}
