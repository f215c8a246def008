package org.winnow.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** Selections as JSON: one object with exactly one of {@code query} and {@code ids}. */
final class SelectionJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private SelectionJson() {}

    static String ofQuery(Query query) {
        return written(json -> json.writeStringField("query", query.text()));
    }

    static String ofIds(List<String> ids) {
        return written(json -> {
            json.writeArrayFieldStart("ids");
            for (String id : ids) {
                json.writeString(id);
            }
            json.writeEndArray();
        });
    }

    static Selection read(Json json) throws JsonException {
        if (json.fields().size() == 1) {
            Json query = json.get("query");
            if (query instanceof Json.Str text) {
                return new Selection.Matching(parsed(text.text()));
            }
            if (json.get("ids") instanceof Json.Arr ids) {
                return new Selection.Ids(strings(ids));
            }
        }
        throw new JsonException(
                "\"where\" says which examples are meant: {\"query\":\"status:accepted\"} or {\"ids\":[\"a1\",\"a2\"]}.",
                -1);
    }

    private static Query parsed(String text) throws JsonException {
        try {
            return Query.parse(text);
        } catch (QueryException e) {
            throw new JsonException(
                    "The query \"" + text + "\" cannot be read (character " + (e.position() + 1) + "): "
                            + e.getMessage(),
                    -1);
        }
    }

    private static List<String> strings(Json.Arr array) throws JsonException {
        List<String> strings = new ArrayList<>();
        for (Json element : array.elements()) {
            String text = element.text();
            if (text == null) {
                throw new JsonException("Identifiers are strings, not " + element.raw() + ".", -1);
            }
            strings.add(text);
        }
        return strings;
    }

    private static String written(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            writing.to(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }
}
