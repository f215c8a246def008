package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Example;
import org.winnow.model.Judgement;
import org.winnow.model.Review;

class MarksTest {
    private static final Review.Marks ALL =
            new Review.Marks(4, true, Arrays.asList(Judgement.USED, null, Judgement.WRONG, null));

    @TempDir
    Path folder;

    private static Example marked(Review.Marks marks) {
        Example plain = Samples.saying("a", "question", "answer");
        return plain.withReview(plain.review().withMarks(marks));
    }

    @Test
    void theCanonicalFormHasThemAndReadsThemBack() throws Exception {
        String json = ExampleJson.write(marked(ALL));
        assertThat(json).contains("\"rating\":4,\"flagged\":true,\"judgements\":[\"used\",null,\"wrong\"]");
        assertThat(ExampleJson.read(json)).isEqualTo(marked(ALL));
        assertThat(ExampleJson.write(marked(Review.Marks.NONE))).doesNotContain("rating", "flagged", "judgements");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RATING | 6 | A rating is a number from 1 to 5, not 6.",
                "RATING | four | A rating is a number from 1 to 5, not four.",
                "FLAGGED | yes | A flag is there or not, and not \"yes\".",
                "JUDGEMENTS | [\"good\"] | There is no judgement called \"good\".",
                "JUDGEMENTS | {} | Expected a list and found {}.",
            })
    void whatIsNoMarkIsRefusedWithASentence(Field field, String value, String sentence) throws Exception {
        try (Store store = Projects.create(folder.resolve("p.winnow"))) {
            store.write(transaction -> transaction.insert(marked(ALL)));
            assertThatThrownBy(() -> store.write(transaction -> {
                        transaction.set(1, field, value);
                        return true;
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(sentence);
            assertThat(store.examples().load(1)).isEqualTo(marked(ALL));
        }
    }

    @Test
    void theyAreStoredSealedAndFoundAgain() throws Exception {
        Path file = folder.resolve("p.winnow");
        try (Store store = Projects.create(file)) {
            store.write(transaction -> transaction.insert(marked(ALL)));
            store.write(transaction -> transaction.insert(new Example(
                    "b", marked(ALL).content(), Review.NEW, marked(ALL).provenance())));
        }
        try (Store store = Projects.open(file)) {
            assertThat(store.examples().load(1)).isEqualTo(marked(ALL));
            Columns columns = store.columns();
            List<RoaringBitmap> found = new ArrayList<>();
            found.add(columns.within(Measure.RATING, 1, 5));
            found.add(columns.having(Dimension.HAS, "rating"));
            found.add(columns.having(Dimension.HAS, "flag"));
            found.add(columns.having(Dimension.PASSAGE, "wrong"));
            assertThat(found).containsOnly(RoaringBitmap.bitmapOf(1));
            store.write(transaction -> {
                for (Field field : List.of(Field.RATING, Field.FLAGGED, Field.JUDGEMENTS)) {
                    transaction.set(1, field, null);
                }
                return true;
            });
            assertThat(store.examples().load(1)).isEqualTo(marked(Review.Marks.NONE));
            assertThat(store.columns().within(Measure.RATING, 1, 5).isEmpty()).isTrue();
            assertThat(store.verify().problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"rating = 5", "rating = NULL", "flagged = NULL", "judgements = NULL"})
    void aMarkThatChangedByItselfIsNoticed(String damage) throws Exception {
        Path file = folder.resolve("p.winnow");
        try (Store store = Projects.create(file)) {
            store.write(transaction -> transaction.insert(marked(ALL)));
        }
        try (Session session = Database.plain(file)) {
            session.run("UPDATE example SET " + damage);
        }
        try (Store store = Projects.open(file)) {
            assertThat(store.verify().problems()).hasSize(1).first().asString().contains("example a is damaged");
        }
    }
}
