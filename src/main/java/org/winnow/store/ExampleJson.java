package org.winnow.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Citation;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * The canonical form of an example: one line of strict JSON, the same bytes for equal examples, and the same example when
 * it is read back (only line ends between the tokens of {@link RawJson} become spaces). Thread-safe. Cost: one pass.
 */
public final class ExampleJson {
    private ExampleJson() {}

    /** The example as one line, without a line end. */
    public static String write(Example example) {
        Content content = example.content();
        Review review = example.review();
        JsonOut out = new JsonOut().open('{').name("id").text(example.id());
        out.name("messages");
        MessageJson.writeAll(out, content.messages());
        out.name("passages");
        ContentJson.writePassages(out, content.passages());
        out.name("alternatives");
        ContentJson.writeAlternatives(out, content.alternatives());
        if (!content.citations().isEmpty()) {
            out.name("citations");
            ContentJson.writeCitations(out, content.citations());
        }
        out.name("feedback");
        ContentJson.writeFeedback(out, content.feedback());
        out.name("tags").raw(tags(review.tags()));
        out.name("status").text(review.status().word());
        text(out, "reason", review.reason());
        text(out, "note", review.note());
        out.name("split").text(review.split().word());
        MarksJson.write(out, review.marks());
        writeSource(out, example.provenance());
        if (content.tools() != null) {
            out.name("tools").raw(content.tools().text());
        }
        return line(out.name("extra").raw(content.extra().text()).close('}').toString());
    }

    private static void writeSource(JsonOut out, Provenance provenance) {
        out.name("source").open('{').name("file").text(provenance.file());
        out.name("format").text(provenance.format()).name("line").number(provenance.line());
        text(out, "record_id", provenance.recordId());
        if (provenance.source() != 0) {
            out.name("import").number(provenance.source());
        }
        out.close('}');
    }

