package org.winnow.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.store.Field;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class LikenessTest {
    private static final String ANSWER =
            "The warranty covers a cracked display once a year when the invoice shows the serial number of the telephone";

    @TempDir
    private Path folder;

    private static Example example(String id, String response) {
        return new Example(
                id,
                Content.of(List.of(
                        Message.of(Role.USER, "Does it cover my display?"), Message.of(Role.ASSISTANT, response))),
                Review.NEW,
                Provenance.HAND_WRITTEN);
    }

    @Test
    void findsCopiesAndChangedCopiesAndNothingElse() throws StoreException, QueryException {
        try (Store store = Projects.measuredBy(Shelf.WORDS).createAt(folder.resolve("a.winnow"))) {
            store.write(transaction -> {
                transaction.insert(example("a", ANSWER));
                transaction.insert(example("copy", ANSWER));
                transaction.insert(example("near", ANSWER.replace("once a year", "twice a month")));
                transaction.insert(example("other", "You can return unopened parcels within thirty days of delivery"));
                int gone = transaction.insert(example("gone", ANSWER));
                transaction.set(gone, Field.DELETED, "1");
                return gone;
            });
            QueryEngine engine = new QueryEngine(store);
            Query like = Query.parse("similar:a");
            assertThat(store.examples().ids(engine.select(like))).containsExactly("a", "copy", "near");
            assertThat(store.examples().ids(engine.select(Query.parse("similar:other"))))
                    .containsExactly("other");
            store.write(transaction -> transaction.insert(example("new", ANSWER)));
            assertThat(store.examples().ids(engine.select(like))).containsExactly("a", "copy", "near", "new");
        }
    }
}
