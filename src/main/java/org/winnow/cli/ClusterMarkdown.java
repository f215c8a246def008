package org.winnow.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winnow.cluster.Conflict;
import org.winnow.model.Cluster;
import org.winnow.model.Example;
import org.winnow.store.Examples;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Clusters as a page to read. */
final class ClusterMarkdown {
    private static final int SHOWN = 160;
    private static final Map<Cluster.Kind, String> TITLES = Map.of(
            Cluster.Kind.EXACT, "Exact copies",
            Cluster.Kind.NEAR, "Near copies",
            Cluster.Kind.SAME_QUESTION, "Other answers to the same question",
            Cluster.Kind.CONFLICTING, "Answers that contradict each other");

    private final Store store;
    private final List<Cluster> clusters;

    ClusterMarkdown(Store store, List<Cluster> clusters) {
        this.store = store;
        this.clusters = clusters;
    }

    String text() throws StoreException {
        StringBuilder page = new StringBuilder("# Examples that repeat each other\n");
        for (Cluster.Kind kind : Cluster.Kind.values()) {
            List<Cluster> some =
                    clusters.stream().filter(each -> each.kind() == kind).toList();
            page.append("\n## ")
                    .append(TITLES.get(kind))
                    .append(": ")
                    .append(Count.of(some.size()))
                    .append("\n");
            for (Cluster cluster : some) {
                cluster(page, cluster);
            }
        }
        return page.toString();
    }

    private void cluster(StringBuilder page, Cluster cluster) throws StoreException {
        int[] keys = cluster.keys().stream().mapToInt(Integer::intValue).toArray();
        List<Example> members = store.examples().load(keys).stream()
                .map(Examples.Keyed::example)
                .toList();
        page.append("\n**")
                .append(Count.of(members.size(), "example"))
                .append('*')
                .append('*');
        if (cluster.kind() == Cluster.Kind.NEAR) {
            page.append(String.format(Locale.ENGLISH, ", %.0f %% the same", 100 * cluster.similarity()));
        }
        if (cluster.kind() == Cluster.Kind.CONFLICTING) {
            Conflict.between(members.get(0), members.get(1))
                    .ifPresent(sentence -> page.append(". ").append(Markdown.text(sentence, SHOWN)));
        }
        page.append("\n\n");
        for (Example each : members) {
            page.append("- ").append(Markdown.text(each.id(), SHOWN)).append(" (");
            page.append(Markdown.text(each.provenance().file(), SHOWN))
                    .append(", ")
                    .append(each.provenance().line());
            page.append("): ").append(Markdown.text(each.instruction(), SHOWN)).append(" → ");
            page.append(Markdown.text(each.response(), SHOWN)).append('\n');
        }
    }
}
