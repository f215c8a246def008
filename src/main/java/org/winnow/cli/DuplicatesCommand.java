package org.winnow.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.cluster.DuplicateJob;
import org.winnow.cluster.Options;
import org.winnow.model.Cluster;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winnow duplicates PROJECT [--threshold 0.8]}. */
@Command(
        name = "duplicates",
        description = {
            "Finds examples that repeat each other and remembers them in the project: exact copies, near copies, other"
                    + " answers to the same question, and answers that contradict each other.",
            "Afterwards \"winnow query PROJECT cluster:conflicting\" and the like list them."
        })
final class DuplicatesCommand extends ProjectCommand {
    @Option(
            names = "--threshold",
            defaultValue = "0.8",
            paramLabel = "J",
            description =
                    "how much of two texts must be the same, 0.6 to 1 (Jaccard similarity of word groups); ${DEFAULT-VALUE}")
    private double threshold;

    @Option(
            names = "--in",
            defaultValue = "both",
            paramLabel = "TEXT",
            description = "what is compared for near copies: instruction, response, or both together; ${DEFAULT-VALUE}")
    private Options.Fields fields = Options.Fields.BOTH;

    DuplicatesCommand(Console console) {
        super(console);
    }

    @Override
    void check() throws UsageException {
        if (!(threshold >= Options.FLOOR && threshold <= 1)) {
            throw new UsageException("The threshold is a number from " + Options.FLOOR + " to 1, such as 0.8.");
        }
    }

    @Override
    int run(Store store) throws StoreException {
        List<Cluster> clusters = new DuplicateJob(
                        store, Options.DEFAULT.withThreshold(threshold).withFields(fields))
                .run(console().progress("Looking for duplicates"))
                .all();
        Map<Cluster.Kind, Integer> counts = new EnumMap<>(Cluster.Kind.class);
        for (Cluster cluster : clusters) {
            counts.merge(cluster.kind(), 1, Integer::sum);
            print(cluster, ids(store, cluster));
        }
        counts.forEach((kind, count) -> console().say(Count.of(count, kind.word() + " cluster") + "."));
        if (clusters.isEmpty()) {
            console().say("No example repeats another.");
        }
        return clusters.isEmpty() ? Exit.DONE : Exit.LOOK;
    }

    private void print(Cluster cluster, List<String> ids) {
        if (json()) {
            console().print(json(cluster, ids));
        } else {
            console()
                    .print(String.format(
                            Locale.ENGLISH,
                            "%-13s %.2f  %s",
                            cluster.kind().word(),
                            cluster.similarity(),
                            String.join(", ", ids)));
        }
    }

    /** A cluster as the command line promises it. */
    static String json(Cluster cluster, List<String> ids) {
        return JsonLine.of(json -> {
            json.writeStringField("kind", cluster.kind().word());
            JsonLine.texts(json, "ids", ids);
            json.writeNumberField("similarity", rounded(cluster.similarity()));
        });
    }

    /** Four digits are more than enough, and the same on every machine. */
    private static double rounded(double similarity) {
        return Math.round(similarity * 10_000) / 10_000.0;
    }

    /** The identifiers of a cluster, in the order in which the examples arrived. */
    static List<String> ids(Store store, Cluster cluster) throws StoreException {
        RoaringBitmap keys = new RoaringBitmap();
        cluster.keys().forEach(keys::add);
        return store.examples().ids(keys);
    }
}
