package org.winnow.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.winnow.job.Progress;

/** A project in an SQLite file. */
final class SqliteStore implements Store {
    private final Place place;
    private final Closeable lock;
    private final Measuring measuring;
    private final Committing writer;
    private final Readers readers;
    private final ExampleAccess examples;
    private final SourceRows sources;
    private final FindingRows findings;
    private final HistoryRows history;
    private final SettingRows settings;
    private final DraftRows drafts;
    private final WordSearch fullText;
    private final Safeguard safeguard;

    private final AtomicReference<@Nullable String> damage = new AtomicReference<>();

    SqliteStore(Path file, ProjectLock lock, Measuring measuring, Writer writer) {
        this(Place.writable(file, false), lock, measuring, writer);
    }

    SqliteStore(Place place, Closeable lock, Measuring measuring, Committing writer) {
        this(place, Caching.ofThisUser(), lock, measuring, writer);
    }

    /** A project that is open; {@code lock} is let go of at the end. */
    SqliteStore(Place place, Caching caching, Closeable lock, Measuring measuring, Committing writer) {
        this.place = place;
        this.lock = lock;
        this.measuring = measuring;
        this.writer = writer;
        this.readers = place.readers();
        this.examples = new ExampleAccess(readers);
        this.sources = new SourceRows(readers);
        this.findings = new FindingRows(readers);
        this.history = new HistoryRows(readers);
        this.settings = new SettingRows(readers);
        this.drafts = new DraftRows(readers);
        this.safeguard = new Safeguard(place.file(), readers, BackupFolder.of(place.file()), Clock.systemUTC());
        this.fullText = WordSearch.of(place, caching, readers, writer);
        writer.follow(fullText);
    }

    @Override
    public Path file() {
        return place.file();
    }

    @Override
    public Columns columns() {
        return writer.columns();
    }

    @Override
    public Examples examples() {
        return examples;
    }

    @Override
    public Sources sources() {
        return sources;
    }

    @Override
    public Findings findings() {
        return findings;
    }

    @Override
    public HistoryLog history() {
        return history;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Drafts drafts() {
        return drafts;
    }

    @Override
    public FullText fullText() {
        return fullText;
    }

    @Override
    public Measuring measuring() {
        return measuring;
    }

    @Override
    public int unmeasured() {
        return writer.unmeasured();
    }

    @Override
    public void measure(Progress progress) throws StoreException {
        if (writer instanceof Writer writing) {
            new Measurer(readers, writing, measuring).all(progress);
        }
    }

    @Override
    public int unscored() {
        return writer.unscored();
    }

    @Override
    public void score(Scoring scoring, Progress progress) throws StoreException {
        if (writer instanceof Writer writing) {
            new Scorer(readers, writing, scoring).all(progress);
        }
    }

    @Override
    public Optional<String> readOnlyReason() {
        return place.readOnly().or(() -> Optional.ofNullable(damage.get()));
    }

    @Override
    public boolean endedUncleanly() {
        return place.unclean();
    }

    @Override
    public <T> T write(Writing<T> work) throws StoreException {
        String found = damage.get();
        if (found != null) {
            throw new ReadOnlyException(found);
        }
        return writer.write(work);
    }

    @Override
    public AutoCloseable onCommit(Consumer<Committed> listener) {
        return writer.onCommit(listener);
    }

    @Override
    public Optional<String> trouble() {
        return writer.trouble();
    }

    @Override
    public Verification verify() throws StoreException {
        Verification found = judged(readers.read(session -> Verifier.verify(session)));
        if (found.sound()) {
            DamageMark.clear(place.file());
        }
        return found;
    }

    @Override
    public Verification check() throws StoreException {
        return judged(readers.read(session -> Verifier.verify(session, Verifier.Depth.QUICK)));
    }

    /** From now on nothing is changed in a damaged project, and nothing of it pushes a good backup out. */
    private Verification judged(Verification found) {
        if (!found.sound() && readOnlyReason().isEmpty()) {
            DamageMark.set(place.file(), found.problems());
            damage.set(ReadOnlyReason.damaged(
                    String.valueOf(place.file().getFileName()), found.problems().get(0)));
        }
        return found;
    }

    @Override
    public void backup(Path target) throws StoreException {
        if (readOnlyReason().isPresent()) {
            Backups.writeBytes(place.read(), target);
        } else {
            Backups.write(place.file(), target);
        }
    }

    @Override
    public Optional<Backup> safeguard(BackupReason reason) throws StoreException {
        Optional<String> readOnly = readOnlyReason();
        if (readOnly.isPresent()) {
            if (reason == BackupReason.ASKED) {
                throw new ReadOnlyException(readOnly.get() + " Copy it into a file that you name.");
            }
            return Optional.empty();
        }
        return safeguard.make(reason);
    }

    @Override
    public boolean isBackupDue() throws StoreException {
        return readOnlyReason().isEmpty() && safeguard.isDue();
    }

    @Override
    public void close() throws StoreException {
        fullText.close();
        readers.close();
        try {
            writer.close();
        } finally {
            try {
                lock.close();
            } catch (IOException e) {
                System.getLogger(SqliteStore.class.getName())
                        .log(System.Logger.Level.WARNING, "letting go of the lock", e);
            }
        }
    }
}
