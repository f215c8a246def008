package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Feedback;
import org.winnow.model.Message;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.text.Json;

/** Reads what stands beside the texts of a record: identifier, tags, feedback, tools. */
final class RecordSides {
    private static final List<String> IDS = List.of(
            "id",
            "uuid",
            "runid",
            "traceid",
            "conversationid",
            "conversationhash",
            "promptid",
            "ticketid",
            "questionid",
            "recordid",
            "exampleid",
            "customid",
            "qid");
    private static final List<String> TAGS =
            List.of("tags", "tag", "labels", "category", "categories", "topic", "intent");
    private static final Set<String> FEEDBACK = Set.of(
            "feedback",
            "userfeedback",
            "thumb",
            "thumbs",
            "rating",
            "userrating",
            "userscore",
            "vote",
            "satisfaction",
            "satisfactionrating",
            "csat",
            "stars",
            "helpful",
            "ishelpful");
    private static final Set<String> COMMENTS =
            Set.of("feedbackcomment", "comments", "comment", "remark", "usercomment");
    private static final Set<String> CORRECTIONS =
            Set.of("correction", "correctedanswer", "correctedresponse", "editedoutput");
    private static final List<String> PASSAGES = List.of(
            "retrieved_contexts",
            "contexts",
            "retrieval_context",
            "source_documents",
            "documents",
            "passages",
            "sources",
            "retrieved_documents",
            "retrieved_docs",
            "context");
    private static final Map<String, Pattern> SPLITS = Map.of(
            ";,",
            Pattern.compile("[;,]"),
            ";",
            Pattern.compile(";"),
            ",",
            Pattern.compile(","),
            "|",
            Pattern.compile("\\|"));

    private final Mapping mapping;
    private final Json record;
    private final Leftover left;
    private final Map<String, String> names;

    RecordSides(Mapping mapping, Json record, Leftover left) {
        this.mapping = mapping;
        this.record = record;
        this.left = left;
        this.names = mapping.sides().usual()
                ? MappingGuess.normalised(record.fields().keySet())
                : Map.of();
    }

    /** The identifier; null if there is none. */
    @Nullable
    String id() {
        for (Pointer place : mapping.sides().recordId()) {
            String id = id(place);
            if (id != null) {
                return id;
            }
        }
        if (mapping.sides().usual()) {
            for (String plain : IDS) {
                String name = names.get(plain);
                String id = name == null ? null : id(new Pointer(List.of(name)));
                if (id != null) {
                    return id;
                }
            }
        }
        return null;
    }

    private @Nullable String id(Pointer place) {
        for (Pointer.Found found : place.all(record)) {
            boolean usable = found.value() instanceof Json.Str || found.value() instanceof Json.Num;
            String id = usable ? Parts.plain(found.value()) : "";
            if (!id.isEmpty() && id.length() <= 200) {
                if (found.value() instanceof Json.Str) {
                    left.take(found.at());
                }
                return id;
            }
        }
        return null;
    }

    /** The tags as they stand. */
    List<String> tags() {
        List<String> tags = new ArrayList<>();
        for (Pointer place : mapping.sides().tags()) {
            tags(place, tags);
        }
        if (mapping.sides().usual() && mapping.sides().tags().isEmpty()) {
            for (String plain : TAGS) {
                String name = names.get(plain);
                if (name != null) {
                    tags(new Pointer(List.of(name)), tags);
                }
            }
        }
        return tags;
    }

    private void tags(Pointer place, List<String> into) {
        for (Pointer.Found found : place.all(record)) {
            Json value = Pointer.opened(found.value());
            List<Json> items = value instanceof Json.Arr ? value.elements() : List.of(value);
            boolean texts = !items.isEmpty() && items.stream().allMatch(Json.Str.class::isInstance);
            if (!texts) {
                continue;
            }
            for (Json item : items) {
                boolean whole =
                        value instanceof Json.Arr || mapping.sides().tagSplit().isEmpty();
                into.addAll(whole ? List.of(Parts.plain(item)) : split(Parts.plain(item)));
            }
            left.take(found.at());
        }
    }

    private List<String> split(String text) {
        Json python = text.startsWith("[") ? PythonLiteral.parse(text) : null;
        if (python instanceof Json.Arr list && list.elements().stream().allMatch(Json.Str.class::isInstance)) {
            return list.elements().stream().map(Parts::plain).toList();
        }
        String by = mapping.sides().tagSplit();
        Pattern known = SPLITS.get(by);
        return List.of((known == null ? Pattern.compile("[" + Pattern.quote(by) + "]") : known).split(text));
    }

    /** The judgements of the record, and those that its turns carry. */
    List<Feedback> feedback(List<Message> messages) {
        List<Feedback> feedback = new ArrayList<>();
        for (Mapping.Judgement judgement : mapping.sides().feedback()) {
            for (Pointer.Found found : judgement.at().all(record)) {
                String key = judgement.key() == null ? last(found.at()) : judgement.key();
                take(found, key, judgement.scale(), feedback);
            }
        }
        if (mapping.sides().usual()) {
            names.forEach((plain, name) -> usualFeedback(plain, name, feedback));
            TurnFeedback.read(messages, feedback);
        }
        return feedback;
    }

    private void usualFeedback(String plain, String name, List<Feedback> into) {
        Json value = Pointer.field(record, name);
        String scale = scale(plain, value);
        if (scale != null) {
            take(new Pointer.Found(new Pointer(List.of(name)), value), name, scale.isEmpty() ? null : scale, into);
        }
    }

    /** How a value under this name judges: on a scale, empty if that must be told from it; null if it is no judgement. */
    static @Nullable String scale(String plain, Json value) {
        if (FEEDBACK.contains(plain)) {
            return "";
        }
        if (!(value instanceof Json.Str)) {
            return null;
        }
        return CORRECTIONS.contains(plain) ? "correction" : COMMENTS.contains(plain) ? "comment" : null;
    }

    private void take(Pointer.Found found, String key, @Nullable String scale, List<Feedback> into) {
        int before = into.size();
        FeedbackReader.read(key, found.value(), scale, into);
        if (into.size() > before) {
            left.take(found.at());
        }
    }

    private static String last(Pointer pointer) {
        return pointer.names().isEmpty()
                ? "feedback"
                : pointer.names().get(pointer.names().size() - 1);
    }

    /** The tools as JSON; null if there are none. A text of JSON is taken for the JSON, as LLaMA-Factory writes it. */
    @Nullable
    RawJson tools() {
        Pointer place = mapping.sides().tools();
        Json value = place == null ? null : place.in(record);
        Json open = value == null ? null : Pointer.opened(value);
        if (place == null || !(open instanceof Json.Arr)) {
            return null;
        }
        left.take(place);
        return new RawJson(open.raw());
    }

    /** Passages under a usual name, for formats that know of none. */
    void usualPassages(List<Retrieved> into) {
        for (String name : PASSAGES) {
            Json value = record.get(name);
            boolean list = value instanceof Json.Arr && !value.elements().isEmpty();
            boolean taken =
                    mapping.passages().stream().anyMatch(p -> p.at().names().equals(List.of(name)));
            if (value != null && list && !taken && !Shape.MESSAGES.fits(value)) {
                takePassages(name, value, into);
                return;
            }
        }
    }

    private void takePassages(String name, Json value, List<Retrieved> into) {
        List<Retrieved> read = new ArrayList<>();
        try {
            PassageReader.USUAL.read(value, read);
        } catch (RowProblem e) {
            // nobody said that these are passages: they stay in extra
            return;
        }
        into.addAll(read);
        left.take(new Pointer(List.of(name)));
    }
}
