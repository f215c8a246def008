package org.winnow.desktop.backups;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.store.Backup;
import org.winnow.store.BackupReason;
import org.winnow.store.Backups;
import org.winnow.store.SecondFolder;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** The backups of the open project. On the FX thread. */
public final class BackupsModel {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.ENGLISH);

    private final Store store;
    private final SecondFolder second;
    private final JobRunner background;
    private final LatestOnly latest;
    private final Dialogs dialogs;
    private final Consumer<Path> restore;
    private final ReadOnlyObjectWrapper<@Nullable Listing> listing = new ReadOnlyObjectWrapper<>();

    /**
     * A model that knows nothing before {@link #refresh}.
     *
     * @param restore puts a backup in the place of the open project
     */
    public BackupsModel(
            Store store, SecondFolder second, JobRunner background, Dialogs dialogs, Consumer<Path> restore) {
        this.store = store;
        this.second = second;
        this.background = background;
        this.latest = new LatestOnly(background);
        this.dialogs = dialogs;
        this.restore = restore;
    }

    /**
     * What there is.
     *
     * @param backups newest first
     * @param now what the project holds; empty if it is too damaged to be counted
     * @param second where backups go a second time, if anywhere
     */
    public record Listing(List<Backup> backups, Optional<Backups.Counts> now, Optional<Path> second) {}

    /** What there is; null before the first reading. */
    public ReadOnlyObjectProperty<@Nullable Listing> listing() {
        return listing.getReadOnlyProperty();
    }

    /** Reads the list anew. */
    public void refresh() {
        latest.submit(
                "backups",
                Words.of("backups.listing-backups"),
                progress -> read(),
                Outcome.then(result -> listing.set(result)));
    }

    private Listing read() {
        return new Listing(Backups.of(store.file()), counts(), second.get());
    }

    private Optional<Backups.Counts> counts() {
        try {
            return Optional.of(Backups.count(store.file()));
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    /** Makes a backup now. */
    public void onBackUp() {
        background.submit(
                Words.of("backups.backing-up"),
                progress -> store.safeguard(BackupReason.ASKED),
                Outcome.then(made -> refresh()));
    }

    /** Asks, with what both hold, and puts a backup in the place of the project. */
    public void onRestore(Backup backup) {
        Listing now = listing.get();
        String holds = now == null || now.now().isEmpty()
                ? Words.of("backups.the-project-cannot-be-counted-since")
                : Words.of("backups.the-project-holds", words(now.now().get()));
        boolean fewer =
                now != null && now.now().filter(backup.counts()::isFewerThan).isPresent();
        Dialogs.Question question = new Dialogs.Question(
                Words.of("backups.restore-this-backup"),
                Words.of(
                        "backups.the-backup-of-holds-what-is",
                        holds,
                        when(backup),
                        words(backup.counts()),
                        fewer ? Words.of("backups.so-some-would-be-missing") : ". "),
                fewer ? Words.of("backups.restore-the-smaller-one") : Words.of("backups.restore"));
        if (dialogs.confirm(question)) {
            restore.accept(backup.file());
        }
    }

    /** Asks for a second folder, and keeps backups there too from now on. */
    public void onChooseSecond() {
        dialogs.chooseFolder(Words.of("backups.keep-backups-in-this-folder-too"))
                .ifPresent(folder -> keep(Optional.of(folder)));
    }

    /** Keeps backups beside their projects only. */
    public void onForgetSecond() {
        keep(Optional.empty());
    }

    private void keep(Optional<Path> folder) {
        background.submit(
                Words.of("backups.saving-the-settings"),
                progress -> {
                    second.set(folder);
                    return true;
                },
                Outcome.then(saved -> refresh()));
    }

    /** When a backup was made, as people write it. */
    static String when(Backup backup) {
        return WHEN.format(backup.at().atZone(ZoneId.systemDefault()));
    }

    /** What something holds, in words. */
    static String words(Backups.Counts counts) {
        return Words.of("backups.examples-and-steps", counts.examples(), counts.steps());
    }
}
