package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.store.Drafts.Draft;

class DraftsTest {
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
    private static final Draft RESPONSE = new Draft("a", "response", " Grüße 😀\n\t", "Hello", AT);
    private static final Draft FRESH = new Draft("", "instruction", "", null, AT.plusSeconds(1));

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void create() throws StoreException {
        store = Projects.measuredBy(content -> new Measures("en", 1, 1, 1)).createAt(folder.resolve("care.winnow"));
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private void keep(Draft... drafts) throws StoreException {
        store.write(transaction -> {
            for (Draft draft : drafts) {
                transaction.keepDraft(draft);
            }
            return drafts.length;
        });
    }

    @Test
    void aProjectBeginsWithoutDrafts() throws StoreException {
        assertThat(store.drafts().all()).isEmpty();
    }

    @Test
    void draftsComeBackExactlyAfterTheProjectWasClosed() throws StoreException {
        keep(RESPONSE, FRESH);
        store.close();
        store = Projects.measuredBy(content -> new Measures("en", 1, 1, 1)).openAt(folder.resolve("care.winnow"));
        assertThat(store.drafts().all()).containsExactly(FRESH, RESPONSE);
    }

    @Test
    void aNewerDraftOfTheSameFieldTakesThePlaceOfTheOlder() throws StoreException {
        Draft newer = new Draft("a", "response", "Hi", "Hello", AT.plusSeconds(9));
        keep(RESPONSE, newer);
        assertThat(store.drafts().all()).containsExactly(newer);
    }

    @Test
    void droppingTakesOneFieldAndNoOther() throws StoreException {
        Draft note = new Draft("a", "note", "n", "", AT);
        keep(RESPONSE, note);
        store.write(transaction -> {
            transaction.dropDraft("a", "response");
            transaction.dropDraft("a", "system");
            return true;
        });
        assertThat(store.drafts().all()).containsExactly(note);
    }

    @Test
    void halfACharacterInADraftIsNoFailure() throws StoreException {
        keep(new Draft("a", "note", "x\ud83d", "", AT));
        assertThat(store.drafts().all()).extracting(Draft::id).containsExactly("a");
    }
}
