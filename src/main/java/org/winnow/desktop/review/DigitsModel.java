package org.winnow.desktop.review;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Delay;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Work;
import org.winnow.model.Status;
import org.winnow.model.Tags;
import org.winnow.query.TagMentions;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * What the digits choose in the review: ten tags, and for some seconds after a rejection the reason for it. Both lists
 * belong to the project. As long as nobody has chosen the ten tags, they are the most frequent ones, kept as they are from
 * the first use of a digit on, so that a digit never changes its meaning by itself. On the FX thread.
 */
public final class DigitsModel {
    /** How many digits there are: 1 to 9, and 0 as the tenth. */
    static final int DIGITS = 10;

    /** How long a rejection waits for its reason. */
    static final Duration ASKED = Duration.ofSeconds(6);

    private static final String TAGS = TagMentions.DIGITS;
    private static final String REASONS = "review.reasons";
    private static final List<String> USUAL_REASONS = List.of(
            Words.of("review.not-in-the-passages"),
            Words.of("review.does-not-answer-the-question"),
            "incomplete",
            Words.of("review.out-of-date"),
            Words.of("review.wrong-tone"),
            Words.of("review.personal-data"),
            Words.of("review.useless-question"));

    private final ReviewModel review;
    private final Store store;
    private final JobRunner quick;
    private final Delay delay;
    private final ReadOnlyObjectWrapper<List<String>> tags = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> reasons = new ReadOnlyObjectWrapper<>(USUAL_REASONS);
    private final ReadOnlyObjectWrapper<@Nullable Decision> asked = new ReadOnlyObjectWrapper<>();
    private boolean kept;
    private int saving;
    private int changes;
    private Subscription ending = Subscription.EMPTY;

    /** Follows the decisions of a review from now on. */
    public DigitsModel(ReviewModel review, Store store, JobRunner quick, Delay delay) {
        this.review = review;
        this.store = store;
        this.quick = quick;
        this.delay = delay;
        review.decisions().addListener((ListChangeListener<Decision>) change -> {
            while (change.next()) {
                if (change.getFrom() == 0) {
                    onDecided(change.wasAdded() ? change.getList().get(0) : null);
                }
            }
        });
    }

    /** The tags of the digits, at most ten. */
    public ReadOnlyObjectProperty<List<String>> tags() {
        return tags.getReadOnlyProperty();
    }

    /** The reasons of the digits, at most ten. */
    public ReadOnlyObjectProperty<List<String>> reasons() {
        return reasons.getReadOnlyProperty();
    }

    /** The rejection that waits for its reason; null while none does. */
    public ReadOnlyObjectProperty<@Nullable Decision> asked() {
        return asked.getReadOnlyProperty();
    }

    /** Reads both lists: when the review is shown, for the project may have got its first tags meanwhile, or renamed some. */
    public void onEnter() {
        int at = changes;
        if (saving == 0) {
            submit(Words.of("review.reading-the-lists-of-the-review"), () -> lists(store), read -> {
                if (at == changes) {
                    set(read);
                }
            });
        }
    }

    /** These steps were done, taken back or done again: a digit keeps its tag also when that gets another name. */
    public void onSteps(List<Step> steps) {
        if (steps.stream().anyMatch(step -> step.edit().contains("rename-tag"))) {
            onEnter();
        }
    }

    /** The first, second, ... tenth digit. */
    public void onDigit(int index) {
        Decision rejected = asked.get();
        if (rejected != null) {
            if (index < reasons.get().size()) {
                onReason(rejected, reasons.get().get(index));
            }
        } else if (index < tags.get().size()) {
            onTag(tags.get().get(index));
        }
    }

    /** Gives a rejection its reason. */
    void onReason(Decision rejected, String reason) {
        onLeaveOpen();
        review.onReason(rejected, reason);
    }

    /** The rejection needs no reason. */
    public void onLeaveOpen() {
        ending.unsubscribe();
        asked.set(null);
    }

    /** Gives the example under review a tag, or takes it away. */
    void onTag(String tag) {
        Shown now = review.shown().get();
        if (now == null) {
            return;
        }
        if (!kept) {
            keep(TAGS, tags.get(), tags);
        }
        List<String> before = now.example().tags();
        review.onEdit(now.key(), before.contains(tag) ? without(tag, before) : new Edit.AddTags(List.of(tag)));
    }

    /** Takes away the tag itself; one that lies in it is another answer and stays. */
    private static Edit without(String tag, List<String> before) {
        boolean hasChildren = before.stream().anyMatch(other -> other.startsWith(tag + "/"));
        return hasChildren
                ? new Edit.SetTags(
                        before.stream().filter(other -> !other.equals(tag)).toList())
                : new Edit.RemoveTags(List.of(tag));
    }

    /** Chooses other tags. */
    public void onTags(List<String> chosen) {
        keep(TAGS, tidy(chosen.stream().map(Tags::tidy).toList()), tags);
    }

    /** Chooses other reasons. */
    public void onReasons(List<String> chosen) {
        keep(REASONS, tidy(chosen), reasons);
    }

    private static List<String> tidy(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(DIGITS)
                .toList();
    }

    /** Takes the newest decision, or null if that was taken back. */
    private void onDecided(@Nullable Decision newest) {
        onLeaveOpen();
        if (newest != null && newest.status() == Status.REJECTED && newest.reason() == null) {
            asked.set(newest);
            ending = delay.after(ASKED, this::onLeaveOpen);
        }
    }

    private void keep(String name, List<String> list, ReadOnlyObjectWrapper<List<String>> shown) {
        kept |= name.equals(TAGS);
        shown.set(list);
        changes++;
        saving++;
        Work<Boolean> work = progress -> store.write(transaction -> {
            transaction.setting(name, String.join("\n", list));
            return true;
        });
        quick.submit(Words.of("review.keeping-a-list-of-the-review"), work, new Outcome<Boolean>() {
            @Override
            public void done(Boolean saved) {
                saving--;
            }

            @Override
            public void failed(Throwable cause) {
                saving--;
            }

            @Override
            public void cancelled() {
                saving--;
            }
        });
    }

    private void set(Lists read) {
        kept = read.kept();
        tags.set(read.tags());
        reasons.set(read.reasons());
    }

    private record Lists(List<String> tags, boolean kept, List<String> reasons) {}

    private static Lists lists(Store store) throws StoreException {
        Optional<String> chosen = store.settings().get(TAGS);
        Optional<String> why = store.settings().get(REASONS);
        return new Lists(
                chosen.isPresent() ? lines(chosen.get()) : frequent(store.columns()),
                chosen.isPresent(),
                why.isPresent() ? lines(why.get()) : USUAL_REASONS);
    }

    private static List<String> lines(String value) {
        return tidy(List.of(value.split("\n", -1)));
    }

    private static List<String> frequent(Columns columns) {
        List<String> names = columns.values(Dimension.TAG);
        int[] counts = columns.count(Dimension.TAG, columns.live());
        return IntStream.range(0, Math.min(names.size(), counts.length))
                .filter(i -> counts[i] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -counts[i]).thenComparing(names::get))
                .limit(DIGITS)
                .map(names::get)
                .toList();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws StoreException;
    }

    private <T> void submit(String title, Reading<T> work, Consumer<T> then) {
        quick.submit(title, progress -> work.read(), Outcome.then(then));
    }
}
