package org.winnow.edit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.winnow.model.Example;
import org.winnow.query.Facet;
import org.winnow.query.Query;
import org.winnow.query.QueryEngine;
import org.winnow.query.QueryException;
import org.winnow.query.Selection;
import org.winnow.store.Measures;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** An open project with its history, for tests. */
final class Desk implements AutoCloseable {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

    private static final Projects PROJECTS = Projects.measuredBy(content -> new Measures(
            "en",
            content.messages().stream().mapToInt(each -> each.text().length()).sum(),
            content.instruction().length(),
            content.response().length()));

    final Store store;
    final QueryEngine engine;
    final History history;

    private Desk(Store store) {
        this.store = store;
        this.engine = new QueryEngine(store);
        this.history = new History(store, engine, NOON, "Ada");
    }

    static Desk create(Path file, List<Example> examples) throws StoreException {
        Desk desk = new Desk(PROJECTS.createAt(file));
        desk.store.write(transaction -> {
            for (Example example : examples) {
                transaction.insert(example);
            }
            return examples.size();
        });
        return desk;
    }

    static Desk open(Path file) throws StoreException {
        return new Desk(PROJECTS.openAt(file));
    }

    /** All live examples by identifier. */
    TreeMap<String, Example> live() throws StoreException {
        TreeMap<String, Example> byId = new TreeMap<>();
        store.examples().scan(store.columns().live(), (key, example) -> byId.put(example.id(), example) == null);
        return byId;
    }

    Example example(String id) throws StoreException {
        return store.examples().load(store.examples().find(id).orElseThrow());
    }

    Selection where(String query) throws QueryException {
        return new Selection.Matching(Query.parse(query));
    }

    static Selection ids(String... ids) {
        return new Selection.Ids(List.of(ids));
    }

    /** Every facet, to compare with what a fresh opening counts. */
    List<Facet> facets() throws StoreException {
        return engine.facets(Query.ALL, Integer.MAX_VALUE);
    }

    @Override
    public void close() throws StoreException {
        store.close();
    }
}
