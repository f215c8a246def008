package org.winnow.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.winnow.desktop.session.CurrentExampleModel;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.words.Words;
import org.winnow.edit.CounterExample;
import org.winnow.edit.Templates;
import org.winnow.job.Outcome;
import org.winnow.model.Citation;
import org.winnow.model.Content;
import org.winnow.query.Selection;
import org.winnow.rag.Grounder;
import org.winnow.rag.Grounding;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.StoreException;
import org.winnow.text.Languages;

/** Makes a counter-example of the example in hand: without the passages that its answer came from. On the FX thread. */
final class CounterExamples {
    private final ProjectSession session;
    private final ShellModel shell;
    private final IntConsumer open;
    private final Grounder grounder = new Grounder(new Languages());

    /** Opens what it makes. */
    CounterExamples(ProjectSession session, ShellModel shell, IntConsumer open) {
        this.session = session;
        this.shell = shell;
        this.open = open;
    }

    /** Makes one, opens it and offers to undo it; says why where none can be made. */
    void onMake() {
        int key = session.current().key().get();
        if (key == CurrentExampleModel.NONE) {
            return;
        }
        session.quick()
                .submit(Words.of("window.making-a-counter-example"), progress -> plan(key), Outcome.then(edit -> {
                    if (edit.without() == null || edit.without().isEmpty()) {
                        shell.say(Notice.of(Words.of("window.a-counter-example-needs-a-response")));
                        return;
                    }
                    session.editing().perform(edit, Selection.Keys.of(key), step -> step.ifPresent(this::show));
                }));
    }

    private CounterExample plan(int key) throws StoreException {
        Content content = session.store().examples().load(key).content();
        return new CounterExample(new Templates(session.store()).refusal(), gold(content));
    }

    /** What is cited, and what the response has words of; nothing where there is no response. */
    private List<Integer> gold(Content content) {
        List<Integer> gold = new ArrayList<>();
        if (content.response().isBlank()) {
            return gold;
        }
        Grounding grounding = grounder.of(content);
        for (int i = 0; i < content.passages().size(); i++) {
            int passage = i;
            boolean cited = content.citations().stream().map(Citation::passage).anyMatch(each -> each == passage);
            if (cited || grounding.isUsed(i)) {
                gold.add(i);
            }
        }
        return gold;
    }

    private void show(Step step) {
        session.quick()
                .submit(Words.of("window.looking-for-the-new-example"), progress -> made(step), Outcome.then(keys -> {
                    shell.say(Notice.undoable(
                            step.title(), () -> session.editing().undo(undone -> {})));
                    keys.stream().findFirst().ifPresent(open::accept);
                }));
    }

    private List<Integer> made(Step step) throws StoreException {
        List<Integer> keys = new ArrayList<>();
        session.store().history().deltas(step.id(), delta -> keys.add(delta.key()));
        return keys;
    }
}
