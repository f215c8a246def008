package org.winnow.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** Takes values out of parsed JSON, with a sentence where something is missing. */
final class Values {
    private Values() {}

    static String text(Json object, String field) throws JsonException {
        String text = optionalText(object, field);
        if (text == null) {
            throw new JsonException("The field \"" + field + "\" is missing or is not a text.", -1);
        }
        return text;
    }

    static @Nullable String optionalText(Json object, String field) {
        Json value = object.get(field);
        return value == null ? null : value.text();
    }

    static @Nullable Double number(@Nullable Json value) throws JsonException {
        if (value == null || value instanceof Json.Null) {
            return null;
        }
        if (value instanceof Json.Num number) {
            return number.value();
        }
        try {
            return Double.valueOf(String.valueOf(value.text()));
        } catch (NumberFormatException e) {
            throw new JsonException("Expected a number and found " + value.raw() + ".", -1);
        }
    }

    static long whole(Json object, String field) throws JsonException {
        Json value = object.get(field);
        try {
            return value == null ? 0 : Long.parseLong(value.raw());
        } catch (NumberFormatException e) {
            throw new JsonException("The field \"" + field + "\" is not a whole number: " + value.raw() + ".", -1);
        }
    }

    static int index(Json object, String field) throws JsonException {
        long value = whole(object, field);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new JsonException("The field \"" + field + "\" is out of range: " + value + ".", -1);
        }
        return (int) value;
    }

    static List<Json> list(Json object, String field) {
        Json value = object.get(field);
        return value == null ? List.of() : value.elements();
    }

    static <T> List<T> map(List<Json> elements, Reading<T> reading) throws JsonException {
        List<T> read = new ArrayList<>(elements.size());
        for (Json element : elements) {
            read.add(reading.of(element));
        }
        return read;
    }

    static <T> T known(Optional<T> found, String what, String word) throws JsonException {
        if (found.isEmpty()) {
            throw new JsonException("There is no " + what + " called \"" + word + "\".", -1);
        }
        return found.get();
    }

    /** Reads one element. */
    interface Reading<T> {
        T of(Json element) throws JsonException;
    }
}
