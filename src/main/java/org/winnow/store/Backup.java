package org.winnow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A verified copy of a project in its backup folder. All that is known of it stands in its name, so that there is no list
 * beside the files that could say something else: {@code care-000012-20261121T140503Z-bulk-348-20-31.winnow} is the twelfth
 * of {@code care.winnow}, made before a large edit, with 348 examples and 20 steps after 31 commits.
 *
 * @param file where it lies
 * @param sequence ascending in the order in which they were made, whatever the clock said
 * @param at what the clock said
 * @param reason why it was made
 * @param counts what it holds
 * @param commits the counter of the project at that time
 * @param bytes its size
 */
public record Backup(
        Path file, long sequence, Instant at, BackupReason reason, Backups.Counts counts, long commits, long bytes) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile(
            ".*-(\\d{6,18})-(\\d{8}T\\d{6}Z)-([a-z]+)-(\\d{1,18})-(\\d{1,18})-(\\d{1,18})\\.winnow", Pattern.DOTALL);

    /** The name of a backup in its folder. */
    static String name(String project, long sequence, Instant at, BackupReason reason, Contents contents) {
        return String.format(
                "%s-%06d-%s-%s-%d-%d-%d.winnow",
                project,
                sequence,
                STAMP.format(at),
                reason.inName(),
                contents.counts().examples(),
                contents.counts().steps(),
                contents.commits());
    }

    /**
     * What a copy holds.
     *
     * @param counts examples and steps
     * @param commits the counter of commits
     */
    record Contents(Backups.Counts counts, long commits) {}

    /** What the name of a file says; empty if it is none of a backup. */
    static Optional<Backup> of(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            Optional<BackupReason> reason = BackupReason.ofName(name.group(3));
            if (reason.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Backup(
                    file,
                    Long.parseLong(name.group(1)),
                    Instant.from(STAMP.parse(name.group(2))),
                    reason.get(),
                    new Backups.Counts(Long.parseLong(name.group(4)), Long.parseLong(name.group(5))),
                    Long.parseLong(name.group(6)),
                    Files.size(file)));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
