package org.winnow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.winnow.store.Sources;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.store.Transaction;

/**
 * The entry of an import in the project: its ledger and how far it is. Beside it stands what the file looked like, so that an
 * import that was broken off goes on only with the same file read in the same way.
 */
final class SourceLog {
    private static final int HEAD = 1 << 16;
    private static final String NAME = "intake.identity.";

    private Sources.Source source;
    private final boolean fresh;

    private SourceLog(Sources.Source source, boolean fresh) {
        this.source = source;
        this.fresh = fresh;
    }

    /** Begins an import, or goes on with one where the request says so and the file is unchanged. */
    static SourceLog begin(Store store, ImportRequest request, Plan plan) throws StoreException, IOException {
        String identity = identity(request, plan);
        boolean fresh = store.columns().size() <= 1;
        if (request.resume()) {
            Optional<Sources.Source> open = open(store, request, identity);
            if (open.isPresent()) {
                return new SourceLog(open.get(), fresh);
            }
        }
        Sources.Source begun = new Sources.Source(
                0,
                String.valueOf(request.file().getFileName()),
                request.file().toAbsolutePath().normalize().toString(),
                plan.format().id(),
                request.mappingText(),
                Sources.State.RUNNING,
                Sources.Ledger.EMPTY,
                0,
                Instant.now());
        long id = store.write(transaction -> {
            long number = transaction.beginSource(begun);
            transaction.setting(NAME + number, identity);
            return number;
        });
        return new SourceLog(begun.withId(id), fresh);
    }

    private static Optional<Sources.Source> open(Store store, ImportRequest request, String identity)
            throws StoreException {
        String path = request.file().toAbsolutePath().normalize().toString();
        List<Sources.Source> all = store.sources().all();
        for (int i = all.size() - 1; i >= 0; i--) {
            Sources.Source source = all.get(i);
            boolean sameFile = source.path().equals(path)
                    && store.settings().get(NAME + source.id()).equals(Optional.of(identity));
            if (sameFile) {
                return source.state() == Sources.State.COMPLETE ? Optional.empty() : Optional.of(source);
            }
        }
        return Optional.empty();
    }

    private static String identity(ImportRequest request, Plan plan) throws IOException {
        Path file = request.file();
        MessageDigest digest = RowHash.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            digest.update(in.readNBytes(HEAD));
        }
        long mapping = request.mappingText() == null ? 0 : RowHash.of(request.mappingText());
        return Files.size(file) + " " + HexFormat.of().formatHex(digest.digest()) + " "
                + plan.format().id() + " " + Long.toHexString(mapping) + " "
                + plan.layout().words();
    }

    Sources.Source source() {
        return source;
    }

    /** True if the project held no examples when the import began. */
    boolean fresh() {
        return fresh;
    }

    /** Where the next row begins in the unpacked file. */
    long position() {
        return source.position();
    }

    /** The entry further on, to be written in the transaction that brought it there. */
    Sources.Source next(Sources.State state, Sources.Ledger more, long position) {
        Sources.Ledger old = source.ledger();
        Sources.Ledger sum = new Sources.Ledger(
                old.read() + more.read(),
                old.kept() + more.kept(),
                old.merged() + more.merged(),
                old.quarantined() + more.quarantined(),
                old.skipped() + more.skipped());
        return source.with(state, sum, position);
    }

    /** Remembers what was written. */
    void written(Sources.Source now) {
        source = now;
    }

    /** Marks the end. */
    void end(Store store, Sources.State state) throws StoreException {
        Sources.Source now = next(state, Sources.Ledger.EMPTY, position());
        store.write((Transaction transaction) -> {
            transaction.updateSource(now);
            return true;
        });
        source = now;
    }
}
