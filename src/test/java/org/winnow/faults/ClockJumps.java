package org.winnow.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.winnow.store.Store;

/** The clock is wrong by years, and by others at the next opening: what counts is the order of the work. */
final class ClockJumps implements Part {
    private static final List<String> JUMPS = List.of("+0d", "-400d", "+20y", "-30y", "+1d");

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Tally run(Path folder, Scale scale) throws Exception {
        if (!Strace.runs("faketime", "-f", "-1d", "true")) {
            return Tally.skipped(name(), "faketime is not installed");
        }
        Tally tally = new Tally(name());
        for (int trial = 0; trial < scale.of(1, 6); trial++) {
            one(Files.createDirectories(folder.resolve("clock" + trial)), trial, scale, tally);
        }
        return tally;
    }

    /** Each process does some deeds more than the one before it, and the project is read in full after each. */
    private static void one(Path place, int trial, Scale scale, Tally tally) throws Exception {
        List<String> jumps = scale.isFast() ? JUMPS.subList(0, 2) : JUMPS;
        Model model = new Model();
        for (int i = 0; i < jumps.size(); i++) {
            // the library that shifts the clock makes a Java process slow
            Script script = Script.named("more-" + (trial * 10 + i) + "-" + (scale.isFast() ? 6 : 40) + "-" + i);
            script.prepare(place);
            Files.deleteIfExists(Acks.file(place));
            List<String> tool = List.of("env", "FAKETIME_DONT_FAKE_MONOTONIC=1", "faketime", "-f", jumps.get(i));
            Child.start(i == 0 ? List.of() : tool, Victim.class, place.toString(), script.name(), "safe")
                    .await();
            Told told = Told.of(Acks.read(place));
            script.deeds().forEach(model::did);
            String difference = told.saved() == script.deeds().size() ? null : "not all was saved: " + told;
            try (Store store = Hands.PROJECTS.openAt(Hands.project(place))) {
                difference = difference == null ? model.stored().difference(Stored.of(store)) : difference;
                if (difference == null && !store.verify().sound()) {
                    difference = String.valueOf(store.verify().problems());
                }
            }
            Verdict verdict = difference == null ? Verdict.FINE : Verdict.wrong(difference);
            tally.add("clock at " + jumps.get(i), true, told.saved(), verdict);
        }
    }
}
