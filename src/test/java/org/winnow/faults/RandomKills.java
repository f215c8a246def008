package org.winnow.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The process is killed at some moment while it works. */
final class RandomKills implements Part {
    private static final int DEEDS = 3_000;
    private static final int LONGEST = 1_500;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public Tally run(Path folder, Scale scale) throws Exception {
        Tally tally = new Tally(name());
        Random random = new Random(11);
        for (int trial = 0; trial < scale.of(12, 500); trial++) {
            one(folder.resolve("kill" + trial), trial, random.nextInt(scale.of(400, LONGEST)), tally);
        }
        return tally;
    }

    private static void one(Path folder, int trial, int milliseconds, Tally tally) throws Exception {
        Script script = Script.named("random-" + trial + "-" + DEEDS);
        Files.createDirectories(folder);
        script.prepare(folder);
        Child child = Child.start(List.of(), Victim.class, folder.toString(), script.name(), "safe");
        while (child.isAlive() && !Acks.read(folder).contains("ready")) {
            child.endsWithin(5);
        }
        boolean ended = child.endsWithin(milliseconds);
        child.kill();
        Told told = Told.of(Acks.read(folder));
        Verdict verdict = new Judge(folder, script, told).all();
        tally.add("trial " + trial + " after " + milliseconds + " ms", !ended, told.saved(), verdict);
        if (verdict.isFine()) {
            Child.remove(folder);
        }
    }
}
