package org.winnow.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads strict JSON into {@link Json}: refuses duplicate keys, anything behind the value, lone surrogates, nesting deeper
 * than {@link #MAX_DEPTH} and more than {@link #MAX_TOKENS} tokens. The text has been decoded already, so that no byte is
 * guessed here. Cost: about one pass, and one object per value.
 */
final class JsonReader {
    /** Deepest nesting. */
    static final int MAX_DEPTH = 200;

    /** Most tokens in one value; an object of a million keys has two million. */
    static final long MAX_TOKENS = 2_500_000;

    private static final int MAX_NUMBER = 1_000;
    private static final int MAX_NAME = 50_000;

    /** Where Jackson names a method of its own in its words about a limit. */
    private static final Pattern INNER_NAMES =
            Pattern.compile(", from `[^`]*`| \\(start marker at .*\\)$", Pattern.DOTALL);

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .maxTokenCount(MAX_TOKENS)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String source;
    private final JsonParser parser;
    private final boolean wholeAlready;

    private JsonReader(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
        this.wholeAlready = source.indexOf("\\u") < 0 && Surrogates.firstLone(source) < 0;
    }

    static Json read(String text) throws JsonException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonReader reader = new JsonReader(text, parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new JsonException("There is nothing here to read.", 0);
            }
            Json value = reader.value(first);
            if (parser.nextToken() != null) {
                throw new JsonException(
                        "There is more text behind the end of the record.",
                        parser.currentTokenLocation().getCharOffset());
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new JsonException(
                    sentence(e), e.getLocation() == null ? -1 : e.getLocation().getCharOffset());
        } catch (IOException e) {
            throw new JsonException("The text could not be read: " + e.getMessage(), -1);
        }
    }

    private static String sentence(JsonProcessingException e) {
        String said = e.getOriginalMessage();
        int column = e.getLocation() == null ? -1 : e.getLocation().getColumnNr();
        return "Not valid JSON" + (column > 0 ? " at character " + column : "") + ": "
                + INNER_NAMES.matcher(said).replaceAll("");
    }

    private Json value(JsonToken token) throws IOException, JsonException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> string();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getText());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            default -> throw new JsonException("Unexpected " + token + ".", offset());
        };
    }

    private Json object() throws IOException, JsonException {
        int start = offset();
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = whole(parser.currentName());
            fields.put(name, value(parser.nextToken()));
        }
        return new Json.Obj(Collections.unmodifiableMap(fields), new Json.Slice(source, start, end()));
    }

    private Json array() throws IOException, JsonException {
        int start = offset();
        List<Json> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
        }
        return new Json.Arr(Collections.unmodifiableList(elements), new Json.Slice(source, start, end()));
    }

    private Json string() throws IOException, JsonException {
        int start = offset();
        String text = whole(parser.getText());
        return new Json.Str(text, new Json.Slice(source, start, end()));
    }

    private String whole(String text) throws JsonException {
        if (!wholeAlready && Surrogates.firstLone(text) >= 0) {
            throw new JsonException("Holds half of a character (a lone surrogate), which cannot be stored.", offset());
        }
        return text;
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int end() {
        return (int) parser.currentLocation().getCharOffset();
    }
}
