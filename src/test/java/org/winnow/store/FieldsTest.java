package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Role;

class FieldsTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void create() throws StoreException {
        store = Projects.create(folder.resolve("care.winnow"));
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private int insert(Example example) throws StoreException {
        return store.write(transaction -> transaction.insert(example));
    }

    private void set(int key, Field field, String value) throws StoreException {
        store.write(transaction -> {
            transaction.set(key, field, value);
            return true;
        });
    }

    private String value(int key, Field field) throws StoreException {
        List<String> found = new ArrayList<>();
        store.write(transaction -> found.add(transaction.value(key, field)));
        return found.get(0);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETED")
    void everyFieldIsSetAndRevertedBySwappingItsValue(Field field) throws Exception {
        Samples samples = new Samples(100 + field.ordinal());
        for (int i = 0; i < 15; i++) {
            Example before = samples.example("a" + i);
            Example other = samples.example("a" + i);
            int key = insert(before);
            String old = value(key, field);
            assertThat(old).isEqualTo(ExampleJson.value(before, field));

            String wanted = ExampleJson.value(other, field);
            set(key, field, wanted);
            assertThat(value(key, field)).isEqualTo(wanted);
            assertThat(store.examples().load(key)).isEqualTo(ExampleJson.with(before, field, wanted));

            set(key, field, old);
            assertThat(store.examples().load(key)).isEqualTo(before);
        }
        assertThat(store.verify().problems()).isEmpty();
    }

    @Test
    void anExampleGoesToTheBinAndComesBack() throws Exception {
        int key = insert(Samples.plain("a"));

        set(key, Field.DELETED, "1");
        assertThat(store.columns().live()).isEqualTo(new RoaringBitmap());
        assertThat(value(key, Field.DELETED)).isEqualTo("1");
        assertThat(store.examples().load(key)).isEqualTo(Samples.plain("a"));

        set(key, Field.DELETED, "0");
        assertThat(store.columns().live()).isEqualTo(RoaringBitmap.bitmapOf(key));
    }

    @Test
    void theOriginalIsKeptAtTheFirstChangeOfTheContent() throws Exception {
        Example first = Samples.plain("a");
        int key = insert(first);
        assertThat(store.examples().original(key)).isEmpty();

        Content second = first.content().withMessages(List.of(Message.of(Role.USER, "Other")));
        set(key, Field.MESSAGES, ExampleJson.value(first.withContent(second), Field.MESSAGES));
        set(key, Field.PASSAGES, null);
        assertThat(store.examples().original(key)).contains(first.content());
        assertThat(store.columns().having(Dimension.HAS, "edits")).isEqualTo(RoaringBitmap.bitmapOf(key));

        set(key, Field.MESSAGES, ExampleJson.value(first, Field.MESSAGES));
        set(key, Field.PASSAGES, ExampleJson.value(first, Field.PASSAGES));
        assertThat(store.columns().having(Dimension.HAS, "edits")).isEqualTo(new RoaringBitmap());
    }

    @Test
    void aDecisionIsNoChangeOfTheContent() throws Exception {
        int key = insert(Samples.plain("a"));
        set(key, Field.STATUS, "accepted");
        set(key, Field.NOTE, "good");

        assertThat(store.examples().original(key)).isEmpty();
        assertThat(store.columns().having(Dimension.HAS, "edits")).isEqualTo(new RoaringBitmap());
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS,maybe",
        "STATUS,",
        "SPLIT,half",
        "TAGS,tag",
        "MESSAGES,{}",
        "EXTRA,{",
        "CITATIONS,[{\"start\":-1}]"
    })
    void refusesAValueThatAFieldCannotHoldAndChangesNothing(Field field, String value) throws Exception {
        int key = insert(Samples.plain("a"));

        assertThatThrownBy(() -> set(key, field, value)).isInstanceOf(StoreException.class);
        assertThat(store.examples().load(key)).isEqualTo(Samples.plain("a"));
        assertThat(store.examples().original(key)).isEmpty();
    }

    @Test
    void refusesHalfOfACharacterAnywhere() throws Exception {
        int key = insert(Samples.plain("a"));
        String lone = "x\ud800y";

        for (Field field : Field.values()) {
            assertThatThrownBy(() -> set(key, field, lone)).hasMessageContaining("lone surrogate");
        }
        assertThatThrownBy(() -> insert(Samples.plain(lone))).hasMessageContaining("lone surrogate");
        assertThatThrownBy(() -> insert(Samples.saying("b", lone, ""))).hasMessageContaining("lone surrogate");
        assertThat(store.columns().size()).isEqualTo(2);
    }

    @Test
    void anIdentifierIsTakenOnce() throws Exception {
        insert(Samples.plain("a"));

        assertThatThrownBy(() -> insert(Samples.plain("a"))).hasMessage("There is already an example called a.");
        assertThat(this.<Boolean>ask(transaction -> transaction.hasId("a"))).isTrue();
        assertThat(this.<Boolean>ask(transaction -> transaction.hasId("b"))).isFalse();
        assertThat(store.examples().find("a")).hasValue(1);
        assertThat(store.examples().find("b")).isEmpty();
    }

