package org.winnow.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.winnow.store.StoreException;

/**
 * Two processes open the same project at once: exactly one may write, and the other is told so in a sentence. Every other
 * time the one that has it is killed, and the project must open for the next at once.
 */
final class Races implements Part {
    private static final long MOST_MILLISECONDS = 2_000;
    private static final String SENTENCE = "is already open in another window or program";

    @Override
    public String name() {
        return "races";
    }

    @Override
    public Tally run(Path folder, Scale scale) throws Exception {
        Tally tally = new Tally(name());
        for (int trial = 0; trial < scale.of(2, 100); trial++) {
            Path place = Files.createDirectories(folder.resolve("race" + trial));
            Hands.PROJECTS.createAt(Hands.project(place)).close();
            one(place, trial % 2 == 1, "race " + trial, tally);
            Child.remove(place);
        }
        return tally;
    }

    private static void one(Path place, boolean kill, String trial, Tally tally) throws Exception {
        List<Path> homes =
                List.of(Files.createDirectories(place.resolve("one")), Files.createDirectories(place.resolve("two")));
        List<Child> children = new ArrayList<>();
        for (Path home : homes) {
            children.add(Child.start(List.of(), Rival.class, place.toString(), home.toString()));
        }
        for (Path home : homes) {
            await(home, "here");
        }
        Files.createFile(place.resolve("go"));
        for (Path home : homes) {
            await(home, "refused", "open");
        }
        List<String> first = Acks.read(homes.get(0));
        List<String> second = Acks.read(homes.get(1));
        if (kill) {
            children.get(first.contains("open") ? 0 : 1).kill();
        }
        Files.createFile(place.resolve("stop"));
        for (Child child : children) {
            child.await();
        }
        String wrong = outcome(first, second) + afterwards(place);
        tally.add(trial, true, 0, wrong.isEmpty() ? Verdict.FINE : Verdict.wrong(wrong));
    }

    private static String outcome(List<String> first, List<String> second) {
        boolean firstWon = first.contains("open");
        if (firstWon == second.contains("open")) {
            return "not exactly one has opened it: " + first + second;
        }
        List<String> loser = firstWon ? second : first;
        return loser.stream().anyMatch(line -> line.contains(SENTENCE)) ? "" : "the other was told " + loser;
    }

    private static String afterwards(Path place) throws StoreException {
        long begun = System.nanoTime();
        Hands.PROJECTS.openAt(Hands.project(place)).close();
        long took = (System.nanoTime() - begun) / 1_000_000;
        return took > MOST_MILLISECONDS ? " opening afterwards took " + took + " ms" : "";
    }

    private static void await(Path home, String... words) throws Exception {
        boolean said = Awaited.in(
                home,
                () -> Acks.read(home).stream().anyMatch(line -> List.of(words).contains(line.split(" ", 2)[0])));
        if (!said) {
            throw new IllegalStateException("a rival said nothing: " + Acks.read(home));
        }
    }
}
