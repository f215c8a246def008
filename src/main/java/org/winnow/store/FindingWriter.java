package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.winnow.model.Cluster;
import org.winnow.model.Content;
import org.winnow.model.Finding;

/** Stores findings and clusters with their columns. Inside one transaction. */
final class FindingWriter {
    /** How many members of clusters are inserted at once. */
    private static final int MEMBERS = 4096;

    private final Session session;
    private final ColumnEditor columns;
    private final ExampleWriter examples;

    FindingWriter(Session session, ColumnEditor columns, ExampleWriter examples) {
        this.session = session;
        this.columns = columns;
        this.examples = examples;
    }

    void replace(Map<Integer, List<Finding>> found) throws SQLException, StoreException {
        found.keySet().forEach(examples::requireKnown);
        for (Map.Entry<Integer, List<Finding>> each : found.entrySet()) {
            replace(each.getKey(), each.getValue());
        }
    }

    private void replace(int key, List<Finding> found) throws SQLException, StoreException {
        session.run("DELETE FROM finding WHERE key = ?", key);
        Set<String> ignored = found.isEmpty() ? Set.of() : FindingRows.ignored(session, key);
        for (Finding finding : found) {
            boolean isIgnored = !ignored.isEmpty()
                    && ignored.contains(
                            Fingerprint.of(finding, examples.load(key).content()));
            session.run(
                    "INSERT INTO finding(key, check_id, severity, field, span_start, span_end, evidence, ignored)"
                            + " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                    key,
                    finding.check(),
                    finding.severity().name(),
                    finding.field(),
                    finding.start(),
                    finding.end(),
                    finding.evidence(),
                    isIgnored ? 1 : 0);
        }
        refresh(key);
    }

    void ignore(int key, Finding finding, boolean ignored) throws SQLException, StoreException {
        Content content = examples.load(key).content();
        String fingerprint = Fingerprint.of(finding, content);
        if (ignored) {
            session.run("INSERT OR IGNORE INTO ignored(key, fingerprint) VALUES(?, ?)", key, fingerprint);
        } else {
            session.run("DELETE FROM ignored WHERE key = ? AND fingerprint = ?", key, fingerprint);
        }
        List<Long> same = new ArrayList<>();
        session.each(
                FindingRows.SELECT + " WHERE key = ?",
                row -> {
                    if (Fingerprint.of(FindingRows.read(row), content).equals(fingerprint)) {
                        same.add(row.getLong(1));
                    }
                },
                key);
        for (long id : same) {
            session.run("UPDATE finding SET ignored = ? WHERE id = ?", ignored ? 1 : 0, id);
        }
        refresh(key);
    }

    private void refresh(int key) throws SQLException, StoreException {
        Set<String> checks = new TreeSet<>();
        Set<String> severities = new TreeSet<>();
        session.each(
                "SELECT DISTINCT check_id, severity FROM finding WHERE key = ? AND ignored = 0",
                row -> {
                    checks.add(row.getString(1));
                    severities.add(FindingRows.word(row.getString(2)));
                },
                key);
        columns.several(Dimension.FINDING, key, checks);
        columns.several(Dimension.SEVERITY, key, severities);
        Facts.has(columns, key, Trait.FINDING, !checks.isEmpty());
    }

    void replaceClusters(List<Cluster> clusters) throws SQLException {
        clusters.forEach(cluster -> cluster.keys().forEach(examples::requireKnown));
        session.run("DELETE FROM member");
        session.run("DELETE FROM cluster");
        columns.clearAll(Dimension.CLUSTER);
        columns.clear(Dimension.HAS, Trait.CLUSTER.word);
        ClusterPlacing places = new ClusterPlacing(columns.size());
        LongStream.Builder members = LongStream.builder();
        long id = 0;
        for (Cluster cluster : clusters) {
            id++;
            session.run(
                    "INSERT INTO cluster(id, kind, similarity) VALUES(?, ?, ?)",
                    id,
                    cluster.kind().name(),
                    cluster.similarity());
            for (int key : cluster.keys()) {
                members.add((long) key << Integer.SIZE | id);
                places.member(id, cluster.kind(), key);
                columns.put(Dimension.CLUSTER, key, cluster.kind().word(), true);
                Facts.has(columns, key, Trait.CLUSTER, true);
            }
        }
        columns.clusters(places.done());
        // By key, since SQLite looks each one up among all examples, and those that lie together are read once.
        long[] sorted = members.build().sorted().toArray();
        for (int from = 0; from < sorted.length; from += MEMBERS) {
            insert(Arrays.copyOfRange(sorted, from, Math.min(sorted.length, from + MEMBERS)));
        }
    }

    /** Of members, many at once: the key in the upper 32 bits and the number of the cluster in the lower ones. */
    private void insert(long[] members) throws SQLException {
        session.run(
                "INSERT INTO member(cluster, key) SELECT value & 4294967295, value >> 32 FROM json_each(?)",
                Arrays.toString(members));
    }
}
