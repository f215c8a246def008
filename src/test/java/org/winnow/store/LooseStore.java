package org.winnow.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Projects that promise less than ours, so that tests can show that they would notice. */
public final class LooseStore {
    private LooseStore() {}

    /**
     * Opens or creates a project whose writer does not wait for the disk ({@code NORMAL}), or keeps a journal that is
     * removed at each commit ({@code DELETE}).
     */
    public static Store open(Path file, String promise) throws StoreException {
        Measuring measuring = content -> new Measures("en", 1, 1, 1);
        if (!Files.exists(file)) {
            Projects.measuredBy(measuring).createAt(file).close();
        }
        ProjectLock lock = ProjectLock.take(file);
        try {
            Session session = Database.writer(file);
            if (promise.equals("DELETE")) {
                session.first("PRAGMA journal_mode=DELETE", row -> row.getString(1));
            } else {
                session.execute("PRAGMA synchronous=" + promise);
            }
            ColumnView columns = ColumnLoader.load(session, ColumnView.empty());
            ColumnCache cache = new ColumnCache(file.resolveSibling("cache"), file);
            Writer writer = new Writer(file, measuring, session, columns, cache);
            return new SqliteStore(Place.writable(file, false), lock, measuring, writer);
        } catch (SQLException e) {
            throw Failures.sentence(e, file);
        }
    }
}
