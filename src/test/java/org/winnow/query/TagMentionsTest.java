package org.winnow.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.query.TagMentions.Mention;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class TagMentionsTest {
    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() throws StoreException {
        store = Shelf.create(folder);
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private void setting(String name, String value) throws StoreException {
        store.write(transaction -> {
            transaction.setting(name, value);
            return true;
        });
    }

    private List<Mention> renamed(String from, String to) throws StoreException {
        return TagMentions.renamed(store, tag -> tag.equals(from) ? to : tag);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "tag:old                        ; tag:new",
                "-tag:old                       ; -tag:new",
                "tag:\"old\"                    ; tag:new",
                "tag:a,old status:accepted      ; tag:a,new status:accepted",
                "tag:new,old                    ; tag:new",
                "(tag:old lang:de) or tokens>5  ; (tag:new lang:de) or tokens>5",
                "-(tag:old or \"old\")          ; -(tag:new or old)",
            })
    void aTagInTheQueryOfASetGetsItsNewName(String before, String after) throws StoreException, QueryException {
        String text = Query.parse(before).text();
        setting("set/mine", text);
        assertThat(renamed("old", "new"))
                .containsExactly(
                        new Mention("set/mine", text, Query.parse(after).text()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"tag:old*", "tag:*ld", "tag:older", "old", "\"old tag\"", "source:old", "tag:none", "tag:old("})
    void anythingElseStaysAsItIs(String text) throws StoreException {
        setting("set/mine", text);
        assertThat(renamed("old", "new")).isEmpty();
        assertThat(renamed("none", "new")).isEmpty();
    }

    @Test
    void aNameThatCannotBeAskedForIsNotWrittenIntoAQuery() throws StoreException {
        setting("set/mine", "tag:old");
        assertThat(renamed("old", "none")).isEmpty();
        assertThat(renamed("old", "ol*")).isEmpty();
    }

    @Test
    void aNameOfSeveralWordsIsQuoted() throws StoreException {
        setting("set/mine", "tag:old");
        assertThat(renamed("old", "quite new"))
                .containsExactly(new Mention("set/mine", "tag:old", "tag:\"quite new\""));
    }

    @Test
    void aDigitKeepsItsTagAndTwoThatBecomeOneAreOne() throws StoreException {
        setting(TagMentions.DIGITS, "a\nold\nnew\nold*");
        assertThat(renamed("old", "new"))
                .containsExactly(new Mention(TagMentions.DIGITS, "a\nold\nnew\nold*", "a\nnew\nold*"));
        assertThat(renamed("b", "c")).isEmpty();
    }
}
