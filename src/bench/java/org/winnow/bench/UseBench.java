package org.winnow.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.edit.Edit;
import org.winnow.edit.History;
import org.winnow.job.Progress;
import org.winnow.model.Status;
import org.winnow.query.Query;
import org.winnow.query.QueryEngine;
import org.winnow.query.Selection;
import org.winnow.store.FullText;
import org.winnow.store.Store;

/** What a person does at the screen: filter, scroll, search, decide. */
final class UseBench {
    private static final int RUNS = 400;
    private static final int PAGE = 50;
    private static final int BULK = 20_000;

    private final Store store;
    private final QueryEngine engine;
    private final Figures figures;
    private final Random random = new Random(7);

    UseBench(Store store, Figures figures) {
        this.store = store;
        this.engine = new QueryEngine(store);
        this.figures = figures;
    }

    void run() throws Exception {
        facets();
        bySql();
        pages();
        searches();
        edits();
        bulk();
    }

    private void facets() throws Exception {
        List<Query> queries = new ArrayList<>();
        for (String text : List.of("tag:billing", "tokens>300", "feedback:up", "-tag:roaming has:passages", "")) {
            queries.add(Query.parse(text));
        }
        figures.spread(
                "all facets under a filter",
                Timing.spread(RUNS, i -> engine.facets(queries.get(i % queries.size()), 20)),
                "budget p99 16 ms");
    }

    /** The same question to the database, of one facet only. */
    private void bySql() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                Statement statement = connection.createStatement()) {
            double seconds = Timing.median(Timing.runs(), () -> {
                try (ResultSet rows = statement.executeQuery(
                        "SELECT status, split, count(*) FROM example WHERE deleted = 0 GROUP BY status, split")) {
                    while (rows.next()) {
                        rows.getLong(3);
                    }
                }
            });
            figures.add(
                    "one facet by SQL GROUP BY",
                    String.format(Locale.ROOT, "%.0f ms", seconds * 1e3),
                    "for comparison");
        }
    }

    private void pages() throws Exception {
        int[] keys = store.columns().live().toArray();
        figures.spread(
                "page of 50 examples",
                Timing.spread(RUNS, i -> {
                    int start = random.nextInt(Math.max(1, keys.length - PAGE));
                    store.examples().load(Arrays.copyOfRange(keys, start, Math.min(keys.length, start + PAGE)));
                }),
                "budget p99 8 ms");
    }

    private void searches() throws Exception {
        double building = Timing.once(() -> store.fullText().await(Progress.NONE)) / 1e9;
        figures.add("wait for the index of words", String.format(Locale.ROOT, "%.2f s", building), "after reopening");
        List<String> words = words();
        search("word in the full text", i -> words.get(i));
        search("phrase of two words", i -> words.get(i) + " " + words.get(i + 1));
        search("beginning of two letters", i -> words.get(i).substring(0, 2) + "*");
        List<Query> queries = new ArrayList<>();
        for (String word : words) {
            queries.add(Query.parse("\"" + word + "\""));
        }
        figures.spread(
                "search with all facets",
                Timing.spread(RUNS, i -> engine.facets(queries.get(i), 20)),
                "budget p99 50 ms; as words stand in the texts, so mostly common ones");
    }

    private void search(String what, IntFunction<String> phrase) throws Exception {
        figures.spread(
                what,
                Timing.spread(RUNS, i -> {
                    String words = phrase.apply(i);
                    boolean prefix = words.endsWith("*");
                    store.fullText().search(words, prefix, FullText.Where.ANYWHERE);
                }),
                "");
    }

    /** Neighbouring words out of answers, so that hardly a question is asked twice and few are answered from memory. */
    private List<String> words() throws Exception {
        List<String> words = new ArrayList<>();
        int step = Math.max(1, store.columns().size() / RUNS);
        for (int key = 1; words.size() <= RUNS; key = key % (store.columns().size() - step) + step) {
            String[] all = store.examples().load(key).response().split("[^a-z]+", -1);
            for (int i = all.length / 2; i < all.length && i < all.length / 2 + 4; i++) {
                if (all[i].length() > 1) {
                    words.add(all[i]);
                }
            }
        }
        return words;
    }

    private void edits() throws Exception {
        History history = history();
        int[] keys = store.columns().live().toArray();
        figures.spread(
                "durable edit of one example",
                Timing.spread(
                        RUNS,
                        i -> history.perform(
                                new Edit.SetNote("note " + random.nextInt()),
                                Selection.Keys.of(keys[random.nextInt(keys.length)]))),
                "budget p99 5 ms, synced to disk");
    }

    private void bulk() throws Exception {
        History history = history();
        RoaringBitmap some = store.columns().live().limit(BULK);
        double seconds = Timing.median(
                3,
                () -> history.perform(new Edit.AddTags(List.of("bulk/" + random.nextInt())), new Selection.Keys(some)));
        figures.rows("bulk edit of " + some.getCardinality(), some.getCardinality(), seconds, "one step");
        history.perform(new Edit.SetStatus(Status.ACCEPTED, null), Selection.all());
    }

    private History history() {
        return new History(store, engine, Clock.systemUTC(), "bench");
    }
}
