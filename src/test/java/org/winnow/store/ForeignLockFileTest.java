package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignLockFileTest {
    @Test
    void aLockFileThatIsNoLockKeepsNobodyOut(@TempDir Path folder) throws Exception {
        Path project = folder.resolve("p.winnow");
        Projects.create(project).close();
        Files.writeString(
                folder.resolve("p.winnow-lock"), "pid 4711 since yesterday, and some more words to be no header");

        try (Store store = Projects.open(project)) {
            assertThat(store.columns().size()).isLessThanOrEqualTo(1);
        }
        assertThat(folder.resolve("p.winnow-lock")).doesNotExist();
    }
}
