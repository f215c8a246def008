package org.winnow.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.winnow.job.Progress;

/** A project in an SQLite file. */
final class SqliteStore implements Store {
    private final Path file;
    private final ProjectLock lock;
    private final Measuring measuring;
    private final Writer writer;
    private final Readers readers;
    private final ExampleAccess examples;
    private final SourceRows sources;
    private final FindingRows findings;
    private final HistoryRows history;
    private final SettingRows settings;
    private final DraftRows drafts;
    private final WordSearch fullText;
    private final Safeguard safeguard;

    SqliteStore(Path file, ProjectLock lock, Measuring measuring, Writer writer) {
        this.file = file;
        this.lock = lock;
        this.measuring = measuring;
        this.writer = writer;
        this.readers = new Readers(file);
        this.examples = new ExampleAccess(readers);
        this.sources = new SourceRows(readers);
        this.findings = new FindingRows(readers);
        this.history = new HistoryRows(readers);
        this.settings = new SettingRows(readers);
        this.drafts = new DraftRows(readers);
        this.fullText = new WordSearch(readers);
        this.safeguard = new Safeguard(file, readers, BackupFolder.of(file), Clock.systemUTC());
    }

    @Override
    public Path file() {
        return file;
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
        new Measurer(readers, writer, measuring).all(progress);
    }

    @Override
    public <T> T write(Writing<T> work) throws StoreException {
        return writer.write(work);
    }

    @Override
    public AutoCloseable onCommit(Consumer<Committed> listener) {
        return writer.onCommit(listener);
    }

    @Override
    public Verification verify() throws StoreException {
        return readers.read(session -> Verifier.verify(session));
    }

    @Override
    public void backup(Path target) throws StoreException {
        Backups.write(file, target);
    }

    @Override
    public Optional<Backup> safeguard(BackupReason reason) throws StoreException {
        return safeguard.make(reason);
    }

    @Override
    public boolean isBackupDue() throws StoreException {
        return safeguard.isDue();
    }

    @Override
    public void close() throws StoreException {
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
