package org.winnow.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.winnow.job.Progress;

/**
 * Takes what is whole out of a damaged project into a new one. SQLite is not asked to read the damaged file, since it gives
 * up a whole table where one page is destroyed: the pages are read one by one, and a row is taken if its own checksum says
 * that it is what was stored. The damaged file stays as it is.
 */
public final class Salvage {
    private static final Set<String> ONE_ROW = Set.of("head", "state");

    private final Path wreck;
    private final Progress progress;
    private final Set<Integer> doubtful = new HashSet<>();
    private final Map<String, Long> taken = new HashMap<>();
    private boolean headIsLost = true;

    private Salvage(Path wreck, Progress progress) {
        this.wreck = wreck;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param examples how many were taken
     * @param lost identifiers of examples that are lost, as far as known; {@code number 7} where only that is
     * @param steps steps of the history that were taken
     * @param lostSteps steps that were given up, because they or what they are built on are damaged
     * @param broken tables of which a part could not be reached
     */
    public record Report(long examples, List<String> lost, long steps, long lostSteps, Set<String> broken) {
        /** Copies the collections. */
        public Report {
            lost = List.copyOf(lost);
            broken = Set.copyOf(broken);
        }

        /** True if nothing is known to be missing. */
        public boolean isWhole() {
            return lost.isEmpty() && lostSteps == 0 && broken.isEmpty();
        }
    }

    /**
     * Makes a new project of what is whole. For a background thread. Cost: about a minute for a gigabyte; memory does not
     * grow with the file.
     *
     * @throws StoreException if the target is taken, the project is open, or nothing of a project can be found
     */
    @SuppressWarnings("try") // the lock is only held
    public static Report run(Path damaged, Path target, Progress progress) throws StoreException {
        Path real = ProjectFile.requireFile(damaged);
        Path place = target.toAbsolutePath().normalize();
        ProjectFile.requireFree(place);
        Path folder = Objects.requireNonNull(place.getParent(), "an absolute path of a file");
        try (ProjectLock lock = ProjectLock.takeIfThere(real);
                Pages pages = Pages.open(real);
                Copying copy = Copying.in(folder)) {
            Report report = new Salvage(real, progress).into(copy.empty(), pages);
            copy.publish(place, false);
            return report;
        } catch (SQLException e) {
            throw Failures.sentence(e, place);
        } catch (IOException e) {
            throw new StoreException("The project " + real.getFileName() + " could not be read: " + e.getMessage(), e);
        }
    }

    private Report into(Path draft, Pages pages) throws SQLException, StoreException, IOException {
        int application = pages.header(68);
        if (application != 0 && application != Database.APPLICATION_ID) {
            throw new StoreException(wreck.getFileName() + " is not a Winnow project.");
        }
        int said = pages.header(60);
        int version = said >= 1 && said < Schema.VERSION ? said : Schema.VERSION;
        try (Session session = Database.plain(draft)) {
            session.execute("PRAGMA foreign_keys=OFF");
            session.first("PRAGMA journal_mode=OFF", row -> row.getString(1)); // the draft is thrown away if this fails
            session.execute("PRAGMA synchronous=OFF");
            Schema.make(session, version);
            Wreck found = Wreck.of(pages, Shape.all(session));
            take(session, found);
            if (taken.getOrDefault("example", 0L) == 0) {
                throw new StoreException("Nothing of a Winnow project could be found in " + wreck.getFileName() + ".");
            }
            Schema.migrate(session, version);
            return mended(session, found, version);
        }
    }

    private void take(Session session, Wreck found) throws IOException, SQLException {
        session.execute("BEGIN");
        found.each((shape, row, lost) -> {
            progress.checkCancelled();
            boolean single = ONE_ROW.contains(shape.table());
            int added = session.run(shape.insert(single ? "INSERT OR REPLACE" : "INSERT OR IGNORE"), row);
            if (added > 0) {
                taken.merge(shape.table(), 1L, Long::sum);
            } else if (lost && shape.table().equals("example")) {
                doubtful.add((int) Math.min(Integer.MAX_VALUE, (Long) Objects.requireNonNull(row[0])));
            }
            headIsLost &= !shape.table().equals("head");
        });
        session.execute("COMMIT");
    }

    private Report mended(Session session, Wreck found, int version) throws SQLException, StoreException {
        session.execute("BEGIN");
        Mending mending = new Mending(session, progress);
        mending.examples(doubtful);
        // before version 2 steps bear no seals, so that only a history that lies whole can be trusted
        boolean doubted = version < 2 && (found.isBroken("step") || found.isBroken("delta"));
        long lostSteps = new HistoryMending(session).mend(headIsLost || doubted);
        session.execute("DELETE FROM setting WHERE name IN ('checks.key', 'duplicates.threshold')");
        session.execute("DELETE FROM score"); // nothing seals them, and they are measured again
        session.execute("UPDATE state SET measured = 0, counter = counter + 1, stamp = random()");
        session.execute("UPDATE word_index SET stamp = '', before = ''");
        session.execute("COMMIT");
        session.execute("PRAGMA foreign_keys=ON");
        Store.Verification result = Verifier.verify(session);
        if (!result.sound()) {
            throw new StoreException("What was taken out of " + wreck.getFileName()
                    + " is not sound, and was thrown away: " + result.problems().get(0));
        }
        return new Report(
                session.number("SELECT count(*) FROM example"),
                mending.lost(),
                session.number("SELECT count(*) FROM step"),
                lostSteps,
                found.broken());
    }
}