    /** No string of strict JSON holds a raw line end, so those that are left stand between tokens. */
    private static String line(String json) {
        return json.replace('\n', ' ').replace('\r', ' ');
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws JsonException with a sentence if it is not an example in the canonical form
     */
    public static Example read(String line) throws JsonException {
        Json json = Json.parse(line);
        Json tools = json.get("tools");
        Json extra = json.get("extra");
        Content content = new Content(
                MessageJson.readAll(Values.list(json, "messages")),
                ContentJson.readPassages(Values.list(json, "passages")),
                ContentJson.readAlternatives(Values.list(json, "alternatives")),
                ContentJson.readCitations(Values.list(json, "citations")),
                ContentJson.readFeedback(Values.list(json, "feedback")),
                tools == null ? null : new RawJson(tools.raw()),
                extra == null ? RawJson.EMPTY_OBJECT : new RawJson(extra.raw()));
        return new Example(Values.text(json, "id"), content, readReview(json), readSource(json));
    }

    private static Review readReview(Json json) throws JsonException {
        String status = Values.optionalText(json, "status");
        String split = Values.optionalText(json, "split");
        return new Review(
                status == null ? Status.UNREVIEWED : status(status),
                Values.optionalText(json, "reason"),
                readTags(Values.list(json, "tags")),
                Values.optionalText(json, "note"),
                split == null ? Split.NONE : split(split),
                MarksJson.read(json));
    }

    private static Provenance readSource(Json json) throws JsonException {
        Json source = json.find("source").orElse(null);
        if (source == null) {
            return Provenance.HAND_WRITTEN;
        }
        return new Provenance(
                Values.whole(source, "import"),
                Values.text(source, "file"),
                Values.text(source, "format"),
                Values.whole(source, "line"),
                Values.optionalText(source, "record_id"));
    }

    /**
     * The value of a field as {@link Transaction#value} gives it: null where the field is empty.
     *
     * @throws IllegalArgumentException for {@link Field#DELETED}, which is no part of an example
     */
    public static @Nullable String value(Example example, Field field) {
        Review review = example.review();
        return switch (field) {
            case STATUS -> review.status().word();
            case REASON -> review.reason();
            case TAGS -> review.tags().isEmpty() ? null : tags(review.tags());
            case NOTE -> review.note();
            case SPLIT -> review.split().word();
            case RATING, FLAGGED, JUDGEMENTS -> MarksJson.value(review.marks(), field);
            case DELETED -> throw new IllegalArgumentException("an example does not know that it lies in the bin");
            default -> value(example.content(), field);
        };
    }

    /** The value of a field of the content; null where it is empty. */
    static @Nullable String value(Content content, Field field) {
        JsonOut out = new JsonOut();
        switch (field) {
            case MESSAGES -> MessageJson.writeAll(out, content.messages());
            case PASSAGES -> ContentJson.writePassages(out, content.passages());
            case ALTERNATIVES -> ContentJson.writeAlternatives(out, content.alternatives());
            case CITATIONS -> ContentJson.writeCitations(out, content.citations());
            case FEEDBACK -> ContentJson.writeFeedback(out, content.feedback());
            case TOOLS -> {
                return content.tools() == null ? null : content.tools().text();
            }
            case EXTRA -> {
                return content.extra().isEmptyObject() ? null : content.extra().text();
            }
            default -> throw new IllegalArgumentException(field + " is no part of the content");
        }
        String json = out.toString();
        return json.equals("[]") ? null : json;
    }

    /**
     * The example with another value of a field; null empties it.
     *
     * @throws JsonException with a sentence if the field cannot hold that value
     * @throws IllegalArgumentException for {@link Field#DELETED}
     */
    public static Example with(Example example, Field field, @Nullable String value) throws JsonException {
        Review review = example.review();
        return switch (field) {
            case STATUS -> example.withReview(review.withStatus(status(String.valueOf(value)), review.reason()));
            case REASON -> example.withReview(review.withStatus(review.status(), value));
            case TAGS ->
                example.withReview(new Review(
                        review.status(),
                        review.reason(),
                        tagsOf(value),
                        review.note(),
                        review.split(),
                        review.marks()));
            case NOTE -> example.withReview(review.withNote(value));
            case SPLIT -> example.withReview(review.withSplit(split(String.valueOf(value))));
            case RATING, FLAGGED, JUDGEMENTS ->
                example.withReview(review.withMarks(MarksJson.with(review.marks(), field, value)));
            case DELETED -> throw new IllegalArgumentException("an example does not know that it lies in the bin");
            default -> example.withContent(with(example.content(), field, value));
        };
    }

    static Content with(Content old, Field field, @Nullable String value) throws JsonException {
        return switch (field) {
            case MESSAGES -> old.withMessages(MessageJson.readAll(elements(value)));
            case ALTERNATIVES -> old.withAlternatives(ContentJson.readAlternatives(elements(value)));
            case FEEDBACK -> old.withFeedback(ContentJson.readFeedback(elements(value)));
            case PASSAGES -> with(old, ContentJson.readPassages(elements(value)), old.citations());
            case CITATIONS -> with(old, old.passages(), ContentJson.readCitations(elements(value)));
            case TOOLS -> with(old, value == null ? null : json(value), old.extra());
            case EXTRA -> with(old, old.tools(), value == null ? RawJson.EMPTY_OBJECT : json(value));
            default -> throw new IllegalArgumentException(field + " is no part of the content");
        };
    }

    private static Content with(Content old, List<Retrieved> passages, List<Citation> citations) {
        return new Content(
                old.messages(), passages, old.alternatives(), citations, old.feedback(), old.tools(), old.extra());
    }

    private static Content with(Content old, @Nullable RawJson tools, RawJson extra) {
        return new Content(
                old.messages(), old.passages(), old.alternatives(), old.citations(), old.feedback(), tools, extra);
    }

    private static RawJson json(String value) throws JsonException {
        return new RawJson(Json.parse(value).raw());
    }

    static List<Json> elements(@Nullable String value) throws JsonException {
        if (value == null) {
            return List.of();
        }
        Json json = Json.parse(value);
        if (!(json instanceof Json.Arr)) {
            throw new JsonException("Expected a list and found " + json.raw() + ".", 0);
        }
        return json.elements();
    }

    static List<String> tagsOf(@Nullable String value) throws JsonException {
        return value == null ? List.of() : readTags(elements(value));
    }

    private static List<String> readTags(List<Json> elements) throws JsonException {
        return Values.map(elements, json -> {
            String tag = json.text();
            if (tag == null) {
                throw new JsonException("A tag is not a text: " + json.raw() + ".", -1);
            }
            return tag;
        });
    }

    static String tags(List<String> tags) {
        JsonOut out = new JsonOut().open('[');
        tags.forEach(out::text);
        return out.close(']').toString();
    }

    static Status status(String word) throws JsonException {
        return Values.known(Status.ofWord(word), "status", word);
    }

    static Split split(String word) throws JsonException {
        return Values.known(Split.ofWord(word), "split", word);
    }

    private static void text(JsonOut out, String name, @Nullable String value) {
        if (value != null) {
            out.name(name).text(value);
        }
    }
}
