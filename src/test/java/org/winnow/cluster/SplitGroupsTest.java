package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.model.Cluster;
import org.winnow.model.Cluster.Kind;

class SplitGroupsTest {
    private final Cluster near = new Cluster(Kind.NEAR, List.of(5, 7), 0.9);
    private final Cluster question = new Cluster(Kind.SAME_QUESTION, List.of(2, 5), 1);

    @Test
    void whatAChainConnectsIsOneGroup() {
        assertThat(new SplitGroups(List.of(near, question), List.of(new int[] {7, 3}, new int[] {})).groupOf(9))
                .containsExactly(0, 1, 2, 2, 4, 2, 6, 2, 8);
    }

    @Test
    void theOrderOfClustersDoesNotMatter() {
        assertThat(new SplitGroups(List.of(question, near)).groupOf(8))
                .isEqualTo(new SplitGroups(List.of(near, question)).groupOf(8));
    }

    @Test
    void refusesKeysThatAreNotThere() {
        assertThatThrownBy(() -> new SplitGroups(List.of(near)).groupOf(6))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
