package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.winnow.job.Ordered;
import org.winnow.job.Progress;
import org.winnow.job.Workers;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Takes the measures that an import left for later: reads the messages in the order of their keys, counts on several
 * threads, and writes some thousand at a time together with how far it is, so that it goes on wherever it was interrupted.
 */
final class Measurer {
    private static final int LIST = 500;
    private static final int LISTS_AHEAD = 6;
    private static final int ROWS = 4_000;

    private final Readers readers;
    private final Writer writer;
    private final Measuring measuring;

    Measurer(Readers readers, Writer writer, Measuring measuring) {
        this.readers = readers;
        this.writer = writer;
        this.measuring = measuring;
    }

    /**
     * The measures of one example.
     *
     * @param version of the content that was measured; one that has changed since has measures of its own
     */
    record Taken(int key, long version, Measures measures) {}

    private record Stored(int key, long version, String messages) {}

    void all(Progress progress) throws StoreException {
        try (Workers workers = Workers.perProcessor("winnow-measure", 0)) {
            Ordered<List<Taken>> running = new Ordered<>(workers);
            List<Taken> taken = new ArrayList<>();
            long total = writer.unmeasured();
            long done = 0;
            int last = writer.columns().size() - 1;
            for (int low = writer.measured() + 1; low <= last || running.size() > 0; low += LIST) {
                progress.checkCancelled();
                if (low <= last) {
                    int from = low;
                    int to = Math.min(last, low + LIST - 1);
                    running.begin(() -> measured(from, to));
                }
                if (running.size() >= LISTS_AHEAD || low > last) {
                    taken.addAll(next(running));
                }
                if (taken.size() >= ROWS) {
                    done += write(taken);
                    progress.at(done, total);
                    taken.clear();
                }
            }
            write(taken);
            progress.at(total, total);
        }
    }

    private long write(List<Taken> taken) throws StoreException {
        if (!taken.isEmpty()) {
            writer.writeAll(taken);
        }
        return taken.size();
    }

    static <T> T next(Ordered<T> running) throws StoreException {
        try {
            return running.take();
        } catch (StoreException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Taken> measured(int from, int to) throws StoreException {
        List<Stored> stored = readers.read(session -> read(session, from, to));
        List<Taken> taken = new ArrayList<>(stored.size());
        for (Stored each : stored) {
            taken.add(new Taken(each.key(), each.version(), measures(each)));
        }
        return taken;
    }

    private static List<Stored> read(Session session, int from, int to) throws SQLException, StoreException {
        List<Stored> stored = new ArrayList<>(to - from + 1);
        session.each(
                "SELECT e.key, e.version, coalesce(c.messages, '[]') FROM example e JOIN content c ON c.key = e.key"
                        + " WHERE e.key BETWEEN ? AND ? ORDER BY e.key",
                row -> stored.add(new Stored(row.getInt(1), row.getLong(2), row.getString(3))),
                from,
                to);
        return stored;
    }

    /** Damaged messages have no measures; whoever reads the example is told of the damage. */
    private Measures measures(Stored stored) {
        try {
            List<Message> messages =
                    MessageJson.readAll(Json.parse(stored.messages()).elements());
            return measuring.of(Content.of(messages));
        } catch (JsonException | IllegalArgumentException e) {
            return new Measures("und", 0, 0, 0);
        }
    }
}
