package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class PagedListTest {
    private final List<Request> requests = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private final PagedList<String> list = new PagedList<>(
            25,
            new PagedList.Layout(10, 2),
            i -> "…",
            (from, to, arrived) -> requests.add(new Request(from, to, arrived)));

    private record Request(int from, int to, Consumer<List<String>> arrived) {
        void answer() {
            arrived.accept(IntStream.range(from, to).mapToObj(i -> "row " + i).toList());
        }
    }

    private void listen() {
        list.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                changes.add((change.wasUpdated() ? "updated " : "other ") + change.getFrom() + "-" + change.getTo());
            }
        });
    }

    @Test
    void aRowThatIsNotThereYetIsAPlaceholder() {
        assertThat(list.get(3)).isEqualTo("…");
        assertThat(requests).extracting(Request::from, Request::to).containsExactly(tuple(0, 10));
    }

    @Test
    void aPageIsAskedForOnce() {
        list.get(3);
        list.get(4);
        assertThat(requests).hasSize(1);
    }

    @Test
    void rowsThatArriveUpdateTheirPlaces() {
        listen();
        list.get(24);
        requests.get(0).answer();
        assertThat(list.get(24)).isEqualTo("row 24");
        assertThat(changes).containsExactly("updated 20-25");
    }

    @Test
    void thePageUnusedForLongestIsForgotten() {
        for (int row : List.of(0, 10, 20)) {
            list.get(row);
            requests.get(requests.size() - 1).answer();
        }
        assertThat(list.loaded(0)).isNull();
        assertThat(list.loaded(10)).isEqualTo("row 10");
        assertThat(list.get(0)).isEqualTo("…");
        assertThat(requests).hasSize(4);
    }

    @Test
    void afterReloadingOldAnswersAreIgnored() {
        list.get(0);
        list.reload();
        requests.get(0).answer();
        assertThat(list.loaded(0)).isNull();
    }

    @Test
    void reloadingTellsTheLoadedPagesOnly() {
        list.get(0);
        requests.get(0).answer();
        listen();
        list.reload();
        assertThat(changes).containsExactly("updated 0-10");
    }

    @Test
    void aLoadedRowCanBeReplaced() {
        list.get(0);
        requests.get(0).answer();
        listen();
        list.replace(2, "edited");
        list.replace(22, "not loaded");
        assertThat(list.get(2)).isEqualTo("edited");
        assertThat(changes).containsExactly("updated 2-3");
    }

    @Test
    void searchingLooksAtLoadedRowsOnly() {
        list.get(12);
        requests.get(0).answer();
        assertThat(list.indexOf("row 13")).isEqualTo(13);
        assertThat(list.contains("row 3")).isFalse();
        assertThat(list.lastIndexOf("row 3")).isEqualTo(-1);
        assertThat(requests).hasSize(1);
    }

    @Test
    void equalityIsIdentityAndReadsNothing() {
        PagedList<String> other = new PagedList<>(25, PagedList.Layout.USUAL, i -> "…", (from, to, arrived) -> {});
        assertThat(list.equals(other)).isFalse();
        assertThat(list.equals(list)).isTrue();
        assertThat(requests).isEmpty();
    }

    @Test
    void aPageOfTheWrongLengthIsAnError() {
        list.get(0);
        assertThatThrownBy(() -> requests.get(0).arrived().accept(List.of("one")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rowsBeyondTheEndAreRefused() {
        assertThatThrownBy(() -> list.get(25)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
