package org.winnow.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;
import org.winnow.model.Citation;
import org.winnow.model.Feedback;
import org.winnow.model.Passage;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** The lists of a content beside its messages, each as one JSON array. */
final class ContentJson {
    private static final Set<String> PASSAGE = Set.of("text", "title", "uri", "id", "score");

    private ContentJson() {}

    static void writePassages(JsonOut out, List<Retrieved> passages) {
        out.open('[');
        for (Retrieved retrieved : passages) {
            Passage passage = retrieved.passage();
            out.open('{').name("text").text(passage.text());
            optional(out, "title", passage.title());
            optional(out, "uri", passage.uri());
            optional(out, "id", passage.id());
            if (retrieved.score() != null) {
                out.name("score").number(retrieved.score());
            }
            Extras.write(out, passage.extra(), PASSAGE);
            out.close('}');
        }
        out.close(']');
    }

    static List<Retrieved> readPassages(List<Json> elements) throws JsonException {
        return Values.map(elements, json -> {
            Passage passage = new Passage(
                    Values.text(json, "text"),
                    Values.optionalText(json, "title"),
                    Values.optionalText(json, "uri"),
                    Values.optionalText(json, "id"),
                    Extras.read(json, PASSAGE));
            return new Retrieved(passage, Values.number(json.get("score")));
        });
    }

    static void writeAlternatives(JsonOut out, List<Alternative> alternatives) {
        out.open('[');
        for (Alternative alternative : alternatives) {
            out.open('{').name("kind").text(alternative.kind().word()).name("messages");
            MessageJson.writeAll(out, alternative.messages());
            out.close('}');
        }
        out.close(']');
    }

    static List<Alternative> readAlternatives(List<Json> elements) throws JsonException {
        return Values.map(
                elements,
                json -> new Alternative(
                        word(json, "kind", Alternative.Kind.values(), Alternative.Kind::word),
                        MessageJson.readAll(Values.list(json, "messages"))));
    }

    static void writeCitations(JsonOut out, List<Citation> citations) {
        out.open('[');
        for (Citation citation : citations) {
            out.open('{').name("start").number(citation.start()).name("end").number(citation.end());
            out.name("passage").number(citation.passage()).close('}');
        }
        out.close(']');
    }

    static List<Citation> readCitations(List<Json> elements) throws JsonException {
        return Values.map(elements, json -> {
            int start = Values.index(json, "start");
            int end = Values.index(json, "end");
            if (end < start) {
                throw new JsonException("A citation ends before it begins: " + json.raw() + ".", -1);
            }
            return new Citation(start, end, Values.index(json, "passage"));
        });
    }

    static void writeFeedback(JsonOut out, List<Feedback> feedback) {
        out.open('[');
        for (Feedback said : feedback) {
            out.open('{')
                    .name("key")
                    .text(said.key())
                    .name("kind")
                    .text(said.kind().word());
            out.name("polarity").text(said.polarity().word());
            if (said.score() != null) {
                out.name("score").number(said.score());
            }
            optional(out, "text", said.text());
            optional(out, "author", said.author());
            out.name("raw").raw(said.raw().text()).close('}');
        }
        out.close(']');
    }

    static List<Feedback> readFeedback(List<Json> elements) throws JsonException {
        return Values.map(elements, ContentJson::readOneFeedback);
    }

    private static Feedback readOneFeedback(Json json) throws JsonException {
        Double score = Values.number(json.get("score"));
        if (score != null && !(score >= 0 && score <= 1)) {
            throw new JsonException("A feedback score is not between 0 and 1: " + score + ".", -1);
        }
        Json raw = json.get("raw");
        return new Feedback(
                Values.text(json, "key"),
                word(json, "kind", Feedback.Kind.values(), Feedback.Kind::word),
                word(json, "polarity", Feedback.Polarity.values(), Feedback.Polarity::word),
                score,
                Values.optionalText(json, "text"),
                Values.optionalText(json, "author"),
                new RawJson(raw == null ? "null" : raw.raw()));
    }

    private static <T> T word(Json json, String field, T[] values, Function<T, String> word) throws JsonException {
        String wanted = Values.text(json, field);
        Optional<T> found = Arrays.stream(values)
                .filter(value -> word.apply(value).equals(wanted))
                .findFirst();
        return Values.known(found, field, wanted);
    }

    private static void optional(JsonOut out, String name, @Nullable String value) {
        if (value != null) {
            out.name(name).text(value);
        }
    }
}
