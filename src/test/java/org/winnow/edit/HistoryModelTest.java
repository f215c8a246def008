package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.query.Facet;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.StoreException;

/**
 * Random edits, undo, redo, travel and reopening against the plainest model there is: a copy of all live examples for
 * every step ever made.
 */
class HistoryModelTest {
    private static final int STEPS = 2_000;
    private static final String[] IDS = {"a", "b", "c", "d", "e", "nosuch"};
    private static final String[] TAGS = {"x", "x/y", "x/z", "y", "two words"};
    private static final String[] TEXTS = {"", "Refunds take 5 days.", "Refunds take 6 days. Ask ACME.", "ACME 😀 acme"
    };

    @TempDir
    private Path folder;

    private final Random random = new Random(20261121);
    private final Map<Long, TreeMap<String, Example>> states = new HashMap<>();
    private final Map<Long, Long> parents = new HashMap<>();

    @Test
    void everyStateEverReachedIsReachedAgainExactly() throws StoreException {
        Path file = folder.resolve("model.winnow");
        Desk desk = Desk.create(
                file,
                List.of(
                        Samples.rich("a"),
                        Samples.rich("b"),
                        Samples.pair("c", "ACME?", "acme", "x"),
                        Samples.pair("d", "", "", "x/y", "y"),
                        Samples.of(Message.of(Role.SYSTEM, "only"))));
        states.put(0L, desk.live());
        for (int i = 0; i < STEPS; i++) {
            move(desk);
            assertThat(desk.live()).as("move %d", i).isEqualTo(states.get(desk.history.head()));
            if (random.nextInt(50) == 0) {
                List<Facet> facets = desk.facets();
                desk.close();
                desk = Desk.open(file);
                assertThat(desk.facets()).isEqualTo(facets);
                assertThat(desk.live()).isEqualTo(states.get(desk.history.head()));
            }
        }
        assertThat(states).hasSizeGreaterThan(STEPS / 4);
        for (long step : states.keySet()) {
            if (random.nextInt(20) == 0) {
                desk.history.travelTo(step);
                assertThat(desk.live()).as("step %d", step).isEqualTo(states.get(step));
            }
        }
        desk.close();
    }

    private void move(Desk desk) throws StoreException {
        long head = desk.history.head();
        switch (random.nextInt(10)) {
            case 0, 1 -> {
                Optional<Step> undone = desk.history.undo();
                assertThat(undone.isPresent()).isEqualTo(head != 0);
                assertThat(desk.history.head()).isEqualTo(parents.getOrDefault(head, 0L));
            }
            case 2 -> {
                Long child = newestChild(head);
                assertThat(desk.history.redo().map(Step::id)).isEqualTo(Optional.ofNullable(child));
            }
            case 3 -> {
                List<Long> all = new ArrayList<>(states.keySet());
                long target = all.get(random.nextInt(all.size()));
                desk.history.travelTo(target);
                assertThat(desk.history.head()).isEqualTo(target);
            }
            default -> perform(desk, head);
        }
    }

    private @Nullable Long newestChild(long head) {
        return parents.entrySet().stream()
                .filter(each -> each.getValue() == head)
                .map(Map.Entry::getKey)
                .max(Long::compare)
                .orElse(null);
    }

    private void perform(Desk desk, long head) throws StoreException {
        TreeMap<String, Example> before = desk.live();
        Edit edit = edit();
        Optional<Step> step = desk.history.perform(edit, selection());
        if (step.isEmpty()) {
            assertThat(desk.live()).isEqualTo(before);
            assertThat(desk.history.head()).isEqualTo(head);
            return;
        }
        assertThat(step.get().parent()).isEqualTo(head);
        assertThat(desk.history.steps(0, 1)).containsExactly(step.get());
        states.put(step.get().id(), desk.live());
        parents.put(step.get().id(), head);
    }

    private Selection selection() {
        return random.nextInt(3) == 0 ? Selection.all() : Desk.ids(any(IDS), any(IDS));
    }

    private Edit edit() {
        return switch (random.nextInt(16)) {
            case 0 -> new Edit.SetStatus(any(Status.values()), random.nextBoolean() ? "why" : null);
            case 1 -> new Edit.AddTags(List.of(any(TAGS), any(TAGS)));
            case 2 -> new Edit.RemoveTags(List.of(any(TAGS)));
            case 3 -> new Edit.SetTags(List.of(any(TAGS)));
            case 4 -> new Edit.RenameTag(any(TAGS), any(TAGS));
            case 5 -> new Edit.SetNote(any(TEXTS));
            case 6 -> new Edit.SetSplit(any(Split.values()));
            case 7 -> new Edit.SetText(any(Target.Place.values()), any(TEXTS));
            case 8 -> new Edit.SetText(Target.message(random.nextInt(3)), any(TEXTS));
            case 9 ->
                new Edit.SetMessages(
                        List.of(Message.of(any(Role.values()), any(TEXTS)), Message.of(Role.ASSISTANT, any(TEXTS))));
            case 10 ->
                new ReplaceText(
                        "acme", any(TEXTS), EnumSet.allOf(Role.class), random.nextBoolean(), random.nextBoolean());
            case 11 -> new Edit.UseAlternative(random.nextInt(2));
            case 12 -> new Edit.Delete();
            case 13 -> new Edit.Restore();
            case 14 -> new Edit.SplitAssignment(Map.of("a", any(Split.values()), "c", any(Split.values())));
            default ->
                random.nextInt(4) == 0
                        ? new Edit.Add(Samples.pair("", any(TEXTS), any(TEXTS), any(TAGS)))
                        : new Edit.KeepOne("a", List.of("b", "d"), "duplicate");
        };
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
