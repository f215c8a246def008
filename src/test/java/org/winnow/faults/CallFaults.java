package org.winnow.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Something happens at one call to the system: a victim is run once to list its calls, and then again for each of them,
 * with the fault at that call. Whether the fault struck is read from the log.
 */
final class CallFaults implements Part {
    private static final int FIRST = 200;

    private final String name;
    private final String fault;
    private final String script;

    private CallFaults(String name, String fault, String script) {
        this.name = name;
        this.fault = fault;
        this.script = script;
    }

    /** The process is killed as it makes the call. */
    static CallFaults kill() {
        return new CallFaults("call-kill", "signal=SIGKILL", "short");
    }

    /** The call fails, with {@code EIO} or {@code ENOSPC}, and those after it succeed. */
    static CallFaults error(String error) {
        return new CallFaults("call-" + error.toLowerCase(java.util.Locale.ROOT), "error=" + error, "short");
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
        List<Call> calls = calls(folder);
        List<Call> chosen = new ArrayList<>();
        boolean errors = fault.startsWith("error");
        int last = errors ? Math.min(FIRST, calls.size()) : calls.size();
        int stride = scale.isFast() ? Math.max(1, last / 5) : (int) Math.round(1 / scale.share());
        int first = scale.isFast() ? stride / 2 : (int) (scale.seed() % stride);
        for (int i = first; i < last; i += stride) {
            chosen.add(calls.get(i));
        }
        Tally tally = new Tally(name).note("of " + calls.size() + " calls in a run");
        Trials trials = new Trials();
        for (Call call : chosen) {
            trials.add(() -> one(folder.resolve(call.name() + "-" + call.ordinal()), call, tally));
        }
        trials.run();
        return tally;
    }

    /** Every call that changes a file of the project, its backups and releases, each name and number once. */
    private List<Call> calls(Path folder) throws Exception {
        Path log = Files.createDirectories(folder.resolve("log"));
        Path work = Files.createDirectories(folder.resolve("work"));
        Script.named(script).prepare(work);
        Child.start(CallLog.recorder(log), Victim.class, work.toString(), script, "safe")
                .await();
        List<String> known = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (Call call : CallLog.read(log, work)) {
            boolean counts = !call.path().endsWith("/acks")
                    && !call.path().endsWith("-ballast")
                    && !call.name().equals("create");
            if (counts && !known.contains(call.name() + call.ordinal())) {
                known.add(call.name() + call.ordinal());
                calls.add(call);
            }
        }
        Child.remove(log);
        Child.remove(work);
        return calls;
    }

    private void one(Path folder, Call call, Tally tally) throws Exception {
        Script deeds = Script.named(script);
        Files.createDirectories(folder);
        deeds.prepare(folder);
        Path log = folder.resolve("strace");
        Child.start(Strace.inject(call, fault, log), Victim.class, folder.toString(), script, "safe")
                .await();
        Told told = Told.of(Acks.read(folder));
        boolean struck = fault.startsWith("error") ? Files.readString(log).contains("(INJECTED)") : !told.closed();
        Verdict verdict = new Judge(folder, deeds, told).all();
        String trial = call.name() + " number " + call.ordinal() + " on "
                + Path.of(call.path()).getFileName();
        tally.add(trial, struck, told.saved(), verdict);
        if (verdict.isFine()) {
            Child.remove(folder);
        }
    }
}
