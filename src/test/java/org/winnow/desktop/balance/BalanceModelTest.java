package org.winnow.desktop.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.balance.Advice;
import org.winnow.desktop.session.HeldRunner;
import org.winnow.desktop.session.SmallProject;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;
import org.winnow.store.StoreException;

class BalanceModelTest {
    @TempDir
    private Path folder;

    private final HeldRunner runner = new HeldRunner();
    private final List<String> shown = new ArrayList<>();
    private SmallProject project;
    private BalanceModel balance;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        balance = new BalanceModel(project.set, project.store, runner, () -> shown.add("table"));
        project.set.refresh();
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private int[] keys() {
        return project.set.matches().get().sorted();
    }

    @Test
    void nothingIsWeighedBeforeSomeoneLooks() {
        balance.onMatches(null);
        assertThat(runner.waiting()).isZero();
        assertThat(balance.picture().get()).isNull();
    }

    @Test
    void theCurrentSetIsWeighed() {
        balance.onMatches(project.set.matches().get());
        runner.letGo();
        assertThat(balance.picture().get().balance()).isNotNull();
        for (Advice advice : balance.picture().get().advice()) {
            assertThat(advice.sentence()).isNotBlank();
        }
    }

    @Test
    void onlyTheNewestSetIsWeighed() {
        balance.onMatches(project.set.matches().get());
        balance.onMatches(project.set.matches().get());
        assertThat(runner.waiting()).isEqualTo(1);
    }

    @Test
    void aValueNarrowsTheSetAndStaysWithThePictures() {
        balance.onValue(Dimension.SOURCE, "b.csv");
        assertThat(keys()).containsExactly(3, 4, 5);
        assertThat(shown).isEmpty();
    }

    @Test
    void aLengthShowsItsExamplesInTheTable() {
        balance.onLength(Measure.RESPONSE_TOKENS, 3, 3);
        assertThat(keys()).containsExactly(2, 4).doesNotContain(5);
        assertThat(shown).containsExactly("table");
    }

    @Test
    void aNumberOfTurnsShowsItsExamples() {
        balance.onTurns(1);
        assertThat(shown).containsExactly("table");
        assertThat(project.set.query().get()).contains("turns");
    }

    @Test
    void aCellShowsWhatHasBoth() {
        balance.onCell("billing", "b.csv");
        assertThat(keys()).containsExactly(3, 4);
    }

    @Test
    void anAdviceShowsTheExamplesThatItSpeaksOf() {
        balance.onMatches(project.set.matches().get());
        runner.letGo();
        for (Advice advice : balance.picture().get().advice()) {
            balance.onAdvice(advice);
            assertThat(project.set.query().get()).isEqualTo(advice.query().text());
            assertThat(keys()).as(advice.sentence()).isNotEmpty();
        }
    }

    @Test
    void everythingCanBeShownAgain() {
        project.set.onQuery("shipping");
        balance.onEverything();
        assertThat(keys()).hasSize(5);
    }
}
