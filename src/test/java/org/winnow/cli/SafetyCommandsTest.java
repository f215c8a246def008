package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.store.StoreException;

class SafetyCommandsTest {
    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void makeAProject() throws StoreException {
        project = ProjectFiles.three(folder);
    }

    @Test
    void verifiesASoundProject() {
        assertThat(Ran.winnow("verify", project)).isEqualTo(new Ran(0, "3 examples read. The project is sound.\n", ""));
    }

    @Test
    void verifiesAsJson() {
        assertThat(Ran.winnow("verify", project, "--json"))
                .isEqualTo(new Ran(
                        0,
                        "{\"sound\":true,\"examples\":3,\"problems\":[]}\n",
                        "3 examples read. The project is sound.\n"));
    }

    @Test
    void backsUpToANamedFile() {
        Path copy = folder.resolve("copy.winnow");
        assertThat(Ran.winnow("backup", project, "--to", copy, "--json").out())
                .isEqualTo(JsonLine.of(json -> json.writeStringField("backup", copy.toString())) + "\n");
        assertThat(Ran.winnow("query", copy, "--count").out()).isEqualTo("3\n");
    }

    @Test
    void backsUpBesideTheProjectIfNoFileIsNamed() throws IOException {
        assertThat(Ran.winnow("backup", project).exit()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".winnow"))
                    .sorted()
                    .toList();
            assertThat(names).hasSize(2);
            assertThat(names.get(0)).matches("test-\\d{8}-\\d{6}\\.winnow");
        }
    }

    @Test
    void refusesToReplaceAFileByABackup() throws IOException {
        Path there = Files.writeString(folder.resolve("there.winnow"), "mine");
        assertThat(Ran.winnow("backup", project, "--to", there).exit()).isEqualTo(2);
        assertThat(there).hasContent("mine");
    }

    @Test
    void restoresABackupUnderAnotherName() {
        Path copy = folder.resolve("copy.winnow");
        Path restored = folder.resolve("restored.winnow");
        Ran.winnow("backup", project, "--to", copy);
        assertThat(Ran.winnow("restore", copy, "--to", restored))
                .isEqualTo(new Ran(0, restored + " holds 3 examples and 0 steps of history.\n", ""));
        assertThat(Ran.winnow("query", restored, "--count").out()).isEqualTo("3\n");
    }

    @Test
    void restoresOverAProjectOnlyWhenForced() {
        Path copy = folder.resolve("copy.winnow");
        Ran.winnow("backup", project, "--to", copy);
        assertThat(Ran.winnow("restore", copy, "--to", project).exit()).isEqualTo(2);
        assertThat(Ran.winnow("restore", copy, "--to", project, "--force").exit())
                .isZero();
    }

    @Test
    void refusesToRestoreWhatIsNoProject() throws IOException {
        Path text = Files.writeString(folder.resolve("text.winnow"), "no project at all");
        Ran ran = Ran.winnow("restore", text, "--to", folder.resolve("new.winnow"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isNotBlank();
        assertThat(folder.resolve("new.winnow")).doesNotExist();
    }

    @Test
    void refusesToOpenWhatIsNoProject() throws IOException {
        Path text = Files.writeString(folder.resolve("text.winnow"), "no project at all");
        assertThat(Ran.winnow("verify", text).exit()).isEqualTo(2);
        assertThat(text).hasContent("no project at all");
    }
}
