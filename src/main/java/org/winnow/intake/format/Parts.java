package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Part;
import org.winnow.model.RawJson;
import org.winnow.text.Json;

/**
 * The content of a message: a string, a list of parts, an object, {@code null}. The text of a part lies under
 * {@code text} (OpenAI, Bedrock), {@code content} (OpenTelemetry) or {@code value} (LLaMA-Factory).
 *
 * @param parts what was read
 * @param rest a JSON array with what the text parts hold beside type and text, such as a cache mark; null if nothing
 */
record Parts(List<Part> parts, @Nullable RawJson rest) {
    private static final List<String> TEXT_FIELDS = List.of("text", "content", "value");

    /** Reads content; {@code null} has no parts, and an empty string has one empty part. */
    static Parts of(Json content) {
        if (content instanceof Json.Null) {
            return new Parts(List.of(), null);
        }
        if (!(content instanceof Json.Arr) && !(content instanceof Json.Obj)) {
            return new Parts(List.of(new Part.Text(plain(content))), null);
        }
        List<Json> items = content instanceof Json.Arr ? content.elements() : List.of(content);
        List<Part> parts = new ArrayList<>(items.size());
        StringBuilder rests = new StringBuilder();
        boolean anyRest = false;
        for (Json item : items) {
            Part part = part(item);
            parts.add(part);
            RawJson rest = part instanceof Part.Text ? rest(item) : RawJson.EMPTY_OBJECT;
            anyRest |= !rest.isEmptyObject();
            rests.append(rests.isEmpty() ? "[" : ",").append(rest.text());
        }
        return new Parts(parts, anyRest ? new RawJson(rests.append(']').toString()) : null);
    }

    /** The text of a string; the spelling of a number or of true and false. */
    static String plain(Json value) {
        String text = value.text();
        return text == null ? value.raw() : text;
    }

    private static Part part(Json item) {
        if (!(item instanceof Json.Obj)) {
            return item instanceof Json.Str
                    ? new Part.Text(plain(item))
                    : new Part.Other("unknown", new RawJson(item.raw()));
        }
        String field = textField(item);
        if (field != null) {
            return new Part.Text(plain(Pointer.field(item, field)));
        }
        Json type = item.get("type");
        String name = type == null || type.text() == null ? first(item) : type.text();
        return new Part.Other(name == null ? "unknown" : name, new RawJson(item.raw()));
    }

    private static @Nullable String textField(Json item) {
        Json type = item.get("type");
        String word = type == null ? "text" : type.text();
        if (!"text".equals(word) && !"input_text".equals(word) && !"output_text".equals(word)) {
            return null;
        }
        for (String field : TEXT_FIELDS) {
            if (item.get(field) instanceof Json.Str) {
                return field;
            }
        }
        return null;
    }

    private static RawJson rest(Json item) {
        if (!(item instanceof Json.Obj)) {
            return RawJson.EMPTY_OBJECT;
        }
        String field = textField(item);
        return field == null ? RawJson.EMPTY_OBJECT : Leftover.without(item, List.of("type", field));
    }

    private static @Nullable String first(Json item) {
        return item.fields().isEmpty()
                ? null
                : item.fields().keySet().iterator().next();
    }
}
