package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class SplitInputsTest {
    private static final int[] GROUPS = {0, 1, 1, 3};

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void makeAProject() throws StoreException {
        store = Projects.create(folder.resolve("test.winnow"));
        store.write(transaction -> {
            transaction.insert(example("a", "x.jsonl", Split.TEST, "common"));
            transaction.insert(example("b", "y.jsonl", Split.NONE, "common", "rare"));
            return transaction.insert(example("c", "y.jsonl", Split.NONE));
        });
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private static Example example(String id, String file, Split split, String... tags) {
        return new Example(
                id,
                Content.of(List.of(Message.of(Role.USER, "Hi"), Message.of(Role.ASSISTANT, "Hello there"))),
                new Review(Status.ACCEPTED, null, List.of(tags), null, split),
                new Provenance(0, file, "alpaca", 1, null));
    }

    private SplitInput input(SplitInputs.By by, int... keys) throws StoreException {
        return SplitInputs.of(store, RoaringBitmap.bitmapOf(keys), GROUPS, by);
    }

    @Test
    void readsIdentifiersGroupsAndCurrentSplits() throws StoreException {
        SplitInput input = input(SplitInputs.By.TAG, 1, 2, 3);
        assertThat(input.ids()).containsExactly("a", "b", "c");
        assertThat(input.groups()).containsExactly(1, 1, 3);
        assertThat(input.current()).containsExactly(Split.TEST, Split.NONE, Split.NONE);
    }

    @Test
    void takesTheRarestTagForTheKind() throws StoreException {
        assertThat(input(SplitInputs.By.TAG, 1, 2, 3).strata()).containsExactly("common", "rare", Strata.UNTAGGED);
    }

    @Test
    void takesTheSourceForTheKind() throws StoreException {
        assertThat(input(SplitInputs.By.SOURCE, 1, 2, 3).strata()).containsExactly("x.jsonl", "y.jsonl", "y.jsonl");
    }

    @Test
    void takesTheLanguageOrNothingForTheKind() throws StoreException {
        assertThat(input(SplitInputs.By.LANGUAGE, 1, 2).strata()).hasSize(2);
        assertThat(input(SplitInputs.By.NOTHING, 1, 2).strata()).containsExactly("all", "all");
    }

    @Test
    void looksOnlyAtTheExamplesOfTheSet() throws StoreException {
        assertThat(input(SplitInputs.By.TAG, 3).ids()).containsExactly("c");
    }
}
