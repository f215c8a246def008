package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.edit.MarkEdit;
import org.winnow.model.Judgement;
import org.winnow.model.Review.Marks;

/**
 * The marks of the example under review: rating, flag, and what its passages are worth. A press shows at once and is written
 * in the background. On the FX thread.
 */
public final class MarksModel {
    private final ReviewModel review;
    private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(Marks.NONE);
    private final ReadOnlyIntegerWrapper passage = new ReadOnlyIntegerWrapper(-1);

    /** What was pressed and has not come back from the store, the oldest first: keys come faster than the disk. */
    private final List<Marks> underWay = new ArrayList<>();

    private int key;

    /** Follows a review from now on. */
    public MarksModel(ReviewModel review) {
        this.review = review;
        review.shown().subscribe(this::show);
    }

    /** The marks as they are shown. */
    public ReadOnlyObjectProperty<Marks> marks() {
        return marks.getReadOnlyProperty();
    }

    /** The index of the passage that is judged next; -1 for none. */
    public ReadOnlyIntegerProperty passage() {
        return passage.getReadOnlyProperty();
    }

    private void show(@Nullable Shown shown) {
        int next = shown == null ? 0 : shown.key();
        if (next != key) {
            key = next;
            passage.set(-1);
            underWay.clear();
        }
        Marks stored = shown == null ? Marks.NONE : shown.example().review().marks();
        int arrived = underWay.indexOf(stored);
        underWay.subList(0, arrived < 0 ? underWay.size() : arrived + 1).clear();
        if (underWay.isEmpty()) {
            marks.set(stored);
        }
    }

    /** Gives a rating; null takes it away. */
    public void onRate(@Nullable Integer rating) {
        perform(new MarkEdit.Rate(rating), marks.get().withRating(rating));
    }

    /** A better rating, or a worse one; below the worst there is none. */
    public void onRateBy(int by) {
        Integer now = marks.get().rating();
        int next = Math.min(Marks.BEST, (now == null ? 0 : now) + by);
        if (now != null || by > 0) {
            onRate(next < 1 ? null : (Integer) next);
        }
    }

    /** Flags, or takes the flag away. */
    public void onFlag() {
        boolean flagged = !marks.get().flagged();
        perform(new MarkEdit.Flag(flagged), marks.get().withFlag(flagged));
    }

    /** Goes to another passage; from none to the first or the last. */
    public void onPassage(int by) {
        int count = passages();
        if (count > 0) {
            int from = passage.get() < 0 && by < 0 ? count : passage.get();
            onChoose(Math.floorMod(from + by, count));
        }
    }

    /** Chooses a passage. */
    public void onChoose(int index) {
        passage.set(index < passages() ? index : -1);
    }

    /** Judges the chosen passage, or the first; the judgement that it has is taken away. Goes on to the next one. */
    public void onJudge(Judgement judgement) {
        int count = passages();
        if (count == 0) {
            return;
        }
        int index = Math.max(0, passage.get());
        boolean again = marks.get().judgement(index).filter(judgement::equals).isPresent();
        Judgement after = again ? null : judgement;
        perform(new MarkEdit.Judge(index, after), marks.get().withJudgement(index, after));
        passage.set(again ? index : Math.min(index + 1, count - 1));
    }

    /** Judges one passage; the judgement that it has is taken away. */
    public void onJudge(int index, Judgement judgement) {
        onChoose(index);
        onJudge(judgement);
        onChoose(index);
    }

    private int passages() {
        Shown shown = review.shown().get();
        return shown == null ? 0 : shown.example().passages().size();
    }

    private void perform(MarkEdit edit, Marks after) {
        Shown shown = review.shown().get();
        if (shown != null && !after.equals(marks.get())) {
            marks.set(after);
            underWay.add(after);
            review.onEdit(shown.key(), edit);
        }
    }
}
