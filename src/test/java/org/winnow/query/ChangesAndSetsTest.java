package org.winnow.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.store.Field;
import org.winnow.store.HistoryLog.Delta;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Conditions that the columns do not know: when and by whom, saved sets, likeness. */
class ChangesAndSetsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path folder;

    private Store store;
    private QueryEngine engine;
    private SavedSets sets;

    @BeforeEach
    void open() throws StoreException {
        store = Shelf.create(folder);
        engine = new QueryEngine(store, Clock.fixed(NOW, ZoneOffset.UTC));
        sets = new SavedSets(store);
        change("a1", "Eva", "2026-11-21T08:00:00Z");
        change("a2", "eva", "2026-11-20T23:59:59Z");
        change("b1", "Kim", "2026-03-01T00:00:00Z");
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private void change(String id, String who, String at) throws StoreException {
        int key = store.examples().find(id).orElseThrow();
        store.write(transaction -> {
            transaction.appendStep(
                    new Step(0, 0, Instant.parse(at), who, "Noted", "{}", 1),
                    List.of(new Delta(key, Field.NOTE, null, "n")));
            transaction.set(key, Field.NOTE, "n");
            return key;
        });
    }

    private List<String> found(String query) throws StoreException, QueryException {
        return store.examples().ids(engine.select(Query.parse(query)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "changed:yes; a1 a2 b1",
                "changed:today; a1",
                "changed:yesterday; a2",
                "changed:24h; a1 a2",
                "changed:4h; a1",
                "changed:7d; a1 a2",
                "changed:2w; a1 a2",
                "changed:2026-03-01; b1",
                "changed:2026-03; b1",
                "changed:2026; a1 a2 b1",
                "changed:>2026-03-01; a1 a2",
                "changed:>=2026-03-01; a1 a2 b1",
                "changed>2026-03-01; a1 a2",
                "changed:<2026-11-20; b1",
                "changed:<=2026-11-20; a2 b1",
                "changed:2026-03..2026-10; b1",
                "changed:..2026-10; b1",
                "changed:2026-11-20..; a1 a2",
                "changed:today changed-by:kim; ''",
                "changed-by:EVA; a1 a2",
                "changed-by:kim,nobody; b1"
            })
    void findsByTimeAndPerson(String query, String ids) throws Exception {
        assertThat(String.join(" ", found(query))).isEqualTo(ids);
    }

    @Test
    void aSetThatIsGoneIsAnObstacleHoweverDeep() throws Exception {
        sets.save("inner", Query.parse("lang:de"));
        sets.save("outer", Query.parse("-set:inner"));
        assertThat(sets.obstacle(Query.parse("(set:outer or id:a1) tokens>1"))).isEmpty();
        sets.delete("inner");
        assertThat(sets.obstacle(Query.parse("(set:outer or id:a1) tokens>1")))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("There is no saved set called"));
    }

    @Test
    void whatWasNeverChangedIsNeitherOldNorNew() throws Exception {
        assertThat(found("changed:no")).containsExactly("b2", "c,1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changed:today", "changed:7d", "changed:>=2026-03-01", "changed:2026-01..2026-03", "-changed:yes",
                "changed-by:eva,\"Kim Q\"", "set:refunds", "set:\"two words\"", "similar:a1", "similar:\"c,1\""
            })
    void isSpelledAsItWasWritten(String text) throws QueryException {
        assertThat(Query.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "changed:soon; 8; is no time",
                "tag:a changed:; 14; A time is missing",
                "changed:2026-13; 8; is no time",
                "changed:2026-05..2026-03; 8; runs backwards",
                "changed:..; 8; is no time",
                "changed-by:; 11; A value is missing",
                "set:; 4; A value is missing"
            })
    void aMistakeIsPointedAt(String text, int position, String words) {
        assertThatThrownBy(() -> Query.parse(text))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        wrong -> assertThat(wrong.position()).isEqualTo(position))
                .hasMessageContaining(words);
    }

    @Test
    void aSavedSetIsAConditionLikeAnyOther() throws Exception {
        sets.save("refunds", Query.parse("tag:billing/refund"));
        sets.save("Refunds in German", Query.parse("set:refunds lang:de"));
        assertThat(found("set:refunds")).containsExactly("a1", "a2");
        assertThat(found("set:REFUNDS -lang:de")).containsExactly("a1");
        assertThat(found("set:\"refunds in german\"")).containsExactly("a2");
        assertThat(found("-set:refunds status:rejected")).containsExactly("b1");
        assertThat(found("set:refunds or id:b1")).containsExactly("a1", "a2", "b1");
    }

    @Test
    void aSetOfNoConditionsIsEverything() throws Exception {
        sets.save("all", Query.ALL);
        assertThat(found("set:all")).isEqualTo(found(""));
        assertThat(found("-set:all")).isEmpty();
    }

    @Test
    void unknownSetsAndSetsThatAskForThemselvesAreSaid() throws Exception {
        sets.save("a", Query.parse("set:b"));
        sets.save("b", Query.parse("lang:de or set:a"));
        assertThatThrownBy(() -> found("set:a"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("asks for itself");
        assertThatThrownBy(() -> found("set:zebra")).hasMessageContaining("There are a, b.");
    }

    @Test
    void setsAreNamedRenamedReplacedAndForgotten() throws Exception {
        sets.save(" Long ", Query.parse("tokens>50"));
        sets.save("long", Query.parse("tokens>60"));
        assertThat(sets.all()).isEqualTo(Map.of("long", "tokens>60"));
        sets.rename("LONG", "Very long");
        assertThat(sets.all()).isEqualTo(Map.of("Very long", "tokens>60"));
        sets.rename("nothing", "something");
        assertThat(sets.delete("very long")).isTrue();
        assertThat(sets.delete("very long")).isFalse();
        assertThat(sets.all()).isEmpty();
        assertThatThrownBy(() -> sets.save("  ", Query.ALL)).hasMessageContaining("needs a name");
    }

    @Test
    void findsWhatSaysNearlyTheSame() throws Exception {
        assertThat(found("similar:a1")).containsExactly("a1");
        assertThat(found("similar:nobody")).isEmpty();
    }
}
