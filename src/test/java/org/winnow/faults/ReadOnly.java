package org.winnow.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * The project lies where nothing can be written: it opens for reading or is refused in a sentence, at once, and nothing in
 * it changes. Every other time it was left by a process that was killed, with its log beside it.
 */
final class ReadOnly implements Part {
    @Override
    public String name() {
        return "read-only";
    }

    @Override
    public Tally run(Path folder, Scale scale) throws Exception {
        Tally tally = new Tally(name());
        for (int trial = 0; trial < scale.of(2, 20); trial++) {
            Path disk = Files.createDirectories(folder.resolve("disk" + trial));
            if (!Strace.runs("mount", "-t", "tmpfs", "-o", "size=40m,mode=700", "tmpfs", disk.toString())) {
                return Tally.skipped(name(), "a file system can only be mounted by the superuser");
            }
            try {
                one(disk, trial, tally);
            } finally {
                Strace.runs("umount", disk.toString());
            }
        }
        return tally;
    }

    private static void one(Path disk, int trial, Tally tally) throws Exception {
        Script script = Script.named("random-" + trial + "-60");
        script.prepare(disk);
        Child child = Child.start(List.of(), Victim.class, disk.toString(), script.name(), "safe");
        if (trial % 2 == 1) {
            while (child.isAlive() && Told.of(Acks.read(disk)).outcomes().size() < 20) {
                child.endsWithin(1);
            }
            child.kill();
        } else {
            child.await();
        }
        Told told = Told.of(Acks.read(disk));
        if (!Strace.runs("mount", "-o", "remount,ro", disk.toString())) {
            throw new IllegalStateException("the file system could not be made read-only");
        }
        Verdict verdict = read(disk, script, told);
        if (!Strace.runs("mount", "-o", "remount,rw", disk.toString())) {
            throw new IllegalStateException("the file system could not be made writable again");
        }
        Verdict after = new Judge(disk, script, told).all();
        tally.add("trial " + trial, true, told.saved(), verdict.isFine() ? after : verdict);
    }

    private static Verdict read(Path disk, Script script, Told told) {
        try (Store store = Hands.PROJECTS.openAt(Hands.project(disk))) {
            Stored stored = Stored.of(store);
            Expected expected = new Expected(script, told);
            return expected.fitting(stored) == null ? expected.lost(stored) : Verdict.FINE;
        } catch (StoreException e) {
            String sentence = String.valueOf(e.getMessage());
            return sentence.contains("read-only") ? Verdict.FINE : Verdict.wrong("the sentence was " + sentence);
        }
    }
}
