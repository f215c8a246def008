package org.winnow.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The process is killed at some moment while it works. */
final class RandomKills implements Part {
    private static final int DEEDS = 3_000;
    private static final int PAUSE = 25;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public Tally run(Path folder, Scale scale) throws Exception {
        Tally tally = new Tally(name());
        Random random = scale.random(11);
        for (int trial = 0; trial < scale.of(8, 500); trial++) {
            Script script = Script.named("random-" + (trial + 1000 * scale.seed()) + "-" + DEEDS);
            int deeds = random.nextInt(scale.isFast() ? 40 : 400);
            one(folder.resolve("kill" + trial), script, deeds, random.nextInt(PAUSE), tally);
        }
        return tally;
    }

    /** Kills it some milliseconds after it was told that so many deeds are saved: at any moment, on any machine. */
    private static void one(Path folder, Script script, int deeds, int milliseconds, Tally tally) throws Exception {
        Files.createDirectories(folder);
        script.prepare(folder);
        Child child = Child.start(List.of(), Victim.class, folder.toString(), script.name(), "safe");
        while (child.isAlive() && Told.of(Acks.read(folder)).saved() < deeds) {
            child.endsWithin(2);
        }
        boolean ended = child.endsWithin(milliseconds);
        child.kill();
        Told told = Told.of(Acks.read(folder));
        Verdict verdict = new Judge(folder, script, told).all();
        tally.add(script.name() + ", " + milliseconds + " ms after deed " + deeds, !ended, told.saved(), verdict);
        if (verdict.isFine()) {
            Child.remove(folder);
        }
    }
}
