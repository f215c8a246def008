package org.winnow.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what strace wrote, a file per thread, and brings the calls into the order in which they began. Of calls that wait
 * for one another, as those of a writer and of who hears that it is done, that is the order in which they took effect.
 */
final class CallLog {
    /** Every call by which a Java process with SQLite in it changes files. */
    static final String CALLS = "pwrite64,write,writev,ftruncate,fsync,fdatasync,rename,renameat,renameat2,"
            + "unlink,unlinkat,open,openat,mkdir,rmdir";

    /** The ballast as -xx prints it: noise, of which it does not matter that it is cut short. */
    private static final String CUT = "\\x2d\\x62\\x61\\x6c\\x6c\\x61\\x73\\x74";

    private static final Pattern LINE =
            Pattern.compile("(\\d+)\\.(\\d{9}) (\\w+)\\((.*)\\) += (-?\\d+)[^\"]*(<[^\"]*>)?.*");
    private static final Pattern FILE = Pattern.compile("\\d+<([^>]*)>");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private CallLog() {}

    /** The tool that records, to stand before a command line. */
    static List<String> recorder(Path log) {
        return List.of(
                "strace",
                "--seccomp-bpf",
                "-ff",
                "-qq",
                "--absolute-timestamps=format:unix,precision:ns",
                "-y",
                "-xx",
                "-s",
                "300000",
                "-e",
                "signal=none",
                "-e",
                "trace=" + CALLS,
                "-o",
                log.resolve("thread").toString());
    }

    /** The successful calls on files of a folder, in order. */
    static List<Call> read(Path log, Path folder) throws IOException {
        List<Path> threads;
        try (Stream<Path> files = Files.list(log)) {
            threads = files.sorted().toList();
        }
        List<Call> calls = new ArrayList<>();
        for (Path thread : threads) {
            Map<String, Integer> counts = new HashMap<>();
            try (BufferedReader lines = Files.newBufferedReader(thread, StandardCharsets.ISO_8859_1)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Call call = call(line, counts);
                    if (call != null
                            && (call.path().startsWith(folder + "/")
                                    || call.path().equals(folder.toString()))) {
                        calls.add(call);
                    }
                }
            }
        }
        calls.sort(Comparator.comparingLong(Call::at));
        return calls;
    }

    private static @Nullable Call call(String line, Map<String, Integer> counts) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return null;
        }
        String name = parts.group(3);
        int ordinal = counts.merge(name, 1, Integer::sum);
        if (parts.group(5).startsWith("-")) {
            return null;
        }
        long at = Long.parseLong(parts.group(1)) * 1_000_000_000L + Long.parseLong(parts.group(2));
        return call(at, name, ordinal, parts.group(4));
    }

    private static @Nullable Call call(long at, String name, int ordinal, String arguments) {
        return switch (name) {
            case "pwrite64", "write", "writev" -> written(at, name, ordinal, arguments);
            case "ftruncate" -> new Call(at, name, ordinal, file(arguments), "", last(arguments), new byte[0]);
            case "fsync", "fdatasync" -> new Call(at, name, ordinal, file(arguments), "", 0, new byte[0]);
            case "open", "openat" -> arguments.contains("O_CREAT") ? named(at, "create", ordinal, arguments) : null;
            case "rename", "renameat", "renameat2" -> named(at, "rename", ordinal, arguments);
            default -> named(at, name.startsWith("unlink") ? "unlink" : name, ordinal, arguments);
        };
    }

    private static Call written(long at, String name, int ordinal, String arguments) {
        StringBuilder data = new StringBuilder();
        Matcher texts = TEXT.matcher(arguments);
        while (texts.find()) {
            data.append(texts.group(1));
        }
        if (arguments.contains("\"...") && !arguments.contains(CUT)) {
            throw new IllegalStateException("a call was recorded in part: " + name);
        }
        long offset = name.equals("pwrite64") ? last(arguments) : -1;
        return new Call(at, name, ordinal, file(arguments), "", offset, bytes(data));
    }

    private static Call named(long at, String name, int ordinal, String arguments) {
        List<String> names = new ArrayList<>();
        Matcher texts = TEXT.matcher(arguments);
        while (texts.find()) {
            names.add(new String(bytes(texts.group(1)), StandardCharsets.UTF_8));
        }
        return new Call(at, name, ordinal, names.get(0), names.size() > 1 ? names.get(1) : "", 0, new byte[0]);
    }

    private static String file(String arguments) {
        Matcher file = FILE.matcher(arguments);
        return file.find() ? new String(bytes(file.group(1)), StandardCharsets.UTF_8) : "";
    }

    private static long last(String arguments) {
        return Long.parseLong(arguments.substring(arguments.lastIndexOf(' ') + 1));
    }

    /** Undoes {@code \x41\x42}. */
    private static byte[] bytes(CharSequence hexadecimal) {
        byte[] bytes = new byte[hexadecimal.length() / 4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (Character.digit(hexadecimal.charAt(4 * i + 2), 16) << 4
                    | Character.digit(hexadecimal.charAt(4 * i + 3), 16));
        }
        return bytes;
    }
}
