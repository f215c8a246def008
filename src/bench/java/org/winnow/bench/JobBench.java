package org.winnow.bench;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.check.CheckContext;
import org.winnow.check.CheckJob;
import org.winnow.check.CheckRun;
import org.winnow.check.Checks;
import org.winnow.cluster.DuplicateJob;
import org.winnow.cluster.Options;
import org.winnow.job.Progress;
import org.winnow.release.ContextFate;
import org.winnow.release.ContextPlan;
import org.winnow.release.Feed;
import org.winnow.release.Profiles;
import org.winnow.release.ProjectInfo;
import org.winnow.release.Release;
import org.winnow.release.ReleaseRequest;
import org.winnow.release.ReleaseResult;
import org.winnow.store.Store;
import org.winnow.text.TokenCounter;

/** What runs in the background: duplicates, checks, tokens, export. */
final class JobBench {
    private static final int RUNS = Timing.runs();
    private static final int TEXTS = 20_000;

    private final Store store;
    private final Path folder;
    private final Figures figures;

    JobBench(Store store, Path folder, Figures figures) {
        this.store = store;
        this.folder = folder;
        this.figures = figures;
    }

    void run() throws Exception {
        int rows = store.columns().live().getCardinality();
        DuplicateJob duplicates = new DuplicateJob(store, Options.DEFAULT);
        duplicates.run(Progress.NONE);
        figures.rows(
                "exact and near duplicates",
                rows,
                Timing.median(RUNS, () -> duplicates.run(Progress.NONE)),
                "budget 6 s for a million, with storing them");
        CheckJob checks = new CheckJob(store, new CheckRun(Checks.all(), CheckContext.standard()));
        checks.run(Progress.NONE);
        figures.rows("all checks", rows, Timing.median(RUNS, () -> checks.run(Progress.NONE)), "with storing findings");
        tokens();
        export();
    }

    private void tokens() throws Exception {
        List<String> texts = new ArrayList<>();
        store.examples().scan(store.columns().live().limit(TEXTS), (key, example) -> texts.add(example.response()));
        TokenCounter own = TokenCounter.o200k();
        Encoding reference = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
        long different = texts.stream()
                .filter(text -> own.count(text) != reference.countTokensOrdinary(text))
                .count();
        double mine = Timing.median(RUNS, () -> texts.forEach(own::count));
        double theirs = Timing.median(RUNS, () -> texts.forEach(reference::countTokensOrdinary));
        figures.rows("token counts of responses", texts.size(), mine, different + " differ from jtokkit");
        figures.rows("the same by jtokkit", texts.size(), theirs, "for comparison");
    }

    private void export() throws Exception {
        Path out = folder.resolve("release");
        RoaringBitmap keys = store.columns().live();
        ReleaseRequest request = ReleaseRequest.of(
                        Profiles.all().get(0),
                        out,
                        Feed.of(store.examples(), keys),
                        ContextPlan.of(ContextFate.OPEN_BOOK),
                        ProjectInfo.of("bench", "", "bench"))
                .skippingInvalid();
        long[] times = new long[RUNS];
        long bytes = 0;
        for (int i = -1; i < RUNS; i++) {
            remove(out);
            long start = System.nanoTime();
            ReleaseResult result = new Release().run(request, Progress.NONE);
            times[Math.max(i, 0)] = System.nanoTime() - start;
            bytes = result.files().stream()
                    .mapToLong(ReleaseResult.WrittenFile::bytes)
                    .sum();
        }
        long written = bytes;
        double raw = Timing.median(RUNS, () -> write(folder.resolve("raw"), written));
        figures.megabytes(
                "export", written, new Timing.Spread(times).at(50) / 1e9, "checked, hashed, synced and read back");
        figures.megabytes("raw write of as many bytes", written, raw, "for comparison, synced");
        remove(out);
        remove(folder.resolve("raw"));
    }

    private static void write(Path file, long bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (long left = bytes; left > 0; left -= buffer.capacity()) {
                buffer.position(0).limit((int) Math.min(left, buffer.capacity()));
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
