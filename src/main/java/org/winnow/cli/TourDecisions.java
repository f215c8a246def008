package org.winnow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.check.Check;
import org.winnow.check.Checks;
import org.winnow.cluster.KeepRule;
import org.winnow.edit.Edit;
import org.winnow.edit.History;
import org.winnow.model.Cluster;
import org.winnow.model.Example;
import org.winnow.model.Severity;
import org.winnow.model.Status;
import org.winnow.query.Query;
import org.winnow.query.QueryException;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * Decides on the examples of a tour where the facts suffice: one of each set of copies stays, what a check blocks is
 * rejected, the rest is accepted. A person would look at more, above all at the contradictions.
 */
final class TourDecisions {
    private static final int SHOWN = 12;

    private final Store store;
    private final Console console;
    private final History history;
    private final List<String> titles = new ArrayList<>();

    TourDecisions(Store store, Console console) {
        this.store = store;
        this.console = console;
        this.history = Steps.of(store);
    }

    /** Decides; every decision is a step that can be undone. */
    void decide() throws StoreException, QueryException {
        console.say("Decisions");
        for (Cluster cluster : store.findings().clusters()) {
            if (cluster.kind() == Cluster.Kind.EXACT) {
                note(history.perform(keepOne(cluster)));
            }
        }
        for (Check check : Checks.all()) {
            if (check.severity() == Severity.BLOCK) {
                decide(Status.REJECTED, check.title(), "finding:" + check.id() + " severity:block -status:rejected");
            }
        }
        decide(Status.ACCEPTED, null, "status:unreviewed has:response -severity:block");
        titles.stream().limit(SHOWN).forEach(title -> console.say("  " + title));
        if (titles.size() > SHOWN) {
            console.say("  and " + Count.of(titles.size() - SHOWN, "further step"));
        }
    }

    private void decide(Status status, @org.jspecify.annotations.Nullable String reason, String query)
            throws StoreException, QueryException {
        note(history.perform(new Edit.SetStatus(status, reason), new Selection.Matching(Query.parse(query))));
    }

    private void note(Optional<Step> step) {
        step.ifPresent(done -> titles.add(done.title()));
    }

    private Edit.KeepOne keepOne(Cluster cluster) throws StoreException {
        List<KeepRule.Candidate> candidates = new ArrayList<>();
        for (int key : cluster.keys()) {
            Example example = store.examples().load(key);
            boolean edited = store.examples().original(key).isPresent();
            candidates.add(new KeepRule.Candidate(key, example, edited));
        }
        KeepRule.Choice choice = KeepRule.choose(candidates);
        String keep = store.examples().load(choice.key()).id();
        List<String> others = candidates.stream()
                .map(candidate -> candidate.example().id())
                .filter(id -> !id.equals(keep))
                .toList();
        return new Edit.KeepOne(keep, others, "exact duplicate");
    }
}
