package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Cluster;
import org.winnow.model.Finding;
import org.winnow.model.Severity;

class FindingsTest {
    private static final Finding WARN = new Finding("empty", Severity.WARN, "messages/1", 0, 4, "seen");
    private static final Finding BLOCK = new Finding("secret", Severity.BLOCK, "passages/0", 1, 3, "a key");
    private static final Finding WHOLE = new Finding("secret", Severity.INFO, "example", 0, 0, "all of it");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void create() throws StoreException {
        store = Projects.measuredBy(content -> new Measures("en", 1, 1, 1)).createAt(folder.resolve("care.winnow"));
        for (String id : List.of("a", "b", "c")) {
            store.write(transaction -> transaction.insert(Samples.plain(id)));
        }
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private void replace(Map<Integer, List<Finding>> findings) throws StoreException {
        store.write(transaction -> {
            transaction.replaceFindings(findings);
            return true;
        });
    }

    private void ignore(int key, Finding finding, boolean ignored) throws StoreException {
        store.write(transaction -> {
            transaction.ignoreFinding(key, finding, ignored);
            return true;
        });
    }

    private void say(int key, String answer) throws StoreException {
        String messages = ExampleJson.value(Samples.saying("x", "How do I get a refund?", answer), Field.MESSAGES);
        store.write(transaction -> {
            transaction.set(key, Field.MESSAGES, messages);
            return true;
        });
    }

    private RoaringBitmap having(Dimension dimension, String value) {
        return store.columns().having(dimension, value);
    }

    @Test
    void areReplacedForTheExamplesGivenAlone() throws Exception {
        replace(Map.of(1, List.of(WARN, BLOCK), 2, List.of(WHOLE)));
        replace(Map.of(1, List.of(BLOCK), 3, List.of()));

        assertThat(store.findings().of(1)).containsExactly(BLOCK);
        assertThat(store.findings().of(2)).containsExactly(WHOLE);
        assertThat(having(Dimension.FINDING, "secret")).isEqualTo(RoaringBitmap.bitmapOf(1, 2));
        assertThat(having(Dimension.FINDING, "empty")).isEqualTo(new RoaringBitmap());
        assertThat(having(Dimension.SEVERITY, "block")).isEqualTo(RoaringBitmap.bitmapOf(1));
        assertThat(having(Dimension.HAS, "finding")).isEqualTo(RoaringBitmap.bitmapOf(1, 2));
    }

    @Test
    void areVisitedByAscendingKey() throws Exception {
        replace(Map.of(3, List.of(WARN), 1, List.of(WARN, BLOCK), 2, List.of(WHOLE)));
        List<String> visited = new ArrayList<>();
        store.findings().scan(RoaringBitmap.bitmapOf(1, 3), (key, finding) -> visited.add(key + " " + finding.check()));

        assertThat(visited).containsExactly("1 empty", "1 secret", "3 empty");
    }

    @Test
    void goWhenTheContentChangesAndStayWhenADecisionDoes() throws Exception {
        replace(Map.of(1, List.of(WARN), 2, List.of(WARN)));
        say(1, "New words.");
        store.write(transaction -> {
            transaction.set(2, Field.STATUS, "accepted");
            return true;
        });

        assertThat(store.findings().of(1)).isEmpty();
        assertThat(store.findings().of(2)).containsExactly(WARN);
        assertThat(having(Dimension.HAS, "finding")).isEqualTo(RoaringBitmap.bitmapOf(2));
    }

    @Test
    void anIgnoredOneStaysIgnoredUntilItsTextChanges() throws Exception {
        replace(Map.of(1, List.of(WARN, BLOCK)));
        ignore(1, WARN, true);
        assertThat(store.findings().of(1)).containsExactly(BLOCK);
        assertThat(store.findings().ignored(1))
                .containsExactly(Fingerprint.of(WARN, Samples.plain("a").content()));
        assertThat(having(Dimension.FINDING, "empty")).isEqualTo(new RoaringBitmap());

        Finding seenAgain = new Finding("empty", Severity.WARN, "messages/1", 0, 4, "other evidence");
        replace(Map.of(1, List.of(seenAgain)));
        assertThat(store.findings().of(1)).isEmpty();

        say(1, "New words.");
        replace(Map.of(1, List.of(WARN)));
        assertThat(store.findings().of(1)).containsExactly(WARN);

        say(1, Samples.plain("a").response());
        replace(Map.of(1, List.of(WARN)));
        assertThat(store.findings().of(1)).isEmpty();
    }

    @Test
    void anIgnoredOneComesBackWhenItIsIgnoredNoLonger() throws Exception {
        replace(Map.of(1, List.of(WARN)));
        ignore(1, WARN, true);
        ignore(1, WARN, false);

        assertThat(store.findings().of(1)).containsExactly(WARN);
        assertThat(store.findings().ignored(1)).isEmpty();
        assertThat(having(Dimension.SEVERITY, "warn")).isEqualTo(RoaringBitmap.bitmapOf(1));
    }

    @Test
    void aFingerprintDependsOnCheckFieldTextAndSpan() {
        var content = Samples.plain("a").content();
        List<String> prints = new ArrayList<>();
        for (Finding finding : List.of(
                WARN,
                BLOCK,
                WHOLE,
                new Finding("empty", Severity.WARN, "messages/0", 0, 4, "seen"),
                new Finding("empty", Severity.WARN, "messages/1", 0, 3, "seen"),
                new Finding("other", Severity.WARN, "messages/1", 0, 4, "seen"),
                new Finding("empty", Severity.WARN, "messages/9", 7, 900, "beyond the end"))) {
            prints.add(Fingerprint.of(finding, content));
        }

        assertThat(prints).doesNotHaveDuplicates().allMatch(print -> print.matches("[0-9a-f]{32}"));
    }

    @Test
    void clustersAreReplacedAllAtOnceAndComeLargestFirst() throws Exception {
        Cluster near = new Cluster(Cluster.Kind.NEAR, List.of(1, 2), 0.75);
        Cluster same = new Cluster(Cluster.Kind.SAME_QUESTION, List.of(1, 2, 3), 1);
        for (List<Cluster> all : List.of(List.of(same), List.of(near, same))) {
            store.write(transaction -> {
                transaction.replaceClusters(all);
                return true;
            });
        }
        assertThat(store.findings().clusters()).containsExactly(same, near);
        assertThat(having(Dimension.CLUSTER, "near")).isEqualTo(RoaringBitmap.bitmapOf(1, 2));
        assertThat(having(Dimension.HAS, "cluster")).isEqualTo(RoaringBitmap.bitmapOf(1, 2, 3));

        store.write(transaction -> {
            transaction.replaceClusters(List.of(near));
            return true;
        });
        assertThat(having(Dimension.CLUSTER, "same-question")).isEqualTo(new RoaringBitmap());
        assertThat(having(Dimension.HAS, "cluster")).isEqualTo(RoaringBitmap.bitmapOf(1, 2));
    }

    @Test
    void manyClustersAreKeptInFull() throws Exception {
        List<Cluster> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(new Cluster(Cluster.Kind.values()[i % 4], i % 3 == 0 ? List.of(1, 2, 3) : List.of(2, 3), i / 5e3));
        }
        store.write(transaction -> {
            transaction.replaceClusters(many);
            return true;
        });
        many.sort((a, b) -> b.keys().size() - a.keys().size());
        assertThat(store.findings().clusters()).isEqualTo(many);
    }

    @Test
    void keysThatTheProjectNeverHadAreRefused() {
        assertThatThrownBy(() -> replace(Map.of(9, List.of(WARN)))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> ignore(9, WARN, true)).isInstanceOf(NoSuchElementException.class);
    }
}
