package org.winnow.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Cluster;
import org.winnow.query.Query;
import org.winnow.query.QueryException;
import org.winnow.store.Dimension;
import org.winnow.store.FakeColumns;
import org.winnow.store.Measure;

class AdviceTest {
    private final FakeColumns columns = new FakeColumns();

    @Test
    void asksForMoreOfAScarceTagAndPointsAtTheQueue() throws QueryException {
        rows(380, "billing", "accepted");
        rows(10, "cancellation", "accepted");
        rows(7, "cancellation", "unreviewed");
        RoaringBitmap accepted = columns.having(Dimension.STATUS, "accepted");

        List<Advice> advice = advice(accepted, List.of(), Query.parse("status:accepted"));

        // roots 19.49 + 3.16; target 0.1396 of 390 = 54.4; (54.4 - 10) / (1 - 0.1396) = 51.7, to fives: 50
        assertThat(advice)
                .containsExactly(new Advice(
                        Advice.Kind.WRITE,
                        "Write about 50 more on cancellation, or review the 7 waiting. It has 10 examples of 390.",
                        Query.parse("status:accepted tag:cancellation"),
                        50));
    }

    @Test
    void asksForAtLeastTwentyOfEachTag() throws QueryException {
        rows(25, "a", "accepted");
        rows(18, "b", "accepted");

        assertThat(advice(columns.live(), List.of(), Query.ALL))
                .containsExactly(new Advice(
                        Advice.Kind.WRITE,
                        "Write about 2 more on b. It has 18 examples of 43.",
                        Query.parse("tag:b"),
                        2));
    }

    @Test
    void asksToShortenResponsesOverTheLimit() throws QueryException {
        rows(30, "a", "accepted");
        columns.row().with(Dimension.TAG, "a").with(Measure.RESPONSE_TOKENS, 2049);
        columns.row().with(Dimension.TAG, "a").with(Measure.RESPONSE_TOKENS, 2048);

        assertThat(advice(columns.live(), List.of(), Query.ALL))
                .containsExactly(new Advice(
                        Advice.Kind.SHORTEN,
                        "Shorten 1 response over 2,048 tokens: trainers would cut or drop them.",
                        Query.parse("response-tokens>2048"),
                        1));
    }

    @Test
    void asksToRejectCopiesThatAreNotRejectedYetAndToSettleConflicts() throws QueryException {
        rows(30, "a", "accepted");
        rows(2, "a", "rejected");
        List<Cluster> clusters = List.of(
                new Cluster(Cluster.Kind.EXACT, List.of(1, 2, 3), 1),
                new Cluster(Cluster.Kind.EXACT, List.of(4, 31, 32), 1),
                new Cluster(Cluster.Kind.NEAR, List.of(5, 6), 0.9),
                new Cluster(Cluster.Kind.CONFLICTING, List.of(7, 8), 1));

        assertThat(advice(columns.live(), clusters, Query.ALL))
                .containsExactly(
                        new Advice(
                                Advice.Kind.SETTLE,
                                "Settle 1 conflict: 2 examples answer the same question in ways that contradict each"
                                        + " other.",
                                Query.parse("cluster:conflicting"),
                                2),
                        new Advice(
                                Advice.Kind.REJECT_COPIES,
                                "Reject the copies in 1 cluster: 2 examples say what another one says.",
                                Query.parse("cluster:exact"),
                                2));
    }

    @Test
    void pointsAtASourceThatOwnsTheTraining() throws QueryException {
        rows(30, "a", "accepted");
        for (int i = 0; i < 3; i++) {
            columns.row().with(Dimension.SOURCE, "manuals.pdf").with(Measure.RESPONSE_TOKENS, 1000);
        }

        assertThat(advice(columns.live(), List.of(), Query.ALL))
                .containsExactly(new Advice(
                        Advice.Kind.TRIM,
                        "Shorten the responses of manuals.pdf: it is 9 % of the examples but 91 % of what is trained.",
                        Query.parse("source:manuals.pdf"),
                        3));
    }

    @Test
    void asksToReviewWhatIsUndecided() throws QueryException {
        rows(25, "a", "unreviewed");

        assertThat(advice(columns.live(), List.of(), Query.ALL))
                .containsExactly(new Advice(
                        Advice.Kind.REVIEW,
                        "Review 25 examples that nobody has decided on.",
                        Query.parse("status:unreviewed"),
                        25));
    }

    @Test
    void hasNothingToSayOfNothing() {
        assertThat(advice(new RoaringBitmap(), List.of(), Query.ALL)).isEmpty();
    }

    @Test
    void writesItAllAsJson() {
        columns.row().with(Dimension.TAG, "a").with(Dimension.SOURCE, "s\"1").with(Measure.RESPONSE_TOKENS, 3);
        columns.row().with(Dimension.TAG, "b").with(Measure.RESPONSE_TOKENS, 1);
        Balance balance = Balance.of(columns, columns.live());
        Advice advice = new Advice(Advice.Kind.WRITE, "Write.", Query.ALL, 5);

        assertThat(BalanceJson.write(balance, List.of(advice)))
                .startsWith(
                        "{\"rows\":2,\"trained_tokens\":4,\"distributions\":[{\"by\":\"tag\",\"classes\":2,\"without\":0,"
                                + "\"evenness\":1.0,\"effective_classes\":2.0,\"imbalance\":1.0,\"counts\":["
                                + "{\"value\":\"a\",\"rows\":1,\"share\":0.5,\"trained_tokens\":3,\"token_share\":0.75},"
                                + "{\"value\":\"b\",\"rows\":1,\"share\":0.5,\"trained_tokens\":1,\"token_share\":0.25}]},"
                                + "{\"by\":\"source\",\"classes\":1,\"without\":1,")
                .contains(
                        "{\"of\":\"response-tokens\",\"p50\":1,\"p95\":3,\"p99\":3,\"max\":3,\"limit\":2048,\"over\":0,"
                                + "\"over_share\":0.0,\"histogram\":[{\"from\":1,\"to\":1,\"rows\":1},"
                                + "{\"from\":2,\"to\":3,\"rows\":1}]}")
                .endsWith("\"gaps\":[{\"tag\":\"b\",\"source\":\"s\\\"1\"}],"
                        + "\"advice\":[{\"sentence\":\"Write.\",\"query\":\"\",\"rows\":5}]}");
    }

    private List<Advice> advice(RoaringBitmap set, List<Cluster> clusters, Query base) {
        return Advice.of(columns, set, Balance.of(columns, set), clusters, base);
    }

    private void rows(int count, String tag, String status) {
        for (int i = 0; i < count; i++) {
            columns.row()
                    .with(Dimension.TAG, tag)
                    .with(Dimension.STATUS, status)
                    .with(Measure.RESPONSE_TOKENS, 10);
        }
    }
}
