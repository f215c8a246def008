package org.winnow.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.job.Progress;
import org.winnow.model.Cluster;

/** Finds examples that answer the same question differently, and those that contradict each other. */
final class Questions {
    /** How similar instructions must be for their responses to be held against each other. */
    static final double ALIKE = 0.9;

    /** With how many of the examples that follow it one is compared; the rest of a larger group is skipped. */
    private static final int REACH = 128;

    private final Corpus corpus;
    private final Options options;
    private final Progress progress;
    private final Forest conflicts;
    private final List<Link> links = new ArrayList<>();
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Clusters.Witness> witnesses = new ArrayList<>();
    private long skipped;

    Questions(Corpus corpus, Options options, Progress progress) {
        this.corpus = corpus;
        this.options = options;
        this.progress = progress;
        conflicts = new Forest(corpus.size());
    }

    /** Two examples that contradict each other. */
    private record Link(int a, int b, float similarity) {}

    void find() {
        Map<Integer, int[]> groupOf = new HashMap<>();
        Groups questions = new Groups(corpus.question(), corpus.all());
        for (int[] group : questions.equal()) {
            groupOf.put(group[0], group);
            if (answersDiffer(group)) {
                clusters.add(corpus.cluster(Cluster.Kind.SAME_QUESTION, group, 1));
                within(group);
            }
        }
        alike(questions.firsts(), groupOf);
        gather();
    }

    /** Same-question clusters, then conflicting ones. */
    List<Cluster> clusters() {
        return clusters;
    }

    List<Clusters.Witness> witnesses() {
        return witnesses;
    }

    long skipped() {
        return skipped;
    }

    private boolean answersDiffer(int[] group) {
        long first = corpus.answer(group[0]);
        return Arrays.stream(group).anyMatch(number -> corpus.answer(number) != first);
    }

    private void within(int[] group) {
        progress.checkCancelled();
        for (int i = 0; i < group.length; i++) {
            int end = Math.min(group.length, i + 1 + REACH);
            for (int j = i + 1; j < end; j++) {
                link(group[i], group[j], 1);
            }
            skipped += group.length - end;
        }
    }

    /** Questions that are not the same but alike, and ask of the same numbers. */
    private void alike(int[] firsts, Map<Integer, int[]> groupOf) {
        int[] asked = Arrays.stream(firsts)
                .filter(number -> corpus.question()[number] != 0)
                .toArray();
        PairList pairs = new NearSearch(corpus, options, progress)
                .run(asked, Options.Fields.INSTRUCTION, ALIKE)
                .pairs();
        pairs.forEachAtLeast((float) ALIKE, (a, b, similarity) -> {
            if (corpus.questionFacts(a) == corpus.questionFacts(b)) {
                across(groupOf.getOrDefault(a, new int[] {a}), groupOf.getOrDefault(b, new int[] {b}), similarity);
            }
        });
    }

    private void across(int[] some, int[] others, float similarity) {
        progress.checkCancelled();
        int reach = Math.min(others.length, REACH);
        for (int a : Arrays.copyOf(some, Math.min(some.length, REACH))) {
            for (int i = 0; i < reach; i++) {
                link(a, others[i], similarity);
            }
        }
        skipped += (long) some.length * others.length - (long) Math.min(some.length, REACH) * reach;
    }

    private void link(int a, int b, float similarity) {
        // Links come by falling similarity, so those that join are enough to know the weakest.
        if (corpus.answer(a) != corpus.answer(b) && corpus.contradict(a, b) && conflicts.join(a, b)) {
            links.add(new Link(a, b, similarity));
        }
    }

    private void gather() {
        Map<Integer, Link> firstOf = new HashMap<>();
        Map<Integer, Float> lowest = new HashMap<>();
        for (Link link : links) {
            int root = conflicts.root(link.a());
            firstOf.putIfAbsent(root, link);
            lowest.merge(root, link.similarity(), Math::min);
        }
        Map<Cluster, Link> found = new TreeMap<>(NearClusters.ORDER);
        for (int[] group : conflicts.groups()) {
            double similarity = NearClusters.rounded(lowest.getOrDefault(group[0], 1f));
            Link first = firstOf.get(group[0]);
            if (first != null) {
                found.put(corpus.cluster(Cluster.Kind.CONFLICTING, group, similarity), first);
            }
        }
        found.forEach((cluster, link) -> {
            clusters.add(cluster);
            witnesses.add(witness(link));
        });
    }

    private Clusters.Witness witness(Link link) {
        int a = corpus.key(link.a());
        int b = corpus.key(link.b());
        return new Clusters.Witness(Math.min(a, b), Math.max(a, b), NearClusters.rounded(link.similarity()));
    }
}
