package org.winnow.desktop.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.cluster.Conflict;
import org.winnow.cluster.KeepRule;
import org.winnow.desktop.library.Line;
import org.winnow.desktop.session.CurrentExampleModel;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.words.Words;
import org.winnow.job.Progress;
import org.winnow.model.Cluster;
import org.winnow.model.Example;
import org.winnow.model.Status;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.text.Hashes;

/** Reads clusters and their examples from the project. Not for the FX thread. */
final class ClusterReader {
    /** Settings under this name say that the examples of a cluster are different on purpose. */
    static final String DISTINCT = "distinct.";

    private static final int LISTED = 2_000;
    private static final int SIDE_BY_SIDE = 12;

    private ClusterReader() {}

    /** The clusters that have work left and an example in the current set; at most 2,000. */
    static List<ClusterRow> rows(Store store, Matches matches, Progress progress) throws StoreException {
        Columns columns = matches.columns();
        RoaringBitmap open = open(columns);
        Set<String> distinct = store.settings().startingWith(DISTINCT).keySet();
        List<ClusterRow> rows = new ArrayList<>();
        for (Cluster cluster : urgentFirst(store.findings().clusters())) {
            progress.checkCancelled();
            List<Integer> left = cluster.keys().stream().filter(open::contains).toList();
            boolean inSet = left.stream().anyMatch(matches.keys()::contains);
            if (left.size() < 2 || !inSet || rows.size() >= LISTED || distinct.contains(name(store, left))) {
                continue;
            }
            String title = Line.start(store.examples().load(left.get(0)).instruction());
            rows.add(new ClusterRow(
                    cluster, title.isBlank() ? Words.of("duplicates.no-instruction") : title, left.size()));
        }
        return rows;
    }

    /** Contradictions before copies; a question whose answers contradict each other is not listed a second time. */
    static List<Cluster> urgentFirst(List<Cluster> clusters) {
        List<Cluster> conflicts = clusters.stream()
                .filter(cluster -> cluster.kind() == Cluster.Kind.CONFLICTING)
                .toList();
        Set<List<Integer>> contradicting =
                conflicts.stream().map(Cluster::keys).collect(java.util.stream.Collectors.toSet());
        List<Cluster> sorted = new ArrayList<>(conflicts);
        clusters.stream()
                .filter(cluster -> cluster.kind() != Cluster.Kind.CONFLICTING)
                .filter(cluster ->
                        cluster.kind() != Cluster.Kind.SAME_QUESTION || !contradicting.contains(cluster.keys()))
                .forEach(sorted::add);
        return sorted;
    }

    /** The name of the setting for these examples. */
    static String name(Store store, List<Integer> keys) throws StoreException {
        RoaringBitmap set = new RoaringBitmap();
        keys.forEach(set::add);
        return DISTINCT
                + Hashes.sha256Hex(String.join("\n", store.examples().ids(set))
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, 24);
    }

    /** The keys of a cluster that are neither rejected nor deleted. */
    static List<Integer> open(Store store, Cluster cluster) {
        RoaringBitmap open = open(store.columns());
        return cluster.keys().stream().filter(open::contains).toList();
    }

    private static RoaringBitmap open(Columns columns) {
        return RoaringBitmap.andNot(columns.live(), columns.having(Dimension.STATUS, Status.REJECTED.word()));
    }

    /** The examples of a cluster; of large ones the first twelve. */
    static Pile pile(Store store, Cluster cluster) throws StoreException {
        List<Shown> shown = new ArrayList<>();
        List<KeepRule.Candidate> candidates = new ArrayList<>();
        for (int key : open(store, cluster)) {
            Optional<Shown> example = CurrentExampleModel.load(store, key);
            if (example.isPresent() && shown.size() < SIDE_BY_SIDE) {
                shown.add(example.get());
                candidates.add(new KeepRule.Candidate(
                        key, example.get().example(), example.get().original().isPresent()));
            }
        }
        if (shown.isEmpty()) {
            return new Pile(cluster, List.of(), "", Optional.empty());
        }
        KeepRule.Choice choice = KeepRule.choose(candidates);
        shown.sort((a, b) -> Boolean.compare(b.key() == choice.key(), a.key() == choice.key()));
        return new Pile(cluster, shown, choice.reason(), conflict(shown));
    }

    private static Optional<String> conflict(List<Shown> shown) {
        Example first = shown.get(0).example();
        return shown.stream()
                .skip(1)
                .map(other -> Conflict.between(first, other.example()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
