package org.winnow.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class AlikeTest {
    private static final String QUESTION = "Can I take a rucksack into the cabin on a Classic ticket?";

    @TempDir
    private Path folder;

    @Test
    void theMostAlikeComesFirstAndTheUnlikeNotAtAll() throws Exception {
        try (Store store = project(
                QUESTION,
                "Yes, up to 8 kg.",
                "can i take a rucksack into the cabin, on a classic ticket",
                "No.",
                "Can I take a rucksack into the hold on a Classic ticket?",
                "Of course, up to 23 kg.",
                "Where is my rucksack?",
                "In Lisbon.")) {
            Alike alike = new Alike(store);

            List<Alike.Like> found = alike.find(QUESTION, "", 0, 9);
            assertThat(found.stream().map(like -> like.example().id())).containsExactly("e1", "e2", "e3");
            assertThat(found.stream().map(Alike.Like::question).limit(2)).containsExactly(1.0, 1.0);
            assertThat(found.get(2).question()).isBetween(Alike.LEAST, Alike.SAME);
            assertThat(found.stream().map(Alike.Like::whole)).containsOnly(0.0);
            assertThat(alike.find(QUESTION, "", 1, 1).stream()
                            .map(like -> like.example().id()))
                    .containsExactly("e2");
        }
    }

    @Test
    void questionAndAnswerTogetherCountOnceThereIsAnAnswer() throws Exception {
        try (Store store = project("Say hello", "A very good morning to you and to your whole family")) {
            List<Alike.Like> found =
                    new Alike(store).find("Greet me", "A very good morning to you and to your whole family", 0, 9);

            assertThat(found).hasSize(1);
            assertThat(found.get(0).whole()).isGreaterThan(Alike.LEAST);
            assertThat(new Alike(store).find("", "", 0, 9)).isEmpty();
            assertThat(new Alike(store).find("? !", "xyzzy", 0, 9)).isEmpty();
        }
    }

    private Store project(String... texts) throws StoreException {
        Store store = Projects.create(folder.resolve("a.winnow"));
        store.write(transaction -> {
            for (int i = 0; i < texts.length; i += 2) {
                List<Message> messages =
                        List.of(Message.of(Role.USER, texts[i]), Message.of(Role.ASSISTANT, texts[i + 1]));
                transaction.insert(
                        new Example("e" + (i / 2 + 1), Content.of(messages), Review.NEW, Provenance.HAND_WRITTEN));
            }
            return texts.length;
        });
        store.fullText().await(Progress.NONE);
        return store;
    }
}
