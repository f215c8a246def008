package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Example;
import org.winnow.model.Role;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.query.QueryException;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.StoreException;

class BulkEditTest {
    @TempDir
    private Path folder;

    @Test
    void twentyThousandDecisionsAreOneStep() throws StoreException {
        try (Desk desk = open(20_000)) {
            TreeMap<String, Example> before = desk.live();
            Step step = desk.history
                    .perform(new Edit.SetStatus(Status.REJECTED, "wrong source"), Selection.all())
                    .orElseThrow();

            assertThat(step.count()).isEqualTo(20_000);
            assertThat(desk.history.steps(0, 10)).containsExactly(step);
            assertThat(desk.live().values()).extracting(Example::status).containsOnly(Status.REJECTED);
            desk.history.undo();
            assertThat(desk.live()).isEqualTo(before);
        }
    }

    @Test
    void severalBulkEditsAreTravelledAtOnce() throws StoreException, QueryException {
        try (Desk desk = open(1_500)) {
            TreeMap<String, Example> before = desk.live();
            desk.history.perform(new ReplaceText("ACME", "Acme", Set.of(Role.ASSISTANT), true, true), Selection.all());
            Map<String, Split> splits = IntStream.range(0, 1_500)
                    .boxed()
                    .collect(Collectors.toMap(i -> "e" + i, i -> i % 10 == 0 ? Split.TEST : Split.TRAIN));
            desk.history.perform(new Edit.SplitAssignment(splits));
            desk.history.perform(new Edit.Delete(), desk.where("split:test"));
            TreeMap<String, Example> after = desk.live();

            assertThat(desk.history.steps(0, 10))
                    .extracting(Step::title)
                    .containsExactly(
                            "Deleted 150 examples",
                            "Assigned 1,500 examples to splits",
                            "Replaced \"ACME\" by \"Acme\" in 1,500 examples");
            assertThat(after).hasSize(1_350);
            assertThat(after.get("e11").response()).isEqualTo("Acme says 11");
            desk.history.travelTo(0);
            assertThat(desk.live()).isEqualTo(before);
            desk.history.travelTo(3);
            assertThat(desk.live()).isEqualTo(after);
        }
    }

    private Desk open(int rows) throws StoreException {
        List<Example> examples = IntStream.range(0, rows)
                .mapToObj(i -> Samples.pair("e" + i, "How many is " + i + "?", "ACME says " + i, "t" + i % 7))
                .toList();
        return Desk.create(folder.resolve("bulk.winnow"), examples);
    }
}
