package org.winnow.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewQueueTest {
    private final ReviewQueue queue = ReviewQueue.of(new int[] {7, 8, 9});

    private static String show(ReviewQueue queue) {
        return queue.key(0) + " at " + queue.place() + " of " + queue.size();
    }

    @Test
    void itBeginsAtTheFirst() {
        assertThat(show(queue)).isEqualTo("7 at 0 of 3");
        assertThat(queue.isOver()).isFalse();
    }

    @Test
    void anEmptyQueueIsOver() {
        assertThat(ReviewQueue.EMPTY.isOver()).isTrue();
        assertThat(show(ReviewQueue.EMPTY)).isEqualTo("0 at 0 of 0");
    }

    @Test
    void movingStopsBehindTheLastAndBeforeTheFirst() {
        assertThat(show(queue.moved(2))).isEqualTo("9 at 2 of 3");
        assertThat(show(queue.moved(5))).isEqualTo("0 at 3 of 3");
        assertThat(queue.moved(5).isOver()).isTrue();
        assertThat(show(queue.moved(5).moved(-1))).isEqualTo("9 at 2 of 3");
        assertThat(show(queue.moved(-4))).isEqualTo("7 at 0 of 3");
    }

    @Test
    void itKnowsWhichOfThoseBesideEachOtherTheExampleIs() {
        ReviewQueue grouped = ReviewQueue.of(new int[] {11, 12, 21, 13, 1});
        assertThat(grouped.among(key -> key / 10)).contains(new ReviewQueue.Among(1, 2));
        assertThat(grouped.moved(1).among(key -> key / 10)).contains(new ReviewQueue.Among(2, 2));
        assertThat(grouped.moved(2).among(key -> key / 10)).contains(new ReviewQueue.Among(1, 1));
        assertThat(grouped.moved(4).among(key -> key / 10)).isEmpty();
        assertThat(grouped.moved(5).among(key -> 1)).isEmpty();
    }

    @Test
    void oneCanLookAheadAndBehind() {
        ReviewQueue second = queue.moved(1);
        assertThat(new int[] {second.key(-2), second.key(-1), second.key(0), second.key(1), second.key(2)})
                .containsExactly(0, 7, 8, 9, 0);
    }

    @Test
    void itGoesToAnExampleThatItHas() {
        assertThat(show(queue.moved(2).at(8))).isEqualTo("8 at 1 of 3");
    }

    @Test
    void anExampleThatItDoesNotHaveComesNow() {
        ReviewQueue with = queue.moved(1).at(42);
        assertThat(show(with)).isEqualTo("42 at 1 of 4");
        assertThat(with.key(1)).isEqualTo(8);
        assertThat(show(queue.moved(9).at(42))).isEqualTo("42 at 3 of 4");
    }

    @Test
    void whatIsNewComesAtTheEnd() {
        ReviewQueue joined = queue.moved(1).joined(new int[] {5, 9, 8, 6});
        assertThat(show(joined)).isEqualTo("8 at 1 of 5");
        assertThat(new int[] {joined.key(1), joined.key(2), joined.key(3)}).containsExactly(9, 5, 6);
    }

    @Test
    void whereNothingIsNewItStaysAsItIs() {
        assertThat(queue.joined(new int[] {9, 7})).isSameAs(queue);
    }
}
