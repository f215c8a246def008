package org.winnow.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** The entries of a JSON object, read strictly: each by its name and kind, and none left over. */
final class Entries {
    private final Json object;
    private final Set<String> read = new HashSet<>();

    Entries(Json object) {
        this.object = object;
    }

    /** The value; null if it is missing or {@code null}. */
    @Nullable
    Json optional(String name) {
        read.add(name);
        return object.find(name).orElse(null);
    }

    Json value(String name) throws JsonException {
        Json value = optional(name);
        if (value == null) {
            throw new JsonException("\"" + name + "\" is missing.", -1);
        }
        return value;
    }

    String text(String name) throws JsonException {
        String text = value(name).text();
        if (text == null) {
            throw wrong(name, "a text");
        }
        return text;
    }

    @Nullable
    String optionalText(String name) throws JsonException {
        return optional(name) == null ? null : text(name);
    }

    List<String> texts(String name) throws JsonException {
        if (!(value(name) instanceof Json.Arr array)) {
            throw wrong(name, "a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (Json element : array.elements()) {
            String text = element.text();
            if (text == null) {
                throw wrong(name, "a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    /** A list of texts, or one text for a list of that alone. */
    List<String> oneOrMore(String name) throws JsonException {
        return value(name) instanceof Json.Arr ? texts(name) : List.of(text(name));
    }

    /** True or false; false if it is missing. */
    boolean flag(String name) throws JsonException {
        Json value = optional(name);
        if (value != null && !(value instanceof Json.Bool)) {
            throw wrong(name, "true or false");
        }
        return value instanceof Json.Bool flag && flag.value();
    }

    /** A whole number from 0 on. */
    int index(String name) throws JsonException {
        if (value(name) instanceof Json.Num number && isIndex(number)) {
            return (int) number.value();
        }
        throw wrong(name, "a whole number from 0 on");
    }

    /** Whole numbers from 0 on. */
    List<Integer> indexes(String name) throws JsonException {
        List<Integer> indexes = new ArrayList<>();
        List<Json> elements = value(name) instanceof Json.Arr array ? array.elements() : List.of();
        for (Json element : elements) {
            if (element instanceof Json.Num number && isIndex(number)) {
                indexes.add((int) number.value());
            }
        }
        if (!(value(name) instanceof Json.Arr) || indexes.size() < elements.size()) {
            throw wrong(name, "a list of whole numbers from 0 on");
        }
        return indexes;
    }

    private static boolean isIndex(Json.Num number) {
        return number.value() == Math.rint(number.value())
                && number.value() >= 0
                && number.value() <= Integer.MAX_VALUE;
    }

    Json object(String name) throws JsonException {
        Json value = value(name);
        if (!(value instanceof Json.Obj)) {
            throw wrong(name, "an object");
        }
        return value;
    }

    <T> T known(String name, Function<String, Optional<T>> reader, List<T> all, Function<T, String> word)
            throws JsonException {
        String text = text(name);
        return reader.apply(text)
                .orElseThrow(() -> unknown(text, name, all.stream().map(word).toList()));
    }

    /** Refuses entries that were never asked for. */
    void refuseOthers(String edit) throws JsonException {
        for (String name : object.fields().keySet()) {
            if (!read.contains(name)) {
                List<String> known = read.stream().sorted().toList();
                throw new JsonException(
                        "The edit \"" + edit + "\" has no \"" + name + "\"; it has " + String.join(", ", known) + ".",
                        -1);
            }
        }
    }

    static JsonException unknown(String word, String name, List<String> known) {
        return new JsonException(
                "\"" + word + "\" is no value of \"" + name + "\"; it can be " + String.join(", ", known) + ".", -1);
    }

    private static JsonException wrong(String name, String wanted) {
        return new JsonException("\"" + name + "\" must be " + wanted + ".", -1);
    }
}
