package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project from a stranger, or a strange name, must not bring about. */
class StrangerTest {
    @TempDir
    Path folder;

    private Path project(String name) throws StoreException {
        Path file = folder.resolve(name);
        try (Store store =
                Projects.measuredBy(content -> new Measures("en", 1, 1, 1)).createAt(file)) {
            store.write(transaction -> transaction.insert(Samples.plain("a")));
        }
        return file;
    }

    private static void run(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a?mode=memory.winnow",
                ":resource:x.winnow",
                ":memory:",
                "%41.winnow",
                "a\nb.winnow",
                "a#b.winnow",
                "file:x.winnow",
                "--to.winnow",
                "'; DROP TABLE example; --.winnow",
                "退款 é.winnow"
            })
    void anOddNameIsOnlyAName(String name) throws Exception {
        Path file = project(name);
        assertThat(names()).containsExactly(name);
        try (Store store = Projects.open(file)) {
            assertThat(store.examples().load(1)).isEqualTo(Samples.plain("a"));
            store.backup(folder.resolve("copy of " + name));
            assertThat(store.safeguard(BackupReason.ASKED)).isPresent();
        }
        Path back = folder.resolve("back " + name);
        assertThat(Backups.restore(Backups.of(file).get(0).file(), back, false, false))
                .isEqualTo(new Backups.Counts(1, 0));
        assertThat(Salvage.run(file, folder.resolve("salvaged " + name), org.winnow.job.Progress.NONE)
                        .isWhole())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER spy AFTER UPDATE ON example BEGIN DELETE FROM step; END",
                "CREATE VIEW spy AS SELECT * FROM example",
                "CREATE TABLE spy(id INTEGER)",
                "CREATE INDEX spy ON example(status)",
                "CREATE VIRTUAL TABLE spy USING fts5(text)",
                "DROP INDEX step_by_parent",
                "ALTER TABLE example ADD COLUMN spy TEXT"
            })
    void tablesThatAreNotOursAreNotOpened(String sql) throws Exception {
        Path file = project("care.winnow");
        run(file, sql);
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> Projects.open(file))
                .hasMessageStartingWith("The project care.winnow is not as Winnow makes it, so it is not opened");
        assertThat(file).hasBinaryContent(before);
        assertThat(names()).containsExactly("care.winnow");
    }

    @Test
    void anotherProgramsDatabaseIsNoProject() throws Exception {
        Path file = folder.resolve("other.winnow");
        run(file, "CREATE TABLE t(x)");
        assertThatThrownBy(() -> Projects.open(file)).hasMessage("other.winnow is not a Winnow project.");
        assertThatThrownBy(() -> Salvage.run(file, folder.resolve("n.winnow"), org.winnow.job.Progress.NONE))
                .hasMessageContaining("Nothing of a Winnow project could be found");
    }

    @Test
    void noConnectionTrustsTheSchemaOrLoadsExtensions() throws Exception {
        Path file = project("care.winnow");
        for (Session session : List.of(Database.writer(file), Database.reader(file), Database.asItStands(file))) {
            try (session) {
                assertThat(session.number("PRAGMA trusted_schema")).isZero();
                assertThat(session.number("PRAGMA cell_size_check")).isEqualTo(1);
                assertThat(session.number("PRAGMA mmap_size")).isZero();
                assertThatThrownBy(() -> session.number("SELECT load_extension('x')"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("not authorized");
            }
        }
    }

    @Test
    void theLibraryOfTheDriverIsUnpackedWhereOthersCannotReach() throws Exception {
        Path unpacked = Path.of(Database.UNPACKED);
        assertThat(System.getProperty("org.sqlite.tmpdir")).isEqualTo(Database.UNPACKED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(unpacked)))
                .isEqualTo("rwx------");
    }

    @Test
    void aPrivateFolderIsMadePrivate() throws Exception {
        Files.createDirectory(folder.resolve("native"));
        Path made = PrivateFolder.in(folder, "native");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @Test
    void theLogOfErrorsIsForItsOwnerOnly() throws Exception {
        ErrorLog log = new ErrorLog(folder.resolve("logs"), "1");
        log.write(new IllegalStateException("x"));
        Path file = folder.resolve("logs/errors.log");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
