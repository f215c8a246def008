package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BallastTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("care.winnow-ballast");
    }

    private Ballast kept() {
        Ballast ballast = new Ballast(folder.resolve("care.winnow"));
        ballast.keep();
        return ballast;
    }

    @Test
    void holdsNoiseThatNobodyElseCanRead() throws Exception {
        Ballast ballast = kept();
        assertThat(Files.size(file())).isEqualTo(16L << 20);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readAllBytes(file())).contains(1, 2, 3, 4);
        assertThat(ballast.trouble()).isEmpty();
        ballast.close();
        assertThat(file()).doesNotExist();
    }

    @Test
    void isGivenUpOnceAndThenMissed() {
        Ballast ballast = kept();
        assertThat(ballast.release()).isTrue();
        assertThat(file()).doesNotExist();
        assertThat(ballast.trouble()).isPresent();
        assertThat(ballast.release()).isFalse();
        ballast.keep();
        assertThat(file()).as("not taken back at once").doesNotExist();
    }

    @Test
    void takesOverWhatAKilledProcessLeft() throws Exception {
        kept();
        byte[] left = Files.readAllBytes(file());
        kept();
        assertThat(Files.readAllBytes(file())).isEqualTo(left);
    }

    @Test
    void writesOverNoFileThatALinkOfItsNamePointsTo() throws Exception {
        Path other = Files.writeString(folder.resolve("letter"), "dear Eva");
        Files.createSymbolicLink(file(), other);
        kept();
        assertThat(other).hasContent("dear Eva");
        assertThat(Files.isSymbolicLink(file())).isFalse();
    }

    @Test
    void isThereOnlyWhileSomebodyWrites() throws Exception {
        Path project = folder.resolve("care.winnow");
        Projects.create(project).close();
        try (Store store = Projects.open(project)) {
            assertThat(store.verify().sound()).isTrue();
            assertThat(file()).doesNotExist();
            store.write(transaction -> transaction.insert(Samples.plain("e1")));
            assertThat(file()).exists();
        }
        assertThat(file()).doesNotExist();
    }
}
