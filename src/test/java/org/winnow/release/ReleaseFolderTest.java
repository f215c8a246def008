package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {
    private final FileOperations files = new DiskFiles();

    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void name() {
        target = folder.resolve("out");
    }

    @Test
    void anEmptyFolderIsTaken() throws Exception {
        Files.createDirectory(target);

        release("manifest.json", "x");

        assertThat(target.resolve("manifest.json")).hasContent("x");
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void aFolderWithOtherThingsIsRefusedAndKept() throws Exception {
        Files.createDirectory(target);
        Files.writeString(target.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> ReleaseFolder.open(files, target, true))
                .isInstanceOf(ReleaseException.class)
                .hasMessage(target + " is not empty, and is no release of Winnow. Choose another folder.");
        assertThat(target.resolve("thesis.txt")).hasContent("years of work");
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void aManifestOfSomethingElseIsNoRelease() throws Exception {
        for (String manifest : new String[] {"{\"format\":\"other\"}", "[]", "no JSON", "{"}) {
            Files.createDirectories(target);
            Files.writeString(target.resolve("manifest.json"), manifest);

            assertThatThrownBy(() -> ReleaseFolder.open(files, target, true))
                    .hasMessageContaining("is no release of Winnow");
        }
    }

    @Test
    void anEarlierReleaseIsReplacedOnlyIfAskedFor() throws Exception {
        earlier("{\"format\":\"winnow-release-1\",\"files\":[{\"name\":\"train.jsonl\"}]}");
        Files.writeString(target.resolve("train.jsonl"), "{}");

        assertThatThrownBy(() -> ReleaseFolder.open(files, target, false))
                .hasMessage(target + " holds a release already. Ask for it to be replaced, or choose another folder.");
        release("test.jsonl", "new");
        assertThat(target.resolve("train.jsonl")).doesNotExist();
        assertThat(target.resolve("test.jsonl")).hasContent("new");
    }

    @Test
    void filesThatAreNoPartOfTheEarlierReleaseKeepItFromBeingReplaced() throws Exception {
        earlier("{\"format\":\"winnow-release-1\",\"files\":[]}");
        Files.writeString(target.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> ReleaseFolder.open(files, target, true))
                .hasMessage(
                        target + " holds files that are no part of the release and would be lost: notes.txt. Move them"
                                + " elsewhere first.");
        assertThat(target.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Files.writeString(target, "text");

        assertThatThrownBy(() -> ReleaseFolder.open(files, target, true))
                .hasMessage(target + " is a file. Choose a folder for the release.");
    }

    @Test
    void theRootOfADiskIsRefused() {
        assertThatThrownBy(() -> ReleaseFolder.open(files, folder.getRoot(), true))
                .isInstanceOf(ReleaseException.class);
    }

    @Test
    void twoReleasesAtOnceIntoOneFolderAreRefused() throws Exception {
        try (ReleaseFolder first = ReleaseFolder.open(files, target, false)) {
            assertThat(first.path()).isEmptyDirectory();
            assertThatThrownBy(() -> ReleaseFolder.open(files, target, false))
                    .hasMessage("Another release into this folder is under way. Wait until it is done.");
            assertThat(first.path()).exists();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatACrashLeftIsCleanedUp() throws Exception {
        Files.createDirectories(folder.resolve(".out.winnow-new"));
        Files.writeString(folder.resolve(".out.winnow-new/train.jsonl"), "half");

        release("a", "b");

        assertThat(folder.resolve(".out.winnow-new")).doesNotExist();
        assertThat(target.resolve("train.jsonl")).doesNotExist();
    }

    @Test
    void aFormerReleaseThatWasCaughtBetweenTwoMovesComesBack() throws Exception {
        Files.createDirectories(folder.resolve(".out.winnow-old"));
        Files.writeString(folder.resolve(".out.winnow-old/manifest.json"), "{\"format\":\"winnow-release-1\"}");

        assertThatThrownBy(() -> ReleaseFolder.open(files, target, false))
                .hasMessageContaining("holds a release already");
        assertThat(target.resolve("manifest.json")).exists();
    }

    private void earlier(String manifest) throws Exception {
        Files.createDirectory(target);
        Files.writeString(target.resolve("manifest.json"), manifest);
    }

    private void release(String name, String text) throws Exception {
        try (ReleaseFolder open = ReleaseFolder.open(files, target, true)) {
            SummedFile.write(files, open.path().resolve(name), text);
            assertThat(open.commit()).isEmpty();
        }
    }
}
