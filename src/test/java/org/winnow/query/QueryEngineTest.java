package org.winnow.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.store.Dimension;
import org.winnow.store.Field;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

class QueryEngineTest {
    private static final String[][] SEARCHES = {
        {"", "a1 a2 b1 b2 c,1"},
        {"status:accepted", "a1 a2"},
        {"status:accepted,rejected", "a1 a2 b1"},
        {"-status:accepted", "b1 b2 c,1"},
        {"status:acc*", "a1 a2"},
        {"tag:billing", "a1 a2"},
        {"tag:billing/refund", "a1 a2"},
        {"tag:Billing", "c,1"},
        {"tag:bill*", "a1 a2"},
        {"tag:*", "a1 a2 b1 c,1"},
        {"tag:\"two words\"", "b1"},
        {"tag:none", "b2"},
        {"tag:none,shipping", "b1 b2"},
        {"-tag:none", "a1 a2 b1 c,1"},
        {"tag:nosuch", ""},
        {"source:a.csv", "a1 a2 c,1"},
        {"source:\"log b.jsonl\"", "b1 b2"},
        {"source:*.jsonl", "b1 b2"},
        {"format:CSV", "a1 a2 c,1"},
        {"lang:de", "a2"},
        {"-lang:de status:accepted", "a1"},
        {"split:test", "a2"},
        {"split:none", "b1 b2 c,1"},
        {"feedback:up", "b2"},
        {"feedback:none", "a1 a2 b1 c,1"},
        {"finding:leaked-token", "a1"},
        {"finding:none", "a2 b2 c,1"},
        {"severity:block,warn", "a1 b1"},
        {"cluster:near", "a1 b1"},
        {"has:passages", "b1"},
        {"has:system", "b1"},
        {"has:citations has:alternatives", "b1"},
        {"has:note", "c,1"},
        {"has:reason", "b1"},
        {"has:finding -has:passages", "a1"},
        {"edited:yes", ""},
        {"tokens>99", "c,1"},
        {"tokens>=100", "c,1"},
        {"tokens:100", "c,1"},
        {"tokens<0", ""},
        {"tokens:0..8", "a1 b2"},
        {"response-tokens:1..2", "a1 b2"},
        {"response-tokens:0", "c,1"},
        {"turns>=2", "a1 a2 b1 b2 c,1"},
        {"passages>0", "b1"},
        {"line:7 tokens<=7", "a1 b2"},
        {"refunds", "a1"},
        {"refund*", "a1 c,1"},
        {"refund", ""},
        {"ORDER", "b1 b2"},
        {"\"my order\"", "b1"},
        {"\"order my\"", ""},
        {"\"long do ref\"*", "a1"},
        {"退款", "b2"},
        {"款 order", "b2"},
        {"warehouse", "b1"},
        {"passages:warehouse", "b1"},
        {"instruction:warehouse", ""},
        {"instruction:order", "b1 b2"},
        {"instruction:brief", "b1"},
        {"response:rechnung", "a2"},
        {"response:five,way", "a1 b1"},
        {"-order", "a1 a2 c,1"},
        {"order -please", "b1"},
        {"id:a1", "a1"},
        {"id:a1,\"c,1\",nosuch", "a1 c,1"},
        {"id:gone", ""},
        {"is:deleted", "gone"},
        {"is:deleted id:gone", "gone"},
        {"-is:deleted", "a1 a2 b1 b2 c,1"},
        {"is:deleted or status:rejected", "b1 gone"},
        {"refunds (is:deleted or -is:deleted)", "a1 gone"},
        {"tag:shipping or lang:de", "a2 b1"},
        {"status:accepted (tag:shipping or lang:de)", "a2"},
        {"-(tag:shipping or lang:de)", "a1 b2 c,1"},
        {"-(status:accepted lang:de)", "a1 b1 b2 c,1"},
    };

    @TempDir
    private Path folder;

    private Store store;
    private QueryEngine engine;

    @BeforeEach
    void open() throws StoreException {
        store = Shelf.create(folder);
        engine = new QueryEngine(store);
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    /** One project for the whole table: opening one per row would cost seconds. */
    @Test
    void findsWhatIsAskedFor() throws StoreException, QueryException {
        for (String[] row : SEARCHES) {
            assertThat(ids(Query.parse(row[0]))).as(row[0]).isEqualTo(row[1]);
        }
    }

    @Test
    void theResultIsTheCallersOwn() throws StoreException, QueryException {
        RoaringBitmap mine = engine.select(Query.ALL);
        mine.clear();

        assertThat(engine.select(Query.ALL).getCardinality()).isEqualTo(5);
        engine.select(Query.parse("status:accepted")).clear();
        assertThat(ids(Query.parse("status:accepted"))).isEqualTo("a1 a2");
        engine.select(Query.parse("is:deleted or status:accepted")).clear();
        assertThat(ids(Query.parse("is:deleted or status:accepted"))).isEqualTo("a1 a2 gone");
    }

    @Test
    void everyTraitOfTheStoreCanBeAskedFor() throws StoreException {
        Set<String> known = new HashSet<>(Vocabulary.values(Dimension.HAS));

        assertThat(known).containsAll(store.columns().values(Dimension.HAS));
    }

    @Test
    void anEditedResponseIsFoundByItsNewWords() throws StoreException, QueryException {
        store.write(transaction -> {
            transaction.set(
                    1,
                    Field.MESSAGES,
                    "[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"zebra\"}]");
            return 1;
        });

        assertThat(ids(Query.parse("zebra"))).isEqualTo("a1");
        assertThat(ids(Query.parse("refunds"))).isEmpty();
        assertThat(ids(Query.parse("edited:yes"))).isEqualTo("a1");
    }

    @Test
    void selectionsMeanTheSameAfterBeingWrittenAndRead() throws StoreException, QueryException, JsonException {
        List<Selection> selections = List.of(
                new Selection.Matching(Query.parse("tag:\"two words\" or lang:de")),
                new Selection.Ids(List.of("a1", "say \"é\"", "gone", "c,1")),
                Selection.Keys.of(3),
                new Selection.Keys(RoaringBitmap.bitmapOf(1, 6)),
                Selection.all());
        for (Selection selection : selections) {
            Selection read = Selection.read(Json.parse(selection.json(engine)));

            assertThat(read.resolve(engine)).isEqualTo(selection.resolve(engine));
        }
        assertThat(selections.get(0).json(engine)).isEqualTo("{\"query\":\"tag:\\\"two words\\\" or lang:de\"}");
        assertThat(selections.get(3).json(engine)).isEqualTo("{\"ids\":[\"a1\",\"gone\"]}");
        assertThat(selections.get(1).resolve(engine)).isEqualTo(RoaringBitmap.bitmapOf(1, 5, 6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{}",
                "[]",
                "{\"query\":1}",
                "{\"ids\":\"a\"}",
                "{\"ids\":[1]}",
                "{\"query\":\"\",\"ids\":[]}",
                "{\"query\":\"status:acepted\"}"
            })
    void refusesOtherSelectionsInASentence(String json) {
        assertThatThrownBy(() -> Selection.read(Json.parse(json)))
                .isInstanceOf(JsonException.class)
                .hasMessageMatching("(?s).{20,}[.?]");
    }

    private String ids(Query query) throws StoreException {
        return String.join(" ", store.examples().ids(engine.select(query)));
    }
}
