package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.edit.Hits.Hit;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
import org.winnow.model.Example;
import org.winnow.query.QueryException;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.StoreException;

class HitsTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws StoreException {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            examples.add(Samples.pair("p" + i, "question " + i, i % 10 == 0 ? "kindly wait, kindly" : "wait"));
        }
        examples.add(Samples.rich("r"));
        desk = Desk.create(folder.resolve("hits.winnow"), examples);
    }

    @AfterEach
    void close() throws StoreException {
        desk.close();
    }

    private List<Hit> hits(ReplaceText edit) throws StoreException {
        List<Hit> all = new ArrayList<>();
        List<Long> seen = new ArrayList<>(List.of(0L));
        new Hits(edit, desk.store).find(desk.store.columns().live(), Progress.NONE, stretch -> {
            assertThat(stretch.seen()).isBetween(seen.get(0), stretch.total());
            seen.set(0, stretch.seen());
            all.addAll(stretch.hits());
        });
        return all;
    }

    private static ReplaceText edit(String find, String by, Set<TextKind> in) {
        return new ReplaceText(Search.literal(find, true, false), by, in, true);
    }

    @Test
    void findsInEachExampleWhatAnEditThenChanges() throws StoreException, QueryException {
        ReplaceText edit = edit("kindly", "please", Set.of(TextKind.RESPONSE));

        List<Hit> found = hits(edit);
        Step step = desk.history.perform(edit, Selection.all()).orElseThrow();

        assertThat(found).hasSize(100).allMatch(hit -> hit.count() == 2);
        assertThat(step.count()).isEqualTo(100);
        assertThat(desk.example("p0").response()).isEqualTo("please wait, please");
        assertThat(hits(edit)).isEmpty();
    }

    @Test
    void whatWouldBeReplacedByItselfIsNoHit() throws StoreException {
        assertThat(hits(edit("KINDLY", "kindly", EnumSet.of(TextKind.ASSISTANT))))
                .isEmpty();
    }

    @Test
    void looksIntoEverythingElseOfAnExampleToo() throws StoreException {
        int rich = desk.store.examples().find("r").orElseThrow();

        assertThat(hits(edit("days", "d", EnumSet.allOf(TextKind.class)))).containsExactly(new Hit(rich, 3));
        assertThat(hits(edit("eva", "Ada", EnumSet.of(TextKind.NOTE)))).containsExactly(new Hit(rich, 1));
    }

    @Test
    void allPartsOfAnExampleAreChangedInOneStepAndBackAgain() throws StoreException {
        Example before = desk.example("r");
        ReplaceText edit =
                new ReplaceText(Search.literal("a", false, false), "<$>", EnumSet.allOf(TextKind.class), false);

        Step step = desk.history.perform(edit, Desk.ids("r")).orElseThrow();
        assertThat(desk.example("r")).isEqualTo(edit.effect().apply(before)).isNotEqualTo(before);
        desk.history.undo();

        assertThat(step.count()).isEqualTo(1);
        assertThat(desk.example("r")).isEqualTo(before);
    }

    @Test
    void stopsWhenItIsCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }
        };
        Hits hits = new Hits(edit("wait", "stay", Set.of(TextKind.RESPONSE)), desk.store);

        assertThatThrownBy(() -> hits.find(desk.store.columns().live(), cancelled, stretch -> {}))
                .isInstanceOf(CancelledException.class);
    }
}
