package org.winnow.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that remembers the exact text it was read from. Immutable.
 *
 * <p>Numbers are never converted: an integer past 2^63, {@code 1.10} and {@code 1e5} keep their spelling.
 */
public sealed interface Json {
    /** The value as it stands in the source, without surrounding white space. */
    String raw();

    /**
     * Reads one value; see {@link JsonReader} for what is refused.
     *
     * @throws JsonException if the text is not strict JSON or passes a limit
     */
    static Json parse(String text) throws JsonException {
        return JsonReader.read(text);
    }

    /** The value of a field if this is an object that has it, else null. */
    default @Nullable Json get(String field) {
        return null;
    }

    /** The value of a field if it is there and not {@code null}. */
    default Optional<Json> find(String field) {
        Json value = get(field);
        return value == null || value instanceof Null ? Optional.empty() : Optional.of(value);
    }

    /** The text of a string; null for every other value. */
    default @Nullable String text() {
        return null;
    }

    /** The elements of an array; empty for every other value. */
    default List<Json> elements() {
        return List.of();
    }

    /** The fields of an object in their order; empty for every other value. */
    default Map<String, Json> fields() {
        return Map.of();
    }

    /** An object. */
    record Obj(Map<String, Json> fields, Slice slice) implements Json {
        @Override
        public String raw() {
            return slice.text();
        }

        @Override
        public @Nullable Json get(String field) {
            return fields.get(field);
        }
    }

    /** An array. */
    record Arr(List<Json> elements, Slice slice) implements Json {
        @Override
        public String raw() {
            return slice.text();
        }
    }

    /** A string: its text without quotes and escapes. */
    record Str(String text, Slice slice) implements Json {
        @Override
        public String raw() {
            return slice.text();
        }
    }

    /** A number as it was spelled. */
    record Num(String raw) implements Json {
        /** The nearest double; infinite where the number is too large. */
        public double value() {
            return Double.parseDouble(raw);
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Json {
        @Override
        public String raw() {
            return value ? "true" : "false";
        }
    }

    /** {@code null}. */
    record Null() implements Json {
        @Override
        public String raw() {
            return "null";
        }
    }

    /**
     * A stretch of the source text, cut out only when asked for.
     *
     * @param source the whole text
     * @param start first UTF-16 unit
     * @param end one past the last
     */
    record Slice(String source, int start, int end) {
        /** The stretch. */
        public String text() {
            return source.substring(start, end);
        }
    }
}
