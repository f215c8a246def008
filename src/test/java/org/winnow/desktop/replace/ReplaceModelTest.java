package org.winnow.desktop.replace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.fx.HandDelay;
import org.winnow.desktop.replace.ReplaceModel.Counts;
import org.winnow.desktop.replace.ReplaceModel.State;
import org.winnow.desktop.session.SmallProject;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.edit.Edit;
import org.winnow.edit.Search;
import org.winnow.edit.TextKind;
import org.winnow.job.DirectJobRunner;
import org.winnow.job.Job;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Work;
import org.winnow.store.StoreException;

class ReplaceModelTest {
    private static final Duration PAUSE = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final ShellModel shell = new ShellModel();
    private final HandDelay delay = new HandDelay();
    private SmallProject project;
    private ReplaceModel model;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        project.set.refresh();
        model = model(new DirectJobRunner());
        model.onShown();
    }

    private ReplaceModel model(JobRunner runner) {
        return new ReplaceModel(project.set, project.edits, project.store, runner, delay, shell);
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private void ask(String find, String by) {
        model.form().set(new Form(new Search(find, false, false, false), by, false, Set.of(TextKind.ASSISTANT)));
        delay.pass(PAUSE);
    }

    private String response(int key) throws StoreException {
        return project.example(key).response();
    }

    @Test
    void showsWhatWouldChangeOnceTheUserHasPaused() {
        model.form().set(Form.EMPTY.withFind("refunds"));
        assertThat(model.counts().get()).isEqualTo(Counts.NONE);

        delay.pass(PAUSE);

        assertThat(model.counts().get()).isEqualTo(new Counts(State.DONE, 2, 2, 5, 5));
        model.rows().get().get(0); // asks for the page
        assertThat(model.rows().get()).extracting(PreviewRow::id).containsExactly("refund-five", "refund-ten");
    }

    @Test
    void replacesInAllOfThemAsOneStepThatCanBeTakenBack() throws StoreException {
        ask("take", "need");

        model.onApply();

        Notice notice = shell.notice().get();
        assertThat(notice.sentence()).isEqualTo("Replaced \"take\" by \"need\" in 2 examples");
        assertThat(response(1)).isEqualTo("Refunds need five days.");
        assertThat(response(3)).isEqualTo("Refunds need ten days.");
        assertThat(project.history.steps(0, 9)).hasSize(1);
        assertThat(project.history.steps(0, 1).get(0).edit()).contains("\"where\":{\"query\":\"\"}");
        notice.undo().orElseThrow().run();
        assertThat(response(1)).isEqualTo("Refunds take five days.");
    }

    @Test
    void whatIsNotCheckedStaysAsItIs() throws StoreException {
        ask("take", "need");
        model.onToggle(1);
        assertThat(model.checked()).isEqualTo(1);

        model.onApply();

        assertThat(response(1)).isEqualTo("Refunds take five days.");
        assertThat(response(3)).isEqualTo("Refunds need ten days.");
    }

    @Test
    void theBoxOfAllChecksAllOrNoneAndSingleOnesFollow() throws StoreException {
        ask("take", "need");
        model.onToggleAll();
        assertThat(model.checked()).isZero();
        model.onApply();
        assertThat(project.history.steps(0, 9)).isEmpty();

        model.onChoose(3);
        model.onToggle();
        assertThat(model.checked()).isEqualTo(1);
        model.onToggleAll();
        assertThat(model.checked()).isEqualTo(2);
        model.onToggleAll();
        model.onToggle();
        model.onApply();

        assertThat(response(1)).contains("take");
        assertThat(response(3)).contains("need");
    }

    @Test
    void onlyTheCurrentSetIsLookedThroughAndChanged() throws StoreException {
        project.set.onQuery("source:b.csv");
        ask("take", "need");

        assertThat(model.counts().get()).isEqualTo(new Counts(State.DONE, 1, 1, 3, 3));
        model.onApply();
        assertThat(response(1)).contains("take");
        assertThat(response(3)).contains("need");
    }

    @Test
    void aMistakeIsPointedAtAndFindsNothing() throws StoreException {
        ask("take", "need");
        model.form().set(model.form().get().withFind("ta(").withRegex(true));
        delay.pass(PAUSE);

        assertThat(model.mistake().get().position()).isEqualTo(2);
        assertThat(model.counts().get()).isEqualTo(Counts.NONE);
        assertThat(model.rows().get()).isEmpty();
        model.onApply();
        assertThat(project.history.steps(0, 9)).isEmpty();
    }

    @Test
    void anotherQuestionChecksAllAgainButAChangeOfTheProjectDoesNot() throws StoreException {
        ask("take", "need");
        model.onToggle(1);
        project.perform(new Edit.AddTags(List.of("x")), 2);
        assertThat(model.checked()).isEqualTo(1);

        ask("refunds", "returns");
        assertThat(model.checked()).isEqualTo(2);
    }

    @Test
    void theExampleInHandShowsAllOfItsChanges() {
        ask("e", "E");
        model.onChooseLine(0);

        assertThat(model.inHand()).isEqualTo(1);
        assertThat(model.changes().get())
                .singleElement()
                .satisfies(altered -> assertThat(altered.after()).isEqualTo("REfunds takE fivE days."));
    }

    @Test
    void onceItIsReplacedNoChangeIsShownAnyMore() {
        ask("take", "need");
        model.onChooseLine(0);
        model.onApply();
        project.set.refresh(); // as the session does after a commit

        assertThat(model.counts().get().examples()).isZero();
        assertThat(model.changes().get()).isEmpty();
        assertThat(model.inHand()).isZero();
    }

    @Test
    void nothingIsLookedForWhileTheViewIsNotShown() {
        model.onHidden();
        ask("take", "need");
        assertThat(model.counts().get()).isEqualTo(Counts.NONE);

        model.onShown();
        assertThat(model.counts().get().examples()).isEqualTo(2);
    }

    @Test
    void aSearchThatIsStoppedFindsNothingMoreAndNothingIsReplacedWhileItGoesOn() throws StoreException {
        Waiting waiting = new Waiting();
        model = model(waiting);
        model.onShown();
        ask("take", "need");
        assertThat(model.counts().get().state()).isEqualTo(State.LOOKING);
        model.onApply();
        assertThat(project.history.steps(0, 9)).isEmpty();

        model.onStop();

        assertThat(model.counts().get()).isEqualTo(new Counts(State.STOPPED, 0, 0, 0, 0));
        waiting.runAll();
        assertThat(model.counts().get().state()).isEqualTo(State.STOPPED);
    }

    /** Does nothing before it is told. */
    private static final class Waiting implements JobRunner {
        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public <T> Job submit(String title, Work<T> work, Outcome<T> outcome) {
            waiting.add(() -> new DirectJobRunner().submit(title, work, outcome));
            return new DirectJobRunner().submit(title, progress -> true, Outcome.then(done -> {}));
        }

        void runAll() {
            List.copyOf(waiting).forEach(Runnable::run);
        }
    }
}
