package org.winnow.desktop.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.edit.Edit;
import org.winnow.edit.History;
import org.winnow.job.DirectJobRunner;
import org.winnow.job.JobRunner;
import org.winnow.model.Cluster;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Severity;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.query.QueryEngine;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Measures;
import org.winnow.store.Measuring;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * A project of five examples with the models over it, for tests. Tokens are words. Keys are 1 to 5.
 *
 * <pre>
 * 1 refund-five  a.jsonl  unreviewed  billing/refund   leaked-token, blocks
 * 2 order        a.jsonl  unreviewed  shipping
 * 3 refund-ten   b.csv    accepted    billing
 * 4 rechnung     b.csv    unreviewed  billing          German
 * 5 hello        b.csv    needs edit                   empty, a warning
 * </pre>
 *
 * 1 and 3 are a cluster of near copies.
 */
public final class SmallProject implements AutoCloseable {
    /** The time of all clocks. */
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

    private static final Measuring WORDS = content -> new Measures(
            content.response().contains("der") ? "de" : "en",
            content.messages().stream().mapToInt(each -> words(each.text())).sum(),
            words(content.instruction()),
            words(content.response()));

    public final Store store;
    public final QueryEngine engine;
    public final History history;
    public final CurrentSetModel set;
    public final CurrentExampleModel current;
    public final EditsModel edits;

    private SmallProject(Store store, JobRunner runner) {
        this.store = store;
        engine = new QueryEngine(store);
        history = new History(store, engine, NOON, "Ada");
        set = new CurrentSetModel(store, engine, runner);
        current = new CurrentExampleModel(store, runner);
        edits = new EditsModel(history, runner, NOON);
    }

    /** Models whose work is done at once. */
    public static SmallProject in(Path folder) throws StoreException {
        return in(folder, new DirectJobRunner());
    }

    /** Models whose work is done by the runner. */
    public static SmallProject in(Path folder, JobRunner runner) throws StoreException {
        return new SmallProject(fill(folder.resolve("small.winnow")), runner);
    }

    /** Makes the project and leaves it open. */
    public static Store fill(Path file) throws StoreException {
        Store store = Projects.measuredBy(WORDS).createAt(file);
        store.write(transaction -> {
            transaction.insert(example(
                    "refund-five",
                    "How long do refunds take?",
                    "Refunds take five days.",
                    "a.jsonl",
                    "billing/refund"));
            transaction.insert(example("order", "Where is my order?", "On its way.", "a.jsonl", "shipping"));
            Example ten =
                    example("refund-ten", "How long do refunds take?", "Refunds take ten days.", "b.csv", "billing");
            transaction.insert(ten.withReview(ten.review().withStatus(Status.ACCEPTED, null)));
            transaction.insert(example("rechnung", "Wo ist meine Rechnung?", "In der App.", "b.csv", "billing"));
            Example hello = example("hello", "Say hello", "", "b.csv");
            transaction.insert(hello.withReview(hello.review().withStatus(Status.NEEDS_EDIT, null)));
            transaction.replaceFindings(Map.of(
                    1, List.of(new Finding("leaked-token", Severity.BLOCK, "messages/1", 0, 1, "A token.")),
                    5, List.of(new Finding("empty", Severity.WARN, "example", 0, 0, "Nothing."))));
            transaction.replaceClusters(List.of(new Cluster(Cluster.Kind.NEAR, List.of(1, 3), 0.9)));
            return 5;
        });
        return store;
    }

    private static int words(String text) {
        return text.isEmpty() ? 0 : text.split(" ").length;
    }

    /** An example from a file. */
    public static Example example(String id, String instruction, String response, String file, String... tags) {
        Content content = Content.of(List.of(Message.of(Role.USER, instruction), Message.of(Role.ASSISTANT, response)));
        Review review = new Review(Status.UNREVIEWED, null, List.of(tags), null, Split.NONE);
        return new Example(id, content, review, new Provenance(0, file, "openai-chat", 7, null));
    }

    /** Performs an edit and computes the matches anew, as a session does after a commit. */
    public Optional<Step> perform(Edit edit, int... keys) throws StoreException {
        Optional<Step> step = history.perform(edit, new Selection.Keys(RoaringBitmap.bitmapOf(keys)));
        set.refresh();
        return step;
    }

    /** What the project holds. */
    public Example example(int key) throws StoreException {
        return store.examples().load(key);
    }

    /** The statuses of all examples, by key. */
    public List<Status> statuses() throws StoreException {
        List<Status> statuses = new java.util.ArrayList<>();
        store.examples().scan(store.columns().live(), (key, each) -> statuses.add(each.status()));
        return statuses;
    }

    @Override
    public void close() throws StoreException {
        store.close();
    }
}
