package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.store.HistoryLog.Delta;
import org.winnow.store.HistoryLog.Step;

class SealTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeAProject() throws StoreException {
        file = folder.resolve("care.winnow");
        try (Store store =
                Projects.measuredBy(content -> new Measures("en", 1, 1, 1)).createAt(file)) {
            store.write(transaction -> {
                transaction.insert(Samples.plain("a"));
                transaction.insert(Samples.plain("b"));
                transaction.appendStep(
                        new Step(0, 0, Instant.EPOCH, "eva", "Noted", "{}", 2),
                        List.of(new Delta(1, Field.NOTE, null, "x"), new Delta(2, Field.NOTE, null, "y")));
                transaction.set(1, Field.NOTE, "x");
                transaction.set(2, Field.NOTE, "y");
                return true;
            });
        }
    }

    private void damage(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private List<String> problems() throws StoreException {
        try (Store store = Projects.open(file)) {
            return store.verify().problems();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = 'accepted'",
                "reason = 'r'",
                "tags = '[\"t\"]'",
                "note = NULL",
                "note = 'X'",
                "split = 'test'",
                "deleted = 1",
                "line = 7",
                "record_id = 'r'",
                "seal = seal + 1"
            })
    void aValueThatNobodyWroteIsDamage(String change) throws Exception {
        damage("UPDATE example SET " + change + " WHERE key = 1");

        assertThat(problems())
                .containsExactly("The example a is damaged: it is not what was stored. Restore the newest backup.");
    }

    @Test
    void aRowThatBearsAnotherIdentifierIsDamage() throws Exception {
        damage("UPDATE example SET id = 'c' WHERE key = 2");

        assertThat(problems())
                .containsExactly("The example c is damaged: it is not what was stored. Restore the newest backup.");
    }

    @Test
    void anOriginThatNobodyWroteIsDamageOfAllItsExamples() throws Exception {
        damage("UPDATE origin SET file = 'other.jsonl'");

        assertThat(problems()).hasSize(2);
    }

    @Test
    void anEditDoesNotHideTheDamageOfBefore() throws Exception {
        damage("UPDATE example SET status = 'accepted' WHERE key = 1");

        try (Store store = Projects.open(file)) {
            store.write(transaction -> {
                transaction.set(1, Field.NOTE, "later");
                transaction.set(2, Field.NOTE, "later");
                return true;
            });
            assertThatThrownBy(() -> store.examples().load(1)).hasMessageStartingWith("The example a is damaged");
            assertThat(store.examples().load(2).review().note()).isEqualTo("later");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"who = 'otto'", "title = ''", "at = 'x'", "count = 3", "parent = 9", "seal = 1"})
    void aStepThatIsNotWhatWasStoredIsNotShown(String change) throws Exception {
        damage("UPDATE step SET " + change);

        try (Store store = Projects.open(file)) {
            String sentence = "Step 1 of the history is damaged: it is not what was stored. Restore the newest backup.";
            assertThatThrownBy(() -> store.history().steps(0, 10))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(sentence);
            assertThatThrownBy(() -> store.history().step(1)).hasMessage(sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"step = 0", "seal = seal + 1"})
    void aPlaceInTheHistoryThatWasNotStoredIsDamageAndNoEditBuildsOnIt(String change) throws Exception {
        damage("UPDATE head SET " + change);

        String sentence = "Where the project stands in its history is damaged: it is not what was stored."
                + " Restore the newest backup.";
        assertThat(problems()).containsExactly(sentence);
        try (Store store = Projects.open(file)) {
            assertThatThrownBy(() -> store.history().head()).hasMessage(sentence);
            assertThatThrownBy(() -> store.write(transaction ->
                            transaction.appendStep(new Step(0, 0, Instant.EPOCH, "eva", "Noted", "{}", 0), List.of())))
                    .hasMessageEndingWith(sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE delta SET before = 'z' WHERE seq = 1",
                "UPDATE delta SET after = NULL WHERE seq = 0",
                "UPDATE delta SET key = 2 WHERE seq = 0",
                "DELETE FROM delta WHERE seq = 1",
                "UPDATE step SET who = 'otto'",
                "UPDATE step SET edit = '[]'",
                "UPDATE step SET parent = 9"
            })
    void aStepThatIsNotWhatWasStoredIsDamageAndIsNotSwapped(String sql) throws Exception {
        damage(sql);

        assertThat(problems())
                .contains("Step 1 of the history is damaged: it is not what was stored. Restore the newest backup.");
        try (Store store = Projects.open(file)) {
            assertThatThrownBy(() -> store.history().deltas(1, delta -> {}))
                    .hasMessageStartingWith("Step 1 of the history is damaged");
        }
    }

    @Test
    void aSealIsOfAllValuesAtOnce() {
        assertThat(Seal.share(Field.NOTE, "a")).isNotEqualTo(Seal.share(Field.REASON, "a"));
        assertThat(Seal.share(Field.NOTE, null)).isNotEqualTo(Seal.share(Field.NOTE, ""));
    }
}
