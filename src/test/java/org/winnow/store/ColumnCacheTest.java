package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Cluster;
import org.winnow.model.Review;
import org.winnow.model.Status;

class ColumnCacheTest {
    private static final ColumnCache.State STATE = new ColumnCache.State(7, 1234);

    @TempDir
    Path folder;

    private Path project;
    private ColumnCache cache;
    private ColumnView columns;

    @BeforeEach
    void fill() throws Exception {
        project = folder.resolve("project.winnow");
        try (Store store = Projects.create(project)) {
            store.write(transaction -> {
                for (int i = 0; i < 5_000; i++) {
                    Review review = Review.NEW.withTags(List.of("tag/" + i % 7, "größe " + i % 300));
                    transaction.insert(Samples.plain("e" + i).withReview(review));
                }
                transaction.set(1_700, Field.STATUS, Status.ACCEPTED.word());
                transaction.set(3, Field.DELETED, "1");
                transaction.replaceClusters(List.of(new Cluster(Cluster.Kind.NEAR, List.of(9, 4_000), 0.9)));
                return true;
            });
            columns = (ColumnView) store.columns();
        }
        cache = new ColumnCache(folder.resolve("cache"), project, 100);
    }

    @Test
    void columnsComeBackAsTheyWere() throws Exception {
        cache.keep(STATE, columns);

        ColumnView loaded = cache.load(STATE);

        assertThat(loaded).isNotNull();
        assertSame(loaded, columns);
    }

    @Test
    void theyCanBeChangedAfterwards() throws Exception {
        cache.keep(STATE, columns);
        ColumnView loaded = Objects.requireNonNull(cache.load(STATE));

        ColumnEditor editor = loaded.edit();
        editor.single(Dimension.STATUS, 9, "accepted");

        assertThat(editor.done().having(Dimension.STATUS, "accepted")).isEqualTo(RoaringBitmap.bitmapOf(9, 1_700));
        assertThat(loaded.having(Dimension.STATUS, "accepted")).isEqualTo(RoaringBitmap.bitmapOf(1_700));
    }

    @Test
    void numbersOfEverySizeSurvive() throws Exception {
        Numbers.Editor editor = Numbers.EMPTY.edit();
        int[] numbers = {0, 1, 255, 256, 65_535, 65_536, Integer.MAX_VALUE, -1, Integer.MIN_VALUE};
        for (int i = 0; i < numbers.length; i++) {
            editor.set(i * Numbers.CHUNK, numbers[i]);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        editor.done().write(new DataOutputStream(bytes));

        Numbers read = Numbers.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        for (int i = 0; i < numbers.length; i++) {
            assertThat(read.get(i * Numbers.CHUNK)).isEqualTo(numbers[i]);
        }
    }

    @Test
    void thoseOfAnotherStateAreNotTaken() {
        cache.keep(STATE, columns);

        assertThat(cache.load(new ColumnCache.State(8, 1234))).isNull();
        assertThat(cache.load(new ColumnCache.State(7, 1235))).isNull();
    }

    @Test
    void thoseOfAnotherProjectAreNotTaken() throws Exception {
        cache.keep(STATE, columns);
        ColumnCache other = new ColumnCache(folder.resolve("cache"), folder.resolve("other.winnow"), 100);
        Files.copy(cache.file(), other.file());

        assertThat(other.load(STATE)).isNull();
    }

    @Test
    void damagedOnesAreNotTaken() throws Exception {
        cache.keep(STATE, columns);
        byte[] whole = Files.readAllBytes(cache.file());
        for (int at = 0; at < whole.length; at += whole.length / 200) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(cache.file(), damaged);
            assertThat(cache.load(STATE)).isNull();
            Files.write(cache.file(), Arrays.copyOf(whole, at));
            assertThat(cache.load(STATE)).isNull();
        }
    }

    @Test
    void onlyTheOwnerMayReadThem() throws Exception {
        cache.keep(STATE, columns);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache.file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(cache.file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void thoseOfProjectsThatAreGoneAreRemoved() throws Exception {
        ColumnCache gone = new ColumnCache(folder.resolve("cache"), folder.resolve("gone.winnow"), 100);
        gone.keep(STATE, columns);

        cache.keep(STATE, columns);

        assertThat(gone.file()).doesNotExist();
        assertThat(cache.file()).exists();
    }

    @Test
    void aFolderThatCannotBeMadeOnlyMeansThatNothingIsKept() throws Exception {
        Files.writeString(folder.resolve("cache"), "in the way");

        cache.keep(STATE, columns);

        assertThat(cache.load(STATE)).isNull();
    }

    @Test
    void fewExamplesAreNotWorthAFile() {
        new ColumnCache(folder.resolve("cache"), project, 5_001).keep(STATE, columns);

        assertThat(folder.resolve("cache")).doesNotExist();
    }

    private static void assertSame(ColumnView one, ColumnView other) {
        assertThat(one.size()).isEqualTo(other.size());
        assertThat(one.live()).isEqualTo(other.live());
        for (Dimension dimension : Dimension.values()) {
            assertThat(one.values(dimension)).isEqualTo(other.values(dimension));
            for (String value : one.values(dimension)) {
                assertThat(one.having(dimension, value)).isEqualTo(other.having(dimension, value));
            }
        }
        for (int key = 1; key < one.size(); key++) {
            assertThat(one.group(key)).isEqualTo(other.group(key));
            assertThat(one.clusters().rank(key)).isEqualTo(other.clusters().rank(key));
            for (Dimension dimension : Dimension.values()) {
                if (!dimension.several()) {
                    assertThat(one.code(dimension, key)).isEqualTo(other.code(dimension, key));
                }
            }
            for (Measure measure : Measure.values()) {
                assertThat(one.number(measure, key)).isEqualTo(other.number(measure, key));
            }
        }
    }
}
