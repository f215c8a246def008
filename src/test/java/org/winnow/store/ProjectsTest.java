package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;

class ProjectsTest {
    @TempDir
    Path folder;

    private static Example example(String id) {
        Content content = Content.of(List.of(
                Message.of(Role.USER, "How do I get a refund?"),
                Message.of(Role.ASSISTANT, "Open Billing and choose Refund.")));
        Content withPassage = new Content(
                content.messages(),
                List.of(new Retrieved(Passage.of("Refunds take ten days."), 0.5)),
                List.of(),
                List.of(),
                List.of(),
                null,
                content.extra());
        return new Example(id, withPassage, Review.NEW.withTags(List.of("billing/refund")), Provenance.HAND_WRITTEN);
    }

    @Test
    void whatIsStoredIsThereAfterOpeningAgain() throws Exception {
        Path file = folder.resolve("care.winnow");
        try (Store store = Projects.create(file)) {
            int key = store.write(transaction -> transaction.insert(example("a")));
            assertThat(key).isEqualTo(1);
            assertThat(store.columns().having(Dimension.TAG, "billing/refund")).isEqualTo(RoaringBitmap.bitmapOf(1));
        }
        try (Store store = Projects.open(file)) {
            assertThat(store.examples().load(1)).isEqualTo(example("a"));
            assertThat(store.columns().number(Measure.RESPONSE_TOKENS, 1)).isEqualTo(6);
            assertThat(store.columns().having(Dimension.TAG, "billing/refund")).isEqualTo(RoaringBitmap.bitmapOf(1));
            assertThat(store.fullText().search("a refund", false, FullText.Where.INSTRUCTION))
                    .isEqualTo(RoaringBitmap.bitmapOf(1));
            assertThat(store.fullText().search("ten days", false, FullText.Where.ANYWHERE))
                    .isEqualTo(RoaringBitmap.bitmapOf(1));
            assertThat(store.verify()).isEqualTo(new Store.Verification(true, 1, List.of()));
            store.backup(folder.resolve("copy.winnow"));
        }
        try (Store store = Projects.open(folder.resolve("copy.winnow"))) {
            assertThat(store.examples().load(1)).isEqualTo(example("a"));
        }
    }
}
