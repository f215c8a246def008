package org.winnow.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Judgement;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Review.Marks;
import org.winnow.model.Role;
import org.winnow.rag.Success;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;
import org.winnow.store.Projects;
import org.winnow.store.Scores;
import org.winnow.store.Store;

/** Questions about what was measured in interactions, and about what reviewers marked. */
class ScoresAndMarksTest {
    private static final Map<String, Scores> SCORES = Map.of(
            "good", new Scores(92, 40, "keep"),
            "bad", new Scores(15, -120, "rewrite"),
            "zero", new Scores(0, 0, "review"),
            "plain", Scores.NONE);

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() throws Exception {
        store = Projects.create(folder.resolve("p.winnow"));
        store.write(transaction -> {
            transaction.insert(example("good", new Marks(5, false, List.of(Judgement.USED))));
            transaction.insert(example("bad", new Marks(1, true, Arrays.asList(null, Judgement.WRONG))));
            transaction.insert(example("zero", new Marks(null, true, List.of())));
            transaction.insert(example("plain", Marks.NONE));
            return true;
        });
        store.score(content -> SCORES.get(content.response()), Progress.NONE);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private static Example example(String name, Marks marks) {
        return new Example(
                name,
                Content.of(List.of(Message.of(Role.USER, "Ask"), Message.of(Role.ASSISTANT, name))),
                Review.NEW.withMarks(marks),
                Provenance.HAND_WRITTEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grounded<50 | bad zero",
                "grounded:0 | zero",
                "grounded>=15 | bad good",
                "-grounded>=0 | plain",
                "success<0 | bad",
                "success:-200..-40 | bad",
                "success>-5 | good zero",
                "success:..-1 | bad",
                "success<=-120 | bad",
                "outcome:rewrite,review | bad zero",
                "outcome:none | plain",
                "rating:5 | good",
                "rating<=3 | bad",
                "-has:rating | plain zero",
                "has:flag | bad zero",
                "passage:wrong,stale | bad",
                "passage:none | plain zero",
            })
    void findsThem(String query, String ids) throws Exception {
        TreeSet<String> found = new TreeSet<>(store.examples().ids(new QueryEngine(store).select(Query.parse(query))));
        assertThat(String.join(" ", found)).isEqualTo(ids.strip());
        assertThat(Query.parse(Query.parse(query).text())).isEqualTo(Query.parse(query));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outcome:rewrit | \"rewrit\" is no value of outcome; did you mean rewrite?",
                "passage:good | it can be used, relevant, wrong, stale",
                "grounded:-5 | \"-5\" is not a whole number",
                "success:-10..-40 | runs backwards; write success:-40..-10",
                "success<- | is not a whole number",
            })
    void saysWhatIsWrong(String query, String sentence) {
        assertThatThrownBy(() -> Query.parse(query))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void theOutcomesAreThoseThatAreScored() {
        assertThat(Vocabulary.values(Dimension.OUTCOME))
                .isEqualTo(
                        Stream.of(Success.Band.values()).map(Success.Band::word).toList());
    }

    @Test
    void aHistogramCountsThoseThatHaveTheNumber() {
        Histogram success = Histogram.of(store.columns(), store.columns().live(), Measure.SUCCESS, 4);
        assertThat(List.of(success.total(), success.min(), success.max())).isEqualTo(List.of(3, -120, 40));
    }

    @Test
    void aTermIsFoundHoweverDeepItLies() throws QueryException {
        Query query = Query.parse("tag:a or -(lang:de grounded<50)");
        assertThat(query.hasTerm(term -> term instanceof Term.Compare)).isTrue();
        assertThat(query.hasTerm(term -> term instanceof Term.Deleted)).isFalse();
    }
}
