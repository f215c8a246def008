package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.store.Examples.Spoken;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

class ListenTest {
    private static final int COUNT = 700;

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void fill() throws StoreException {
        Samples samples = new Samples(3);
        store = Projects.measuredBy(content -> new Measures("en", 1, 1, 1)).createAt(folder.resolve("care.winnow"));
        store.write(transaction -> {
            for (int i = 0; i < COUNT; i++) {
                transaction.insert(samples.example("example " + i));
            }
            return true;
        });
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private List<Spoken> heard(RoaringBitmap keys) throws StoreException {
        List<Spoken> heard = new ArrayList<>();
        store.examples().listen(keys, batch -> batch, heard::addAll);
        return heard;
    }

    @Test
    void whatIsHeardIsWhatTheExamplesSay() throws Exception {
        RoaringBitmap odd = new RoaringBitmap();
        for (int key = 1; key <= COUNT; key += 2) {
            odd.add(key);
        }
        for (RoaringBitmap keys : List.of(store.columns().live(), odd, RoaringBitmap.bitmapOf(3, 690))) {
            List<Spoken> heard = heard(keys);
            List<Spoken> wanted = new ArrayList<>();
            store.examples().scan(keys, (key, example) -> {
                Content content = example.content();
                long passages = heard.get(wanted.size()).passages();
                assertThat(passages == 0).isEqualTo(content.passages().isEmpty());
                return wanted.add(new Spoken(key, content.messages(), passages, content.tools()));
            });
            assertThat(heard).isEqualTo(wanted);
        }
    }

    @Test
    void nothingIsHeardOfNothing() throws Exception {
        assertThat(heard(new RoaringBitmap())).isEmpty();
    }

    @Test
    void whatTheTakerThrowsEndsIt() {
        IllegalStateException enough = new IllegalStateException("enough");
        assertThatThrownBy(() -> store.examples().listen(store.columns().live(), batch -> batch, batch -> {
                    throw enough;
                }))
                .isSameAs(enough);
    }

    @Test
    void whatTheWorkThrowsEndsIt() {
        IllegalStateException enough = new IllegalStateException("enough");
        assertThatThrownBy(() -> store.examples()
                        .listen(
                                store.columns().live(),
                                batch -> {
                                    throw enough;
                                },
                                batch -> {}))
                .isSameAs(enough);
    }

    @Test
    void passagesAreEqualWhereTheirTextsAre() throws Exception {
        Passage text = Passage.of("Two weeks.");
        Passage titled = new Passage("Two weeks.", "Refunds", null, null, RawJson.EMPTY_OBJECT);
        Passage other = Passage.of("Three weeks.");
        List<List<Passage>> lists =
                List.of(List.of(text), List.of(titled), List.of(other), List.of(text, other), List.of(other, titled));
        RoaringBitmap keys = new RoaringBitmap();
        for (List<Passage> list : lists) {
            int key = store.write(transaction -> transaction.insert(with(keys.getCardinality(), list)));
            keys.add(key);
        }
        long[] texts = store.examples().passageTexts(keys);
        List<Spoken> heard = heard(keys);

        for (int i = 0; i < lists.size(); i++) {
            for (int k = 0; k < lists.size(); k++) {
                assertThat(texts[i] == texts[k]).isEqualTo(texts(lists.get(i)).equals(texts(lists.get(k))));
                assertThat(heard.get(i).passages() == heard.get(k).passages()).isEqualTo(i == k);
            }
        }
        assertThat(store.examples().passageTexts(store.columns().live())).hasSize(COUNT + lists.size());
    }

    private static List<String> texts(List<Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }

    private static Example with(int number, List<Passage> passages) {
        Content content = new Content(
                List.of(Message.of(Role.USER, "How long?")),
                passages.stream().map(passage -> new Retrieved(passage, 0.5)).toList(),
                List.of(),
                List.of(),
                List.of(),
                null,
                RawJson.EMPTY_OBJECT);
        return new Example("with passages " + number, content, Review.NEW, Provenance.HAND_WRITTEN);
    }

    @Test
    void messagesAreReadAsByTheParser() throws Exception {
        Samples samples = new Samples(4);
        Random random = new Random(4);
        for (int run = 0; run < 5_000; run++) {
            List<Message> messages = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                boolean plain = random.nextInt(8) > 0;
                messages.add(plain ? Message.of(samples.pick(Role.values()), samples.text()) : samples.message());
            }
            String stored = ExampleJson.value(Content.of(messages), Field.MESSAGES);
            assertThat(PlainMessages.read(stored)).isEqualTo(messages);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"role\":\"user\",\"content\":\"\"}]",
                "[{\"role\":\"user\",\"content\":\"a\\\\\"},{\"role\":\"tool\",\"content\":\"\\\"\"}]",
                "[{\"role\":\"user\",\"content\":\"\\u0041\\/\\b\\f\\n\\r\\t\"}]",
                "[{\"role\":\"user\",\"content\":null}]",
                "[{\"role\":\"user\",\"content\":\"a\",\"name\":\"b\"}]",
                "[{\"content\":\"a\",\"role\":\"user\"}]",
                "[ {\"role\":\"user\",\"content\":\"a\"} ]"
            })
    void otherSpellingsAreReadAsByTheParser(String stored) throws Exception {
        assertThat(PlainMessages.read(stored))
                .isEqualTo(MessageJson.readAll(Json.parse(stored).elements()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"role\":\"user\",\"content\":\"a\"}",
                "[{\"role\":\"user\",\"content\":\"a\"}]]",
                "[{\"role\":\"user\",\"content\":\"a\"},]",
                "[{\"role\":\"user\",\"content\":\"a",
                "[{\"role\":\"user\",\"content\":\"a\\",
                "[{\"role\":\"user\",\"content\":\"a\\q\"}]",
                "[{\"role\":\"nobody\",\"content\":\"a\"}]",
                "[{\"role\":\"user\",\"content\":\"a\"}"
            })
    void whatIsNoListOfMessagesIsRefused(String stored) {
        assertThatThrownBy(() -> PlainMessages.read(stored)).isInstanceOf(JsonException.class);
    }
}
