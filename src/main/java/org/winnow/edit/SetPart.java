package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Citation;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Judgement;
import org.winnow.model.Provenance;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.store.ExampleJson;
import org.winnow.store.Field;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Replaces one part of what an example says, whole. Citations and judgements keep to their passages where those only move, and go with
 * passages that are taken away; citations that point at nothing are left out.
 *
 * @param part one of {@link #PARTS}
 * @param json its value in the canonical form of an example; null for none
 */
public record SetPart(Field part, @Nullable String json) implements Edit.Each {
    /** The parts that can be replaced so. */
    public static final List<Field> PARTS =
            List.of(Field.PASSAGES, Field.ALTERNATIVES, Field.CITATIONS, Field.FEEDBACK, Field.TOOLS, Field.EXTRA);

    private static final Example BLANK = new Example("", Content.of(List.of()), Review.NEW, Provenance.HAND_WRITTEN);

    /** Refuses other parts, and values that the part cannot hold, with a sentence. */
    public SetPart {
        if (!PARTS.contains(part)) {
            throw new IllegalArgumentException(part + " is no part that is replaced whole");
        }
        try {
            refuseOtherKinds(part, json);
            ExampleJson.with(BLANK, part, json);
        } catch (JsonException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static void refuseOtherKinds(Field part, @Nullable String json) throws JsonException {
        Json value = json == null ? null : Json.parse(json);
        if (part == Field.EXTRA && value != null && !(value instanceof Json.Obj)) {
            throw new JsonException("Other fields are an object, such as {\"trace\":7}.", 0);
        }
        if (part == Field.TOOLS && value != null && !(value instanceof Json.Arr)) {
            throw new JsonException("Tools are a list, such as [{\"name\":\"lookup\"}].", 0);
        }
    }

    /** What makes the part what it is in this content. */
    public static SetPart of(Field part, Content content) {
        Example example = BLANK.withContent(content);
        return new SetPart(part, ExampleJson.value(example, part));
    }

    @Override
    public String title(int count) {
        String name = part == Field.EXTRA ? "other fields" : part.name().toLowerCase(Locale.ROOT);
        return "Changed the " + name + " of " + Titles.examples(count);
    }

    @Override
    public List<Field> fields() {
        return switch (part) {
            case PASSAGES -> List.of(part, Field.CITATIONS, Field.JUDGEMENTS);
            case CITATIONS -> List.of(part, Field.PASSAGES, Field.MESSAGES);
            default -> List.of(part);
        };
    }

    @Override
    public UnaryOperator<Example> effect() {
        return example -> {
            Example after = with(example);
            return switch (part) {
                case PASSAGES -> withPassages(example, after);
                case CITATIONS -> TextEdits.withCitations(after, pointing(after.content()));
                default -> after;
            };
        };
    }

    private Example with(Example example) {
        try {
            return ExampleJson.with(example, part, json);
        } catch (JsonException e) {
            throw new IllegalStateException("read before", e);
        }
    }

    private static Example withPassages(Example before, Example after) {
        List<Integer> old = places(before.passages(), after.passages());
        List<Citation> citations = new ArrayList<>();
        for (Citation citation : before.content().citations()) {
            int index = old.indexOf(citation.passage());
            if (index >= 0) {
                citations.add(new Citation(citation.start(), citation.end(), index));
            }
        }
        Review.Marks marks = before.review().marks();
        List<@Nullable Judgement> judgements = new ArrayList<>();
        for (int place : old) {
            judgements.add(place < 0 ? null : marks.judgement(place).orElse(null));
        }
        Review review = before.review().withMarks(marks.withJudgements(judgements));
        return TextEdits.withCitations(after, citations).withReview(review);
    }

    /**
     * For each passage the place that it had before, -1 for a new one. As many as before are taken for the same ones,
     * changed; else each is looked for.
     */
    private static List<Integer> places(List<Retrieved> before, List<Retrieved> after) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            places.add(before.size() == after.size() ? i : before.indexOf(after.get(i)));
        }
        return places;
    }

    private static List<Citation> pointing(Content content) {
        int length = content.response().length();
        return content.citations().stream()
                .filter(citation -> citation.end() <= length
                        && citation.passage() < content.passages().size())
                .toList();
    }
}
