package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
    @TempDir
    Path folder;

    private Path project() throws StoreException {
        Path file = folder.resolve("care.winnow");
        Projects.create(file).close();
        return file;
    }

    private static String pragma(Session session, String name) throws SQLException {
        return session.first("PRAGMA " + name, row -> row.getString(1)).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "journal_mode,wal",
        "synchronous,2",
        "foreign_keys,1",
        "trusted_schema,0",
        "cell_size_check,1",
        "temp_store,2",
        "mmap_size,0",
        "wal_autocheckpoint,0",
        "journal_size_limit,67108864",
        "application_id,1464749655",
        "user_version,3"
    })
    void theWriterIsSetUpForSafety(String name, String wanted) throws Exception {
        try (Session session = Database.writer(project())) {
            assertThat(pragma(session, name)).isEqualTo(wanted);
        }
    }

    @Test
    void aReaderCannotWrite() throws Exception {
        try (Session session = Database.reader(project())) {
            assertThatThrownBy(() -> session.run("DELETE FROM setting")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> session.execute("PRAGMA user_version=7")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void openingNeverCreatesAFile() {
        assertThatThrownBy(() -> Database.writer(folder.resolve("none"))).isInstanceOf(SQLException.class);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void noCharacterOfANameMeansAnythingToTheDriver() {
        assertThat(Database.address(Path.of("/a b/ü?mode=memory#:%.winnow")))
                .isEqualTo("jdbc:sqlite:file:/a%20b/%C3%BC%3Fmode%3Dmemory%23%3A%25.winnow");
    }

    @Test
    void aFileHasExactlyTheTablesThatTheScriptsMake() throws Exception {
        Path file = project();
        try (Session session = Database.plain(file)) {
            assertThat(Schema.difference(session)).isNull();
            session.execute("CREATE VIEW spy AS SELECT 1");
            assertThat(Schema.difference(session)).isEqualTo("it has something unknown in it, the view spy");
            session.execute("DROP VIEW spy");
            session.execute("ALTER TABLE head ADD COLUMN spare INTEGER");
            assertThat(Schema.difference(session)).isEqualTo("its table head is another one");
            session.execute("ALTER TABLE head DROP COLUMN spare");
            session.execute("DROP INDEX step_by_parent");
            assertThat(Schema.difference(session)).isEqualTo("it lacks the index step_by_parent");
        }
    }

    @Test
    void aLockFileLeftByAKilledProcessBlocksNobody() throws Exception {
        Path file = project();
        Path lock = folder.resolve("care.winnow-lock");
        ProjectLock held = ProjectLock.take(file);
        byte[] left = Files.readAllBytes(lock);
        held.close();
        Files.write(lock, left);

        ProjectLock.take(file).close();
        assertThat(lock).doesNotExist();
    }

    @Test
    void whoeverIsRefusedDoesNotLoosenTheLock() throws Exception {
        Path file = project();
        for (int round = 0; round < 20; round++) {
            ProjectLock first = ProjectLock.take(file);
            assertThatThrownBy(() -> ProjectLock.take(file)).hasMessageContaining("already open");
            assertThatThrownBy(() -> ProjectLock.take(file)).hasMessageContaining("already open");
            first.close();
        }
    }
}
