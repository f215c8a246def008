package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void create() throws Exception {
        file = folder.resolve("project.winnow");
        try (Store store = Projects.create(file)) {
            store.write(transaction -> transaction.insert(Samples.plain("one")));
        }
    }

    @Test
    void everyCommitRaisesTheCounterByOneAndChangesTheStamp() throws Exception {
        List<Long> first = state();

        try (Store store = Projects.open(file)) {
            set(store, Field.NOTE, "a note");
        }

        List<Long> second = state();
        assertThat(second.get(0)).isEqualTo(first.get(0) + 1);
        assertThat(second.get(1)).isNotEqualTo(first.get(1));
    }

    @Test
    void onlyAChangeOfTheContentRaisesTheVersionOfAnExample() throws Exception {
        long inserted = number("SELECT version FROM example");

        try (Store store = Projects.open(file)) {
            set(store, Field.NOTE, "a note");
            assertThat(number("SELECT version FROM example")).isEqualTo(inserted);
            set(store, Field.MESSAGES, "[{\"role\":\"user\",\"content\":\"another\"}]");
            assertThat(number("SELECT version FROM example")).isEqualTo(inserted + 2);
        }
    }

    @Test
    void anExampleBearsWhoChangedItLast() throws Exception {
        try (Store store = Projects.open(file)) {
            assertThat(number("SELECT count(*) FROM example WHERE changed_at = 0 AND changed_by IS NULL"))
                    .isEqualTo(1);
            HistoryLog.Step step =
                    new HistoryLog.Step(0, 0, java.time.Instant.ofEpochSecond(1_000_000), "Ada", "a title", "{}", 1);
            store.write(transaction -> {
                transaction.beginStep(step);
                transaction.set(1, Field.NOTE, "a note");
                return true;
            });
            assertThat(number("SELECT count(*) FROM example WHERE changed_at = 1000000 AND changed_by = 'Ada'"))
                    .isEqualTo(1);
        }
    }

    private static void set(Store store, Field field, String value) throws StoreException {
        store.write(transaction -> {
            transaction.set(1, field, value);
            return true;
        });
    }

    private long number(String sql) throws Exception {
        try (Session session = Database.reader(file)) {
            return session.number(sql);
        }
    }

    private List<Long> state() throws Exception {
        List<Long> state = new ArrayList<>();
        try (Session session = Database.reader(file)) {
            session.each("SELECT counter, stamp FROM state", row -> {
                state.add(row.getLong(1));
                state.add(row.getLong(2));
            });
        }
        return state;
    }
}
