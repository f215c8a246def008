package org.winnow.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The power fails after some call of a victim. Its calls are recorded once and played back to a {@link Platter}, which
 * then tells what a disk may hold; each such image is opened by our own code. The controls break a promise on purpose,
 * and fail if that goes unnoticed.
 */
final class PowerLoss implements Part {
    private final String name;
    private final String promise;

    /** With {@code safe} the store as it is; {@code NORMAL} and {@code DELETE} are controls. */
    PowerLoss(String promise) {
        this.promise = promise;
        this.name = promise.equals("safe") ? "power" : "power-control-" + promise.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Tally run(Path folder, Scale scale) throws Exception {
        if (!Strace.works()) {
            return Tally.skipped(name, Strace.MISSING);
        }
        Tally tally = new Tally(name);
        boolean control = !promise.equals("safe");
        List<String> scripts = control
                ? List.of("random-3-60")
                : scale.isFast() ? List.of("short") : List.of("short", "random-3-60", "random-4-60", "tour");
        for (String script : scripts) {
            int images = control ? scale.of(25, 800) : scale.of(120, 10_400) / scripts.size();
            replay(folder.resolve(script), Script.named(script), images, scale.random(5), tally);
        }
        return control ? caught(tally) : tally;
    }

    /** A control has to fail. */
    private Tally caught(Tally found) {
        Tally control = new Tally(name)
                .note(found.trials() + " images, of which " + found.sentences().size()
                        + " or more were noticed to have lost " + found.lost() + " deeds, as they must");
        Verdict verdict = found.lost() > 0 ? Verdict.FINE : Verdict.wrong("the broken promise went unnoticed");
        control.add("in all", true, found.saved(), verdict);
        return control;
    }

    private void replay(Path folder, Script script, int images, Random random, Tally tally) throws Exception {
        Path log = Files.createDirectories(folder.resolve("log"));
        Path work = Files.createDirectories(folder.resolve("work"));
        script.prepare(work);
        Platter platter = new Platter();
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.toList()) {
                platter.put(file.toString(), Files.readAllBytes(file));
            }
        }
        Child.start(CallLog.recorder(log), Victim.class, work.toString(), script.name(), promise)
                .await();
        List<Call> calls = CallLog.read(log, work);
        if (!Acks.read(work).contains("closed")) {
            throw new IllegalStateException("the victim did not come to its end: " + Acks.read(work));
        }
        StringBuilder lines = new StringBuilder();
        double due = 0;
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            platter.take(call);
            if (call.path().endsWith("/acks")) {
                lines.append(new String(call.data(), java.nio.charset.StandardCharsets.UTF_8));
            }
            due += (double) images / calls.size();
            for (; due >= 1; due--) {
                Platter.Cut cut = Platter.Cut.values()[random.nextInt(Platter.Cut.values().length)];
                Path image = ram(folder).resolve("image");
                platter.cut(cut, random, work, Files.createDirectories(image));
                judge(image, script, lines.toString(), "call " + i + " of " + script.name() + ", " + cut, tally);
            }
        }
        Child.remove(log);
    }

    /** In memory where there is such a place: an image is written, read once and thrown away. */
    static Path ram(Path folder) throws IOException {
        Path ram = Path.of("/dev/shm");
        return Files.isWritable(ram)
                ? Files.createDirectories(
                        ram.resolve("winnow-faults-" + ProcessHandle.current().pid()))
                : folder;
    }

    private static void judge(Path image, Script script, String lines, String trial, Tally tally) throws IOException {
        for (Deed deed : script.deeds()) {
            if (deed instanceof Deed.Import rows) {
                Files.writeString(image.resolve(rows.file()), Script.lines(rows));
            }
        }
        Told told = Told.of(Acks.lines(lines));
        Verdict verdict = new Judge(image, script, told).all();
        tally.add(trial, true, told.saved(), verdict);
        Child.remove(image.getParent());
    }
}
