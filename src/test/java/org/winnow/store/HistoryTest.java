package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00.123456789Z");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void create() throws StoreException {
        store = Projects.measuredBy(content -> new Measures("en", 1, 1, 1)).createAt(folder.resolve("care.winnow"));
        store.write(transaction -> transaction.insert(Samples.plain("a")));
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private static HistoryLog.Step step(String title) {
        return new HistoryLog.Step(0, 0, AT, "kim", title, "{\"do\":1}", 1);
    }

    private long append(String title, List<HistoryLog.Delta> deltas) throws StoreException {
        return store.write(transaction -> transaction.appendStep(step(title), deltas));
    }

    private List<HistoryLog.Delta> deltas(long step) throws StoreException {
        List<HistoryLog.Delta> deltas = new ArrayList<>();
        store.history().deltas(step, deltas::add);
        return deltas;
    }

    private static HistoryLog.Step stored(long id, long parent, String title) {
        return new HistoryLog.Step(id, parent, AT, "kim", title, "{\"do\":1}", 1);
    }

    @Test
    void beginsEmpty() throws Exception {
        assertThat(store.history().head()).isZero();
        assertThat(store.history().steps(0, 10)).isEmpty();
        assertThat(store.history().newestChild(0)).isEmpty();
        assertThat(store.history().step(1)).isEmpty();
    }

    @Test
    void growsIntoATreeOfWhichOneStepIsCurrent() throws Exception {
        long first = append("first", List.of());
        long second = append("second", List.of());
        store.write(transaction -> {
            transaction.moveHead(first);
            return true;
        });
        long third = append("third", List.of());

        assertThat(store.history().head()).isEqualTo(third);
        assertThat(store.history().steps(0, 10))
                .containsExactly(
                        stored(third, first, "third"), stored(second, first, "second"), stored(first, 0, "first"));
        assertThat(store.history().steps(1, 1)).containsExactly(stored(second, first, "second"));
        assertThat(store.history().newestChild(first)).contains(stored(third, first, "third"));
        assertThat(store.history().newestChild(0)).contains(stored(first, 0, "first"));
        assertThat(store.history().newestChild(third)).isEmpty();
        assertThat(store.history().step(second)).contains(stored(second, first, "second"));
    }

    @Test
    void keepsDeltasInTheirOrderWithNullAndEmptyApart() throws Exception {
        List<HistoryLog.Delta> wanted = List.of(
                new HistoryLog.Delta(1, Field.NOTE, null, ""),
                new HistoryLog.Delta(1, Field.NOTE, "", null),
                new HistoryLog.Delta(1, Field.MESSAGES, "[]", "\u0000é😀"));

        assertThat(deltas(append("x", wanted))).isEqualTo(wanted);
    }

    @Test
    void takesTheDeltasOfABulkEditOneByOneAndItsTitleAtTheEnd() throws Exception {
        int many = 1234;
        long id = store.write(transaction -> {
            long begun = transaction.beginStep(step("working"));
            for (int i = 0; i < many; i++) {
                transaction.appendDelta(begun, new HistoryLog.Delta(1, Field.TAGS, null, "" + i));
            }
            transaction.endStep(begun, new HistoryLog.Step(9, 9, Instant.EPOCH, "x", "done", "y", many));
            return begun;
        });

        assertThat(store.history().step(id))
                .contains(new HistoryLog.Step(id, 0, AT, "kim", "done", "{\"do\":1}", many));
        assertThat(deltas(id))
                .extracting(HistoryLog.Delta::after)
                .isEqualTo(IntStream.range(0, many).mapToObj(i -> "" + i).toList());
    }

    @Test
    void survivesOpeningAgain() throws Exception {
        long id = append("x", List.of(new HistoryLog.Delta(1, Field.NOTE, "a", "b")));
        store.close();
        store = Projects.open(folder.resolve("care.winnow"));

        assertThat(store.history().head()).isEqualTo(id);
        assertThat(deltas(id)).containsExactly(new HistoryLog.Delta(1, Field.NOTE, "a", "b"));
    }

    @Test
    void settingsAreSetReplacedAndRemoved() throws Exception {
        store.write(transaction -> {
            transaction.setting("set/b", "1");
            transaction.setting("set/a", "\u0000 😀");
            transaction.setting("other", "x");
            transaction.setting("se%", "y");
            return true;
        });
        store.write(transaction -> {
            transaction.setting("set/b", "2");
            transaction.setting("other", null);
            return true;
        });

        assertThat(store.settings().startingWith("set/"))
                .containsExactly(java.util.Map.entry("set/a", "\u0000 😀"), java.util.Map.entry("set/b", "2"));
        assertThat(store.settings().startingWith("se%")).containsOnlyKeys("se%");
        assertThat(store.settings().get("other")).isEmpty();
        assertThat(store.settings().get("set/b")).contains("2");
    }

    @Test
    void importsAndTheirQuarantineAreKept() throws Exception {
        Sources.Source begun = new Sources.Source(
                0,
                "log.jsonl",
                "/data/log.jsonl",
                "chat",
                "{\"m\":1}",
                Sources.State.RUNNING,
                Sources.Ledger.EMPTY,
                0,
                AT);
        long id = store.write(transaction -> transaction.beginSource(begun));
        Sources.Source done = begun.withId(id).with(Sources.State.COMPLETE, new Sources.Ledger(10, 5, 2, 2, 1), 4096);
        byte[] bytes = {0, (byte) 0xff, 'x'};
        store.write(transaction -> {
            transaction.quarantine(new Sources.Quarantined(id, 7, -1, "No JSON.", bytes));
            transaction.quarantine(new Sources.Quarantined(id, 3, 99, "Half a character.", new byte[0]));
            transaction.updateSource(done);
            return true;
        });

        assertThat(store.sources().all()).containsExactly(done);
        assertThat(store.sources().find(id)).contains(done);
        assertThat(store.sources().find(99)).isEmpty();
        assertThat(store.sources().quarantine(id, 0, 10))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new Sources.Quarantined(id, 3, 99, "Half a character.", new byte[0]),
                        new Sources.Quarantined(id, 7, -1, "No JSON.", bytes));
        assertThat(store.sources().quarantine(id, 1, 10)).hasSize(1);
    }
}
