package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.store.StoreException;
import org.winnow.text.JsonException;

class AbsentTest {
    @TempDir
    private Path folder;

    private Absent absent(String recipe) throws StoreException, JsonException {
        try (Desk desk = Desk.create(folder.resolve("a.winnow"), List.of(Samples.pair("a", "How?", "So.")))) {
            return Absent.of(EditJson.readFile(recipe), desk.store);
        }
    }

    @Test
    void idsOfEveryKindOfEditAreLookedUpOnce() throws Exception {
        Absent absent = absent("[{\"edit\":\"delete\",\"where\":{\"ids\":[\"a\",\"x\"]}},"
                + "{\"edit\":\"delete\",\"where\":{\"ids\":[\"x\",\"y\"]}},"
                + "{\"edit\":\"keep-one\",\"keep\":\"a\",\"reject\":[\"z\"],\"reason\":\"copy\"},"
                + "{\"edit\":\"assign-splits\",\"splits\":{\"train\":[\"q\"]}}]");
        assertThat(absent).isEqualTo(new Absent(5, List.of("x", "y", "z", "q")));
        assertThat(absent.sentence()).contains("4 of 5 examples of this recipe are not in this project.");
    }

    @Test
    void queriesNameNobody() throws Exception {
        Absent absent = absent("{\"edit\":\"delete\",\"where\":{\"query\":\"tag:x\"}}");
        assertThat(absent).isEqualTo(new Absent(0, List.of()));
        assertThat(absent.sentence()).isEmpty();
    }

    @Test
    void oneIsSpokenOfAsOne() {
        assertThat(new Absent(1, List.of("x")).sentence())
                .contains("1 of 1 example of this recipe is not in this project.");
    }
}