    private <T> T ask(Store.Writing<T> work) throws StoreException {
        return store.write(work);
    }

    @Test
    void keysThatTheProjectNeverHadAreTold() {
        assertThatThrownBy(() -> set(7, Field.NOTE, "x")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> value(0, Field.MESSAGES)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> store.examples().load(7)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void workThatFailsLeavesNothing() throws Exception {
        insert(Samples.plain("a"));

        assertThatThrownBy(() -> store.write(transaction -> {
                    transaction.insert(Samples.plain("b"));
                    transaction.set(1, Field.TAGS, "[\"new\"]");
                    transaction.setting("x", "y");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(store.columns().size()).isEqualTo(2);
        assertThat(store.columns().values(Dimension.TAG)).isEmpty();
        assertThat(store.examples().find("b")).isEmpty();
        assertThat(store.settings().get("x")).isEmpty();
        assertThat(insert(Samples.plain("b"))).isEqualTo(2);
    }

    @Test
    void aTransactionIsOverWhenItsWorkHasReturned() throws Exception {
        List<Transaction> kept = new ArrayList<>();
        store.write(kept::add);

        assertThatThrownBy(() -> kept.get(0).setting("a", "b")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPassageIsStoredOnceHoweverManyExamplesUseIt() throws Exception {
        for (String id : List.of("a", "b", "c")) {
            insert(Samples.plain(id));
        }

        try (Session session = Database.reader(store.file())) {
            assertThat(session.number("SELECT count(*) FROM passage")).isEqualTo(1);
        }
        assertThat(store.fullText()
                        .search("two weeks", false, FullText.Where.PASSAGES)
                        .keys())
                .isEqualTo(RoaringBitmap.bitmapOf(1, 2, 3));
    }

    @Test
    void theSamePassageTwiceInOneExampleStaysTwice() throws Exception {
        Example once = Samples.plain("a");
        Content content = once.content();
        Example twice = ExampleJson.with(
                once, Field.PASSAGES, "[{\"text\":\"p\",\"score\":1},{\"text\":\"q\"},{\"text\":\"p\",\"score\":0.1}]");
        int key = insert(twice);

        assertThat(store.examples().load(key)).isEqualTo(twice);
        assertThat(content.passages()).hasSize(1);
    }

    @Test
    void examplesComeInTheOrderAskedForAndAreVisitedByAscendingKey() throws Exception {
        RoaringBitmap wanted = new RoaringBitmap();
        for (int i = 1; i <= 700; i++) {
            String id = "e" + i;
            int key = store.write(transaction -> transaction.insert(Samples.plain(id)));
            if (i % 7 == 0 || i > 600) {
                wanted.add(key);
            }
        }
        List<String> visited = new ArrayList<>();
        store.examples().scan(wanted, (key, example) -> visited.add(example.id()));
        List<String> first = new ArrayList<>();
        store.examples().scan(wanted, (key, example) -> first.add(example.id()) && first.size() < 3);

        assertThat(visited).isEqualTo(store.examples().ids(wanted)).hasSize(185).startsWith("e7", "e14");
        assertThat(first).containsExactly("e7", "e14", "e21");
        assertThat(store.examples().load(new int[] {5, 3, 9000, 5}))
                .extracting(Examples.Keyed::key)
                .containsExactly(5, 3, 5);
    }

    @Test
    void aVisitorMayReadAndWrite() throws Exception {
        for (int i = 0; i < 300; i++) {
            insert(Samples.plain("e" + i));
        }
        store.examples().scan(store.columns().live(), (key, example) -> {
            assertThat(store.examples().load(key)).isEqualTo(example);
            if (key % 100 == 0) {
                set(key, Field.STATUS, "accepted");
            }
            return true;
        });

        assertThat(store.columns().having(Dimension.STATUS, "accepted"))
                .isEqualTo(RoaringBitmap.bitmapOf(100, 200, 300));
    }

    @Test
    void listenersLearnWhatACommitChanged() throws Exception {
        List<Store.Committed> told = Collections.synchronizedList(new ArrayList<>());
        AutoCloseable listening = store.onCommit(told::add);
        AutoCloseable failing = store.onCommit(committed -> {
            throw new IllegalStateException("a listener's own fault");
        });
        insert(Samples.plain("a"));
        set(1, Field.NOTE, "x");
        store.write(transaction -> {
            transaction.setting("a", "b");
            return true;
        });
        failing.close();
        listening.close();
        insert(Samples.plain("b"));

        assertThat(told)
                .containsExactly(
                        new Store.Committed(RoaringBitmap.bitmapOf(1), false),
                        new Store.Committed(RoaringBitmap.bitmapOf(1), false),
                        new Store.Committed(new RoaringBitmap(), true));
    }

    @Test
    void writingInsideOfWritingIsRefusedInsteadOfWaitingForEver() throws Exception {
        assertThatThrownBy(() -> store.write(outer -> store.write(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(insert(Samples.plain("a"))).isEqualTo(1);
    }
}
