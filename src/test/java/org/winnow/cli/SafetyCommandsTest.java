package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.store.Projects;
import org.winnow.store.Store;
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
    void backsUpIntoTheBackupFolderIfNoFileIsNamed() throws IOException {
        assertThat(Ran.winnow("backup", project).exit()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("test.winnow-backups"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names).hasSize(1);
            assertThat(names.get(0)).matches("test-000001-\\d{8}T\\d{6}Z-asked-3-0-\\d+\\.winnow");
        }
    }

    @Test
    void listsBackupsAndRestoresOneOverItsProject() {
        assertThat(Ran.winnow("backup", project, "--list").out()).isEqualTo("There are no backups yet.\n");
        Ran.winnow("backup", project);
        String line = Ran.winnow("backup", project, "--list").out();
        assertThat(line).matches("\\S+Z  3 examples, 0 steps, asked for  .*\\.winnow\n");
        String backup = line.substring(line.lastIndexOf("  ") + 2).strip();
        assertThat(Ran.winnow("restore", backup).exit()).isEqualTo(2);
        assertThat(Ran.winnow("restore", backup, "--force").out())
                .endsWith("test.winnow holds 3 examples and 0 steps of history.\n");
        assertThat(Ran.winnow("backup", project, "--list").out()).contains("before a restore");
    }

    @Test
    void neverLetsFewerReplaceMoreUnasked() throws IOException {
        Path few = folder.resolve("few.winnow");
        Ran.winnow("backup", project, "--to", few);
        Path more = Files.writeString(
                folder.resolve("more.jsonl"),
                "{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"a\"}]}\n");
        Ran.winnow("import", project, more);

        Ran refused = Ran.winnow("restore", few, "--to", project, "--force");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo("The backup holds 3 examples and 0 steps, and the project test.winnow holds 4 examples and 0"
                        + " steps, so restoring would lose some. Restore under another name and compare, or insist."
                        + " (--fewer-is-fine insists.)\n");
        assertThat(Ran.winnow("query", project, "--count").out()).isEqualTo("4\n");
        assertThat(Ran.winnow("restore", few, "--to", project, "--force", "--fewer-is-fine")
                        .exit())
                .isZero();
        assertThat(Ran.winnow("query", project, "--count").out()).isEqualTo("3\n");
    }

    @Test
    void saysThatABackupIsNoProject() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no project at all, but a text of some length");
        assertThat(Ran.winnow("restore", text, "--to", folder.resolve("new.winnow"))
                        .err())
                .isEqualTo("text is not a Winnow project, or its beginning is destroyed.\n");
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

    @Test
    void readsAReadOnlyProjectAndSaysWhyNothingCanBeChanged() throws IOException {
        Files.setPosixFilePermissions(project, PosixFilePermissions.fromString("r--r--r--"));
        String why =
                "The file of the project test.winnow is read-only, so it is opened read-only. Make it writable, or copy"
                        + " it, to work on it.\n";
        assertThat(Ran.winnow("query", project, "--count")).isEqualTo(new Ran(0, "3\n", why));
        Path edit = Files.writeString(folder.resolve("e.json"), "{\"edit\":\"delete\",\"where\":{\"query\":\"\"}}");
        Ran refused = Ran.winnow("edit", project, edit);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).isEqualTo(why + why);
        assertThat(Ran.winnow("backup", project, "--to", folder.resolve("copy.winnow"))
                        .exit())
                .isZero();
    }

    @Test
    void checksAProjectThatNobodyHadClosed() throws Exception {
        Path lock = folder.resolve("test.winnow-lock");
        Path kept = folder.resolve("kept");
        try (Store store = Projects.open(project)) {
            assertThat(store.endedUncleanly()).isFalse();
            Files.copy(lock, kept);
        }
        Files.move(kept, lock);
        assertThat(Ran.winnow("query", project, "--count").err())
                .isEqualTo(
                        "The last session on test.winnow did not end properly. What was shown as saved is saved; a quick"
                                + " check found no damage.\n");
        assertThat(Ran.winnow("query", project, "--count").err()).isEmpty();
    }

    @Test
    void salvagesWhatIsWholeAndSaysSo() throws IOException {
        Path whole = folder.resolve("whole.winnow");
        assertThat(Ran.winnow("salvage", project, "--out", whole))
                .isEqualTo(new Ran(
                        0,
                        whole + " holds 3 examples and 0 steps of history, each as it was stored.\n"
                                + "Nothing is known to be lost.\n",
                        ""));
        byte[] bytes = Files.readAllBytes(project);
        Arrays.fill(bytes, 0, 100, (byte) 0);
        Files.write(project, bytes);
        assertThat(Ran.winnow("query", project, "--count").exit()).isEqualTo(2);
        Path rest = folder.resolve("rest.winnow");
        Ran ran = Ran.winnow("salvage", project, "--out", rest, "--json");
        assertThat(ran.out())
                .isEqualTo("{\"project\":\"" + rest + "\",\"examples\":3,\"lost\":[],\"steps\":0,\"lostSteps\":0}\n");
        assertThat(Ran.winnow("query", rest, "--count").out()).isEqualTo("3\n");
    }
}
