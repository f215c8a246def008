package org.winnow.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.winnow.store.HistoryLog;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * Bits of a project flip, or its end is missing. Whatever is read of it is what was stored, or is refused in a sentence:
 * never something else, and never a crash, a hang or an error of the program.
 */
final class Damage implements Part {
    /** How often what was read differed, by what it was: for the note. */
    private final Map<String, Integer> silent = new TreeMap<>();

    @Override
    public String name() {
        return "damage";
    }

    @Override
    public Tally run(Path folder, Scale scale) throws Exception {
        Script script = Script.named("random-42-120");
        Path work = Files.createDirectories(folder.resolve("work"));
        script.prepare(work);
        Child child = Child.start(List.of(), Victim.class, work.toString(), script.name(), "safe");
        while (child.isAlive() && !Told.of(Acks.read(work)).closed()) {
            child.endsWithin(5);
        }
        child.await();
        byte[] sound = Files.readAllBytes(Hands.project(work));
        Stored stored;
        try (Store store = Hands.PROJECTS.openAt(Hands.project(work))) {
            stored = Stored.of(store);
        }
        Tally tally = new Tally(name());
        Random random = scale.random(17);
        for (int trial = 0; trial < scale.of(150, 10_000); trial++) {
            Path place = Files.createDirectories(PowerLoss.ram(folder).resolve("damaged"));
            String what = damage(place, sound, random);
            tally.add(what, true, 0, judge(place, stored));
            Child.remove(place.getParent());
        }
        return tally.note(silent.isEmpty() ? "" : "differing silently: " + silent);
    }

    private static String damage(Path place, byte[] sound, Random random) throws IOException {
        byte[] bytes = sound.clone();
        int page = (sound[16] & 0xff) << 8 | sound[17] & 0xff; // sqlite.org, "Database File Format", 1.3.2
        int dice = random.nextInt(10);
        String what;
        if (dice == 0) {
            int length = random.nextInt(bytes.length);
            bytes = Arrays.copyOf(bytes, length);
            what = "cut at " + length;
        } else if (dice == 1) {
            int at = page * random.nextInt(bytes.length / page);
            int other = page * random.nextInt(bytes.length / page);
            System.arraycopy(sound, other, bytes, at, page);
            what = "page at " + other + " over page at " + at;
        } else {
            // the header and the tables of the schema are a small part of a file and the most delicate one
            int at = dice < 4
                    ? random.nextInt(100)
                    : dice == 4 ? random.nextInt(2 * page) : random.nextInt(bytes.length);
            int bit = random.nextInt(8);
            bytes[at] ^= (byte) (1 << bit);
            what = "bit " + bit + " at " + at;
        }
        Files.write(Hands.project(place), bytes);
        return what;
    }

    private Verdict judge(Path place, Stored stored) {
        long begun = System.nanoTime();
        List<String> wrong = new ArrayList<>();
        try (Store store = Hands.PROJECTS.openAt(Hands.project(place))) {
            boolean sound = store.verify().sound();
            compare(store, stored, sound, wrong);
        } catch (StoreException e) {
            // refused in a sentence
        } catch (RuntimeException | Error e) {
            wrong.add("an error of the program: " + e + " at " + Arrays.toString(Arrays.copyOf(e.getStackTrace(), 6)));
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        if (seconds > 5) {
            wrong.add("it took " + seconds + " seconds");
        }
        return wrong.isEmpty() ? Verdict.FINE : Verdict.wrong(String.join("; ", wrong));
    }

    private void compare(Store store, Stored stored, boolean sound, List<String> wrong) {
        int size = Math.min(store.columns().size(), 2 * stored.examples().size());
        List<String> differences = new ArrayList<>();
        for (int key = 1; key < size; key++) {
            String difference = difference(store, stored, key);
            if (difference != null) {
                differences.add(difference + " of the example of key " + key);
            }
        }
        String history = history(store, stored);
        if (history != null) {
            differences.add(history);
        }
        for (String difference : differences) {
            silent.merge(difference.replaceAll("[0-9]+", "N"), 1, Integer::sum);
            wrong.add(difference + (sound ? ", and verify finds nothing" : ""));
        }
    }

    private static @Nullable String difference(Store store, Stored stored, int key) {
        try {
            var example = store.examples().load(key);
            Shown was = stored.examples().get(example.id());
            if (was == null) {
                return "the identifier";
            }
            Shown is = Shown.of(example, !store.columns().live().contains(key));
            if (is.equals(was)) {
                return null;
            }
            return is.deleted() != was.deleted()
                    ? "whether it is deleted"
                    : "the " + (is.response().equals(was.response()) ? "review" : "text");
        } catch (StoreException | NoSuchElementException e) {
            return null;
        }
    }

    private static @Nullable String history(Store store, Stored stored) {
        try {
            for (HistoryLog.Step step : store.history().steps(0, Integer.MAX_VALUE)) {
                boolean known = stored.steps().contains(new Stored.Step(step.id(), step.parent(), step.count()));
                if (!known) {
                    return "a step of the history";
                }
            }
            return store.history().head() == stored.head() ? null : "the current step";
        } catch (StoreException e) {
            return null;
        }
    }
}
