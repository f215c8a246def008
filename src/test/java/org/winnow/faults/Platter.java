package org.winnow.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A disk that keeps only what it was told to keep. Writes to a file stay in doubt until the file is synced, and what the
 * folder lists until the folder is: at a power cut each write in doubt may be on the disk or not, in any order, or in part,
 * by sectors; of the changes to the folder those up to some moment.
 */
final class Platter {
    private static final int SECTOR = 512;

    private final TreeMap<String, File> names = new TreeMap<>();
    private final TreeMap<String, File> kept = new TreeMap<>();
    private final List<Call> listings = new ArrayList<>();
    private final List<File> created = new ArrayList<>();

    /** How a power cut treats what is in doubt. */
    enum Cut {
        /** Nothing of it is there. */
        SYNCED,
        /** All of it is. */
        ALL,
        /** Any of it is. */
        SOME,
        /** Any of it is, and any sectors of the rest. */
        TORN,
        /** Any of it is, and where the rest should be stands something else. */
        TRASHED
    }

    /** A file as the disk has it, and what is in doubt. */
    private static final class File {
        private byte[] content = new byte[0];
        private long end;
        private final List<Call> doubt = new ArrayList<>();
    }

    /** Files that only matter while a process runs. */
    private static boolean isPassing(String path) {
        return path.endsWith("-shm")
                || path.endsWith("-ballast")
                || path.endsWith("/acks")
                || path.endsWith(".jsonl") && path.contains("/rows");
    }

    /** Files that were there before. */
    void put(String path, byte[] content) {
        File file = new File();
        file.content = content;
        file.end = content.length;
        names.put(path, file);
        kept.put(path, file);
    }

    void take(Call call) {
        if (isPassing(call.path())) {
            return;
        }
        switch (call.name()) {
            case "create" -> {
                if (!names.containsKey(call.path())) {
                    File file = new File();
                    names.put(call.path(), file);
                    list(call, file);
                }
            }
            case "unlink" -> {
                names.remove(call.path());
                list(call, new File());
            }
            case "rename" -> {
                rename(names, call);
                list(call, new File());
            }
            case "fsync", "fdatasync" -> sync(call.path());
            case "mkdir", "rmdir" -> {
                // folders come and go with what is in them
            }
            default -> write(call);
        }
    }

    private void list(Call call, File file) {
        listings.add(call);
        created.add(file);
    }

    private void write(Call call) {
        File file = names.get(call.path());
        if (file == null) {
            return;
        }
        Call placed = call.offset() >= 0
                ? call
                : new Call(call.at(), call.name(), call.ordinal(), call.path(), "", file.end, call.data());
        file.end = call.name().equals("ftruncate")
                ? call.offset()
                : Math.max(file.end, placed.offset() + placed.data().length);
        file.doubt.add(placed);
    }

    private void sync(String path) {
        File file = names.get(path);
        if (file != null) {
            for (Call call : file.doubt) {
                file.content = applied(file.content, call);
            }
            file.doubt.clear();
            return;
        }
        for (int i = 0; i < listings.size(); i++) {
            apply(kept, listings.get(i), created.get(i));
        }
        listings.clear();
        created.clear();
    }

    private static void apply(TreeMap<String, File> listing, Call call, File file) {
        switch (call.name()) {
            case "create" -> listing.put(call.path(), file);
            case "unlink" -> listing.remove(call.path());
            default -> rename(listing, call);
        }
    }

    /** Renames a file, or a folder with all that is in it. */
    private static void rename(TreeMap<String, File> listing, Call call) {
        List<String> moved = listing.keySet().stream()
                .filter(name -> name.equals(call.path()) || name.startsWith(call.path() + "/"))
                .toList();
        for (String name : moved) {
            File file = listing.remove(name);
            if (file != null) {
                listing.put(call.to() + name.substring(call.path().length()), file);
            }
        }
    }

    private static byte[] applied(byte[] content, Call call) {
        if (call.name().equals("ftruncate")) {
            return Arrays.copyOf(content, (int) call.offset());
        }
        int from = (int) call.offset();
        byte[] bytes = content.length >= from + call.data().length
                ? content.clone()
                : Arrays.copyOf(content, from + call.data().length);
        System.arraycopy(call.data(), 0, bytes, from, call.data().length);
        return bytes;
    }

    /** Lays out what the disk holds after a power cut now; paths in {@code folder} become paths in {@code image}. */
    void cut(Cut cut, Random random, Path folder, Path image) throws IOException {
        TreeMap<String, File> listing = new TreeMap<>(kept);
        int listed = switch (cut) {
            case SYNCED -> 0;
            case ALL -> listings.size();
            default -> random.nextInt(listings.size() + 1);
        };
        for (int i = 0; i < listed; i++) {
            apply(listing, listings.get(i), created.get(i));
        }
        for (Map.Entry<String, File> each : listing.entrySet()) {
            Path place = image.resolve(folder.relativize(Path.of(each.getKey())));
            Files.createDirectories(place.getParent());
            Files.write(place, content(each.getValue(), cut, random));
        }
    }

    private static byte[] content(File file, Cut cut, Random random) {
        byte[] content = file.content;
        for (Call call : file.doubt) {
            boolean there = cut == Cut.ALL || cut != Cut.SYNCED && random.nextBoolean();
            if (there) {
                content = applied(content, call);
            } else if (call.data().length > 0 && (cut == Cut.TORN || cut == Cut.TRASHED)) {
                content = applied(content, damaged(content, call, cut, random));
            }
        }
        return content;
    }

    /** The same write with some sectors as they were before, or with noise in them. */
    private static Call damaged(byte[] before, Call call, Cut cut, Random random) {
        byte[] data = call.data().clone();
        int from = (int) call.offset();
        for (int i = 0; i < data.length; ) {
            int next = Math.min(data.length, i + SECTOR - (from + i) % SECTOR);
            if (random.nextBoolean()) {
                for (int k = i; k < next; k++) {
                    byte old = from + k < before.length ? before[from + k] : 0;
                    data[k] = cut == Cut.TORN ? old : (byte) random.nextInt();
                }
            }
            i = next;
        }
        return new Call(call.at(), call.name(), call.ordinal(), call.path(), "", call.offset(), data);
    }
}
