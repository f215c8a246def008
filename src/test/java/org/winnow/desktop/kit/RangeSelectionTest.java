package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RangeSelectionTest {
    private final RangeSelection selection = new RangeSelection();

    static Stream<Arguments> gestures() {
        return Stream.of(
                gesture("nothing", s -> {}),
                gesture("one", s -> s.select(3), 3),
                gesture("another", s -> after(s, t -> t.select(3), t -> t.select(5)), 5),
                gesture("range", s -> after(s, t -> t.select(3), t -> t.extendTo(6)), 3, 4, 5, 6),
                gesture("range back", s -> after(s, t -> t.select(6), t -> t.extendTo(3)), 3, 4, 5, 6),
                gesture("range shrunk", s -> after(s, t -> t.select(3), t -> t.extendTo(8), t -> t.extendTo(4)), 3, 4),
                gesture("range over", s -> after(s, t -> t.select(3), t -> t.extendTo(8), t -> t.extendTo(2)), 2, 3),
                gesture("range without anchor", s -> s.extendTo(2), 2),
                gesture("toggle on", s -> after(s, t -> t.select(1), t -> t.toggle(4)), 1, 4),
                gesture("toggle off", s -> after(s, t -> t.select(1), t -> t.toggle(4), t -> t.toggle(1)), 4),
                gesture(
                        "toggle, range",
                        s -> after(s, t -> t.select(1), t -> t.toggle(4), t -> t.extendTo(5)),
                        1,
                        4,
                        5),
                gesture("all", RangeSelection::selectAll, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
                gesture(
                        "all but one",
                        s -> after(s, RangeSelection::selectAll, t -> t.toggle(9)),
                        0,
                        1,
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        8),
                gesture("inverted", s -> after(s, t -> t.select(0), t -> t.extendTo(7), RangeSelection::invert), 8, 9),
                gesture("cleared", s -> after(s, RangeSelection::selectAll, RangeSelection::clear)),
                gesture("first down", s -> s.moveLead(1, false), 0),
                gesture("down", s -> after(s, t -> t.select(3), t -> t.moveLead(1, false)), 4),
                gesture("down extending", s -> after(s, t -> t.select(3), t -> t.moveLead(2, true)), 3, 4, 5),
                gesture("up beyond", s -> after(s, t -> t.select(3), t -> t.moveLead(Integer.MIN_VALUE, false)), 0),
                gesture("down beyond", s -> after(s, t -> t.select(3), t -> t.moveLead(Integer.MAX_VALUE, false)), 9));
    }

    private static Arguments gesture(String name, Consumer<RangeSelection> steps, Integer... expected) {
        return Arguments.of(name, steps, List.of(expected));
    }

    @SafeVarargs
    private static void after(RangeSelection selection, Consumer<RangeSelection>... steps) {
        for (Consumer<RangeSelection> step : steps) {
            step.accept(selection);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gestures")
    void gesturesSelectAsInEveryList(String name, Consumer<RangeSelection> steps, List<Integer> expected) {
        selection.reset(10);
        steps.accept(selection);
        List<Integer> found = new ArrayList<>();
        selection.forEach(found::add);
        assertThat(found).isEqualTo(expected);
        assertThat(selection.count().get()).isEqualTo(expected.size());
    }

    @Test
    void aMillionRowsAreARangeAndNotAList() {
        selection.reset(1_000_000);
        selection.selectAll();
        assertThat(selection.isAll()).isTrue();
        assertThat(selection.toBitmap().getSizeInBytes()).isLessThan(1000);
        assertThat(selection.isSelected(999_999)).isTrue();
    }

    @Test
    void anEmptyListIsNotAllSelected() {
        selection.reset(0);
        selection.selectAll();
        selection.moveLead(1, false);
        assertThat(selection.isAll()).isFalse();
        assertThat(selection.lead()).isEqualTo(-1);
    }

    @Test
    void everyChangeRaisesTheRevision() {
        selection.reset(10);
        long before = selection.revision().get();
        selection.select(1);
        selection.extendTo(2);
        assertThat(selection.revision().get()).isEqualTo(before + 2);
    }

    @Test
    void rowsBeyondTheListAreRefused() {
        selection.reset(10);
        assertThatThrownBy(() -> selection.select(10)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(selection.isSelected(-1)).isFalse();
    }
}
