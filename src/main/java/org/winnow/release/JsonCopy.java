package org.winnow.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.winnow.text.Json;
import org.winnow.text.JsonException;
import org.winnow.text.Surrogates;

/** Writes JSON: compact, on one line, numbers spelled as they came. */
final class JsonCopy {
    /** Makes generators; strict JSON in UTF-8, only what must be is escaped, nothing between values. */
    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .rootValueSeparator("")
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private JsonCopy() {}

    /** Copies a value, leaving out white space between tokens and nothing else. */
    static void write(Json value, JsonGenerator out) throws IOException {
        if (value instanceof Json.Obj object) {
            out.writeStartObject();
            for (Map.Entry<String, Json> field : object.fields().entrySet()) {
                out.writeFieldName(field.getKey());
                write(field.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof Json.Arr array) {
            out.writeStartArray();
            for (Json element : array.elements()) {
                write(element, out);
            }
            out.writeEndArray();
        } else if (value instanceof Json.Str string) {
            out.writeString(string.text());
        } else if (value instanceof Json.Num number) {
            out.writeNumber(number.raw());
        } else if (value instanceof Json.Bool bool) {
            out.writeBoolean(bool.value());
        } else {
            out.writeNull();
        }
    }

    /**
     * Writes a string into UTF-8: what {@link JsonGenerator#writeString(String)} writes, in half the time, because most
     * strings go from one array to another as a whole.
     */
    static void string(String text, JsonGenerator out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length != text.length() && Surrogates.firstLone(text) >= 0) {
            out.writeString(text);
        } else {
            out.writeUTF8String(utf8, 0, utf8.length);
        }
    }

    /** Copies a value given as text. */
    static void write(String json, JsonGenerator out) throws IOException {
        try {
            write(Json.parse(json), out);
        } catch (JsonException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What a writer writes, as text. */
    static String text(Writing writing) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            writing.write(out);
        }
        return text.toString();
    }

    /** Something that writes JSON. */
    interface Writing {
        void write(JsonGenerator out) throws IOException;
    }
}
