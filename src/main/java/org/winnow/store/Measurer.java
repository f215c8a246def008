package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.winnow.job.Progress;
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
        int first = writer.measured() + 1;
        int last = writer.columns().size() - 1;
        Iterator<Callable<List<Taken>>> lists = IntStream.iterate(first, low -> low <= last, low -> low + LIST)
                .<Callable<List<Taken>>>mapToObj(low -> () -> measured(low, Math.min(last, low + LIST - 1)))
                .iterator();
        new Following<>("winnow-measure", writer::writeAll).all(lists, writer.unmeasured(), progress);
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
