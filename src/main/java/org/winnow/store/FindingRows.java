package org.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBatchIterator;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Cluster;
import org.winnow.model.Finding;
import org.winnow.model.Severity;

/** Reads findings and clusters. */
final class FindingRows implements Findings {
    static final String SELECT =
            "SELECT id, check_id, severity, field, span_start, span_end, evidence, key FROM finding";
    private static final int BATCH = 512;

    private final Readers readers;

    FindingRows(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<Finding> of(int key) throws StoreException {
        return readers.read(session -> {
            List<Finding> found = new ArrayList<>();
            session.each(SELECT + " WHERE key = ? AND ignored = 0 ORDER BY id", row -> found.add(read(row)), key);
            return found;
        });
    }

    @Override
    public void scan(RoaringBitmap keys, Visitor visitor) throws StoreException {
        RoaringBatchIterator batches = keys.getBatchIterator();
        int[] buffer = new int[BATCH];
        while (batches.hasNext()) {
            int[] batch = Arrays.copyOf(buffer, batches.nextBatch(buffer));
            for (Map.Entry<Integer, List<Finding>> each : of(batch).entrySet()) {
                for (Finding finding : each.getValue()) {
                    visitor.visit(each.getKey(), finding);
                }
            }
        }
    }

    private Map<Integer, List<Finding>> of(int[] keys) throws StoreException {
        return readers.read(session -> {
            Map<Integer, List<Finding>> found = new LinkedHashMap<>();
            session.each(
                    SELECT + " WHERE key IN (SELECT value FROM json_each(?)) AND ignored = 0 ORDER BY key, id",
                    row -> found.computeIfAbsent(row.getInt(8), key -> new ArrayList<>())
                            .add(read(row)),
                    Arrays.toString(keys));
            return found;
        });
    }

    static Finding read(ResultSet row) throws SQLException {
        return new Finding(
                row.getString(2),
                Severity.valueOf(row.getString(3)),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getString(7));
    }

    static String word(String severity) {
        return Severity.valueOf(severity).word();
    }

    @Override
    public Set<String> ignored(int key) throws StoreException {
        return readers.read(session -> ignored(session, key));
    }

    static Set<String> ignored(Session session, int key) throws SQLException, StoreException {
        Set<String> ignored = new TreeSet<>();
        session.each("SELECT fingerprint FROM ignored WHERE key = ?", row -> ignored.add(row.getString(1)), key);
        return ignored;
    }

    @Override
    public List<Cluster> clusters() throws StoreException {
        return readers.read(session -> {
            Map<Long, List<Integer>> members = new LinkedHashMap<>();
            session.each(
                    "SELECT cluster, key FROM member ORDER BY cluster, key",
                    row -> members.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getInt(2)));
            List<Cluster> clusters = new ArrayList<>();
            session.each(
                    "SELECT id, kind, similarity FROM cluster ORDER BY id",
                    row -> clusters.add(new Cluster(
                            Cluster.Kind.valueOf(row.getString(2)),
                            members.getOrDefault(row.getLong(1), List.of()),
                            row.getDouble(3))));
            clusters.sort((a, b) -> Integer.compare(b.keys().size(), a.keys().size()));
            return clusters;
        });
    }
}
