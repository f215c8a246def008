package org.winnow.desktop.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.model.Content;
import org.winnow.rag.Grounder;
import org.winnow.rag.Grounding;
import org.winnow.rag.Sentence;
import org.winnow.rag.Success;
import org.winnow.rag.SuccessScore;
import org.winnow.rag.Verdict;

/**
 * How far the response under review is true to its passages, which of its sentences is looked at, and how the interaction went. Worked out in the
 * background for the examples that are loaded ahead, so that it is there when one is shown. On the FX thread.
 */
public final class GroundingModel {
    /** More than the review keeps loaded, so that what is shown again is known still. */
    private static final int KEPT = 128;

    private final ReviewModel review;
    private final Grounder grounder;
    private final JobRunner quick;
    private final ReadOnlyObjectWrapper<@Nullable Grounding> grounding = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Success> success = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final Map<Integer, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Known> eldest) {
            return size() > KEPT;
        }
    };

    private record Known(Content content, @Nullable Grounding grounding, Success success, Remarks remarks) {}

    /** Follows a review from now on. */
    public GroundingModel(ReviewModel review, Grounder grounder, JobRunner quick) {
        this.review = review;
        this.grounder = grounder;
        this.quick = quick;
        review.onLoaded(this::prepare);
        review.shown().subscribe(this::show);
    }

    /** Of the response that is shown; null if it has no passages, or while it is not known yet. */
    public ReadOnlyObjectProperty<@Nullable Grounding> grounding() {
        return grounding.getReadOnlyProperty();
    }

    /** How the interaction went whose response is shown; null while that is not known yet. */
    ReadOnlyObjectProperty<@Nullable Success> success() {
        return success.getReadOnlyProperty();
    }

    /** The index of the sentence that is looked at; -1 for none. */
    public ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Of an example as it is loaded, whether or not {@link #grounding} has heard of it yet; null while it is not known. */
    @Nullable
    Grounding of(Shown example) {
        Known ready = known(example);
        return ready == null ? null : ready.grounding();
    }

    /** What people said of the turns of an example; worked out at once where that was not done ahead. */
    Remarks remarks(Shown example) {
        Known ready = known(example);
        return ready == null ? Remarks.of(example.example().content()) : ready.remarks();
    }

    private @Nullable Known known(Shown example) {
        Known ready = known.get(example.key());
        return ready != null && ready.content().equals(example.example().content()) ? ready : null;
    }

    /** The sentence of this grounding that is looked at; null if none is. */
    @Nullable
    Sentence sentence(@Nullable Grounding of) {
        return of == null || !of.equals(grounding.get()) || chosen.get() < 0
                ? null
                : of.sentences().get(chosen.get());
    }

    /** Looks at a sentence. */
    public void onChoose(int sentence) {
        Grounding now = grounding.get();
        chosen.set(now != null && sentence < now.sentences().size() ? sentence : -1);
    }

    /** Looks at the next sentence, or at the one before. */
    public void onMove(int by) {
        Grounding now = grounding.get();
        if (now != null && !now.sentences().isEmpty()) {
            onChoose(Math.max(0, Math.min(now.sentences().size() - 1, chosen.get() + by)));
        }
    }

    private void show(@Nullable Shown shown) {
        Known ready = shown == null ? null : known(shown);
        success.set(ready == null ? null : ready.success());
        if (ready != null && ready.grounding() != null) {
            set(ready.grounding());
            return;
        }
        chosen.set(-1);
        grounding.set(null);
    }

    private void set(Grounding found) {
        if (!found.equals(grounding.get())) {
            chosen.set(-1);
            grounding.set(found);
            chosen.set(first(found.sentences()));
        }
    }

    /** The first sentence that asks for a look; where all is well the first with a place in the passages. */
    private static int first(List<Sentence> sentences) {
        int supported = -1;
        for (int i = 0; i < sentences.size(); i++) {
            Verdict verdict = sentences.get(i).verdict();
            if (verdict == Verdict.UNSUPPORTED || verdict == Verdict.PARTLY) {
                return i;
            }
            supported = supported < 0 && verdict == Verdict.SUPPORTED ? i : supported;
        }
        return supported;
    }

    private void prepare(Shown loaded) {
        Content content = loaded.example().content();
        quick.submit(
                Words.of("review.comparing-with-the-passages"), progress -> compare(content), Outcome.then(result -> {
                    known.put(loaded.key(), result);
                    Shown now = review.shown().get();
                    if (now != null && now.key() == loaded.key()) {
                        show(now);
                    }
                }));
    }

    private Known compare(Content content) {
        Grounding compared = content.passages().isEmpty() ? null : grounder.of(content);
        return new Known(content, compared, SuccessScore.STANDARD.of(content, compared), Remarks.of(content));
    }
}
