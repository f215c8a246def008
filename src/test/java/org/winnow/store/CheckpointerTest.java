package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointerTest {
    private static final int PAGE = 8192;

    @TempDir
    Path folder;

    private Path file;
    private Session session;

    @BeforeEach
    void create() throws Exception {
        file = folder.resolve("project.winnow");
        Projects.create(file).close();
        session = Database.writer(file);
        session.execute("CREATE TABLE ballast(bytes BLOB)");
    }

    @AfterEach
    void close() throws Exception {
        session.close();
    }

    @Test
    void aLongLogIsFoldedIntoTheFileBesideTheWriter() throws Exception {
        long before = Files.size(file);
        try (Checkpointer checkpointer = new Checkpointer(file)) {
            write(9_000);
            checkpointer.committed(session);
        }

        assertThat(Files.size(file)).isGreaterThan(before + 8_000L * PAGE);
    }

    @Test
    void aShortLogIsLeftAlone() throws Exception {
        long before = Files.size(file);
        try (Checkpointer checkpointer = new Checkpointer(file)) {
            write(100);
            checkpointer.committed(session);
        }

        assertThat(Files.size(file)).isEqualTo(before);
    }

    @Test
    void theLogDoesNotGrowPastItsLimitHoweverFastTheWriterIs() throws Exception {
        try (Checkpointer checkpointer = new Checkpointer(file)) {
            for (int i = 0; i < 10; i++) {
                write(6_000);
                checkpointer.committed(session);
            }

            assertThat(Files.size(ProjectFile.beside(file, "-wal"))).isLessThan(45_000L * PAGE);
        }
    }

    @Test
    void aFileThatCannotBeFoldedIntoIsLeftToALaterTime() throws Exception {
        try (Checkpointer checkpointer = new Checkpointer(folder.resolve("no such file"))) {
            write(9_000);
            checkpointer.committed(session);
            write(1);

            assertThat(session.number("SELECT count(*) FROM ballast")).isEqualTo(9_001);
        }
    }

    private void write(int pages) throws Exception {
        session.execute("BEGIN");
        for (int i = 0; i < pages; i++) {
            session.run("INSERT INTO ballast VALUES(zeroblob(" + (PAGE - 200) + "))");
        }
        session.execute("COMMIT");
    }
}
