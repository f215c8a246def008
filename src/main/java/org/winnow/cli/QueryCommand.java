package org.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.cluster.DuplicateJob;
import org.winnow.model.Example;
import org.winnow.query.Facet;
import org.winnow.query.Query;
import org.winnow.query.QueryEngine;
import org.winnow.store.Dimension;
import org.winnow.store.ExampleJson;
import org.winnow.store.Order;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow query PROJECT 'status:accepted' [--count | --jsonl [--scores] | --facets] [--order ORDER]}. */
@Command(
        name = "query",
        description = "Lists, counts or prints the examples that a query selects.",
        footer = {
            "",
            "Queries are written as in the desktop; all conditions must hold:",
            "  status:accepted  tag:billing  -lang:de  source:*.jsonl  tokens>512  has:passages  feedback:down",
            "  finding:leaked-token  severity:block  cluster:exact  split:test  id:a1  is:deleted",
            "  changed:today  changed:7d  changed:2026-03  changed-by:eva  edited:yes  similar:a1  set:NAME",
            "  word  wor*  \"exact words\"  response:word  passages:word  tools:word   anything else is looked up in the texts",
            "  a or b   (a b) or c   -x   tag:a,b   tag:none",
            "Orders are those of the desktop: 'arrival desc' (newest first), 'tokens desc' (longest first), 'grounded asc'",
            "(least grounded first), 'success asc', 'random 42', or 'cluster by cluster': examples that repeat each other",
            "next to each other, the largest cluster first, once \"winnow duplicates\" has looked for them.",
            "Put the query in single quotes, so that the shell leaves it alone; write -- before one that begins with -."
        })
final class QueryCommand extends ProjectCommand {
    private static final int FACET_VALUES = 50;
    private static final int SHOWN = 48;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "QUERY", description = "which examples; all if left out")
    private List<String> words = new ArrayList<>();

    @ArgGroup
    private What what = new What();

    @Option(names = "--limit", paramLabel = "N", description = "print at most N examples")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--scores",
            description =
                    "with --jsonl: add how far each sentence of the response stands in the passages, what was not found"
                            + " there, and how well the interaction went")
    private boolean scores;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "print them in this order; in that of arrival if left out")
    private @Nullable String orderText;

    private Query query = Query.ALL;

    private Order order = Order.usual();

    QueryCommand(Console console) {
        super(console);
    }

    /** What to print. */
    static final class What {
        @Option(names = "--count", description = "print how many there are")
        private boolean count;

        @Option(names = "--jsonl", description = "print the examples, one JSON object a line")
        private boolean jsonl;

        @Option(names = "--facets", description = "print how many have each status, tag, source, ...")
        private boolean facets;
    }

    @Override
    void check() throws Exception {
        if (limit < 0) {
            throw new UsageException("--limit is a number of examples, such as 20.");
        }
        if (scores && !what.jsonl && !json()) {
            throw new UsageException("--scores goes with --jsonl: the scores are added to each line.");
        }
        order = order();
        query = query(words);
    }

    private Order order() throws UsageException {
        if (orderText == null) {
            return Order.usual();
        }
        if (what.count || what.facets) {
            throw new UsageException("--order goes with examples; what is counted has none.");
        }
        return Order.parse(orderText)
                .orElseThrow(
                        () -> new UsageException(
                                "There is no order \"" + orderText
                                        + "\". Write for instance 'tokens desc', 'arrival desc', 'random 42' or 'cluster by cluster'."));
    }

    @Override
    int run(Store store) throws StoreException {
        QueryEngine engine = new QueryEngine(store);
        if (what.facets || MissingScores.isAskedBy(order)) {
            new MissingScores(console()).all(store);
        }
        await(store, engine, query);
        if (what.facets) {
            facets(engine.facets(query, FACET_VALUES));
            return Exit.DONE;
        }
        RoaringBitmap keys = engine.select(query);
        sayIfNothingIsClustered(store);
        InOrder examples = new InOrder(store, order);
        if (what.count) {
            count(keys.getCardinality());
        } else if (scores) {
            Scores scored = new Scores(console());
            examples.visit(keys, limit, (key, example) -> scored.take(example));
            scored.print();
        } else if (what.jsonl || json()) {
            examples.visit(keys, limit, (key, example) -> console().goesOn(ExampleJson.write(example)));
        } else {
            examples.visit(keys, limit, (key, example) -> console().goesOn(line(example)));
            console().say(Count.of(keys.getCardinality(), "example") + ".");
        }
        return Exit.DONE;
    }

    private void sayIfNothingIsClustered(Store store) throws StoreException {
        if (!(order instanceof Order.ByClusters)
                || !store.columns().having(Dimension.HAS, "cluster").isEmpty()) {
            return;
        }
        boolean searched = store.settings().get(DuplicateJob.SEARCHED).isPresent();
        console()
                .say(
                        searched
                                ? "No example repeats another; the oldest comes first."
                                : "Nobody has looked for duplicates in this project yet, so the oldest comes first. \"winnow"
                                        + " duplicates\" looks for them.");
    }

    private void count(int count) {
        if (json()) {
            console().json(json -> json.writeNumberField("count", count));
        } else {
            console().print(Integer.toString(count));
        }
    }

    private void facets(List<Facet> facets) {
        for (Facet facet : facets) {
            if (facet.counts().isEmpty()) {
                continue;
            }
            if (json()) {
                console().json(json -> write(json, facet));
                continue;
            }
            console().print(facet.dimension().field());
            facet.counts()
                    .forEach(each -> console().print(String.format("  %9s  %s", Count.of(each.count()), each.value())));
            if (facet.others() > 0) {
                console().print("             and " + Count.of(facet.others()) + " more");
            }
        }
    }

    private static void write(JsonGenerator json, Facet facet) throws IOException {
        json.writeStringField("facet", facet.dimension().field());
        json.writeObjectFieldStart("counts");
        for (Facet.Count count : facet.counts()) {
            json.writeNumberField(count.value(), count.count());
        }
        json.writeEndObject();
        json.writeNumberField("others", facet.others());
    }

    private static String line(Example example) {
        return String.format(
                "%-14s %-10s %s  →  %s",
                example.id(),
                example.status().word(),
                OneLine.start(example.instruction(), SHOWN),
                OneLine.start(example.response(), SHOWN));
    }
}
