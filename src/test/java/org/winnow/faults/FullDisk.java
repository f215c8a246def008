package org.winnow.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The disk fills up: a victim works on a small file system in memory that has been filled to some level. What it is told
 * to be saved is there, what it is told to have failed is not, and once there is room again work goes on.
 */
final class FullDisk implements Part {
    /** Backups are refused where less than their size and 16 MB are free. */
    private static final int SIZE = 44 << 20;

    private static final int LEAST_FREE = 12 << 20;
    private static final int DEEDS = 150;

    @Override
    public String name() {
        return "full-disk";
    }

    @Override
    public Tally run(Path folder, Scale scale) throws Exception {
        Tally tally = new Tally(name());
        int levels = scale.of(2, 200);
        for (int level = 0; level < levels; level++) {
            Path disk = Files.createDirectories(folder.resolve("disk" + level));
            String size = "size=" + SIZE + ",mode=700";
            if (!Strace.runs("mount", "-t", "tmpfs", "-o", size, "tmpfs", disk.toString())) {
                return Tally.skipped(name(), "a small file system can only be mounted by the superuser");
            }
            try {
                one(disk, SIZE - (long) LEAST_FREE * (levels - level) / levels, level, tally);
            } finally {
                Strace.runs("umount", disk.toString());
            }
        }
        return tally;
    }

    private static void one(Path disk, long filled, int level, Tally tally) throws Exception {
        Script script = Script.named("random-" + (1000 + level) + "-" + DEEDS);
        script.prepare(disk);
        Path filler = disk.resolve("filler");
        long rest = Math.max(0, filled - (SIZE - Files.getFileStore(disk).getUsableSpace()));
        Files.write(filler, new byte[(int) rest]);
        // what the victim was told must not be cut off by the very disk that fills up
        Files.createSymbolicLink(
                Acks.file(disk), Files.writeString(disk.resolveSibling(disk.getFileName() + ".acks"), ""));
        Child.start(List.of(), Victim.class, disk.toString(), script.name(), "safe")
                .await();
        Files.delete(filler);
        Told told = Told.of(Acks.read(disk));
        boolean struck = told.outcomes().size() > told.saved() || !told.ready();
        tally.add("filled to " + filled, struck, told.saved(), new Judge(disk, script, told).all());
    }
}
