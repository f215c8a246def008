package org.winnow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.query.Query;
import org.winnow.query.QueryEngine;
import org.winnow.query.SavedSets;
import org.winnow.query.Term;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow sets PROJECT [--save NAME QUERY | --delete NAME | --rename FROM TO]}. */
@Command(
        name = "sets",
        description = "Lists the saved sets of a project; names, renames or forgets one.",
        footer = {
            "",
            "A saved set is a query with a name, and can be part of others:",
            "  winnow sets support.winnow --save unsupported 'status:unreviewed finding:dangling-reference'",
            "  winnow query support.winnow 'set:unsupported -lang:de' --count"
        })
final class SetsCommand extends ProjectCommand {
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "QUERY", description = "what to save, with --save")
    private List<String> words = new ArrayList<>();

    @ArgGroup
    private What what = new What();

    private Query query = Query.ALL;

    SetsCommand(Console console) {
        super(console);
    }

    /** What to do. */
    static final class What {
        @Option(names = "--save", paramLabel = "NAME", description = "give the query this name")
        private @Nullable String save;

        @Option(names = "--delete", paramLabel = "NAME", description = "forget this set; its examples stay")
        private @Nullable String delete;

        @Option(names = "--rename", arity = "2", paramLabel = "NAME", description = "give a set another name")
        private @Nullable List<String> rename;
    }

    @Override
    void check() throws Exception {
        if (what.save == null && !words.isEmpty()) {
            throw new UsageException("A query is saved with --save NAME; \"winnow query\" looks for its examples.");
        }
        query = query(words);
    }

    @Override
    int run(Store store) throws StoreException, UsageException {
        SavedSets sets = new SavedSets(store);
        if (what.save != null) {
            sets.save(what.save, query);
        } else if (what.delete != null) {
            require(sets, what.delete);
            sets.delete(what.delete);
        } else if (what.rename != null) {
            require(sets, what.rename.get(0));
            sets.rename(what.rename.get(0), what.rename.get(1));
        }
        list(store, sets);
        return Exit.DONE;
    }

    private static void require(SavedSets sets, String name) throws StoreException, UsageException {
        if (sets.find(name).isEmpty()) {
            throw new UsageException("There is no saved set called \"" + name + "\".");
        }
    }

    private void list(Store store, SavedSets sets) throws StoreException {
        QueryEngine engine = new QueryEngine(store);
        for (Map.Entry<String, String> set : sets.all().entrySet()) {
            int count = engine.select(Query.of(new Term.Saved(List.of(set.getKey()))))
                    .getCardinality();
            if (json()) {
                console().json(json -> {
                    json.writeStringField("set", set.getKey());
                    json.writeStringField("query", set.getValue());
                    json.writeNumberField("count", count);
                });
            } else {
                console().print(String.format("%9s  %s  %s", Count.of(count), set.getKey(), set.getValue()));
            }
        }
    }
}
