package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Feedback;

/**
 * Takes over the correction that somebody left as feedback on the response, the last if there are several: it becomes the response, and the
 * old response the first of the alternatives, as rejected. Where there is none, or it is the response already, nothing changes.
 */
public record UseCorrection() implements Edit.Each {
    /** The text that would be taken over. */
    public static Optional<String> of(Content content) {
        FeedbackPlaces places = FeedbackPlaces.of(content);
        String found = null;
        for (int i = 0; i < places.feedback().size(); i++) {
            String text = text(places.feedback().get(i));
            int turn = places.turns().get(i);
            if (text != null && (turn == FeedbackPlaces.WHOLE || turn == content.responseIndex())) {
                found = text;
            }
        }
        return Optional.ofNullable(found).filter(text -> !text.equals(content.response()));
    }

    /** The text that somebody wrote in place of the one judged; null if the judgement is no correction. */
    public static @Nullable String text(Feedback feedback) {
        String text = feedback.text();
        return feedback.kind() == Feedback.Kind.CORRECTION && text != null && !text.isBlank() ? text : null;
    }

    @Override
    public String title(int count) {
        return "Took over the correction in " + Titles.examples(count);
    }

    @Override
    public UnaryOperator<Example> effect() {
        return example ->
                of(example.content()).map(text -> corrected(example, text)).orElse(example);
    }

    private static Example corrected(Example example, String text) {
        Content old = example.content();
        Example changed = TextEdits.withMessages(example, TextEdits.withText(old, Target.RESPONSE, text));
        if (old.responseIndex() < 0) {
            return changed;
        }
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(new Alternative(
                Alternative.Kind.REJECTED, List.of(old.messages().get(old.responseIndex()))));
        alternatives.addAll(old.alternatives());
        return changed.withContent(changed.content().withAlternatives(alternatives));
    }
}
