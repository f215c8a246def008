package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Where a value lies in a record: a JSON Pointer (RFC 6901), in which {@code *} stands for every field or element, and
 * which walks into strings that hold JSON. A name without a leading slash is the field or column of that name.
 *
 * @param names the steps; empty for the whole record
 */
public record Pointer(List<String> names) {
    /** Copies the names. */
    public Pointer {
        names = List.copyOf(names);
    }

    /** The pointer of a text such as {@code /metadata/source} or {@code Customer message}. */
    public static Pointer of(String text) {
        if (text.isEmpty()) {
            return new Pointer(List.of());
        }
        if (text.charAt(0) != '/') {
            return new Pointer(List.of(text));
        }
        List<String> names = new ArrayList<>();
        for (String name : text.substring(1).split("/", -1)) {
            names.add(name.replace("~1", "/").replace("~0", "~"));
        }
        return new Pointer(names);
    }

    /** The pointer one step deeper. */
    public Pointer child(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        return new Pointer(longer);
    }

    /** As in RFC 6901. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }

    /** The value there; null if there is none. A {@code *} takes the first field or element that leads to a value. */
    @Nullable
    Json in(Json record) {
        if (names.contains("*")) {
            List<Found> all = all(record);
            return all.isEmpty() ? null : all.get(0).value();
        }
        Json value = record;
        for (int i = 0; i < names.size() && value != null; i++) {
            value = step(value, names.get(i));
        }
        return value;
    }

    /** All values there, in order; several only with {@code *}. */
    List<Found> all(Json record) {
        if (!names.contains("*")) {
            Json value = in(record);
            return value == null ? List.of() : List.of(new Found(this, value));
        }
        List<Found> found = new ArrayList<>(1);
        walk(record, 0, new Pointer(List.of()), found);
        return found;
    }

    private void walk(Json at, int depth, Pointer path, List<Found> found) {
        if (depth == names.size()) {
            found.add(new Found(path, at));
            return;
        }
        String name = names.get(depth);
        if (name.equals("*")) {
            for (Map.Entry<String, Json> child : children(opened(at)).entrySet()) {
                walk(child.getValue(), depth + 1, path.child(child.getKey()), found);
            }
            return;
        }
        Json value = step(at, name);
        if (value != null) {
            walk(value, depth + 1, path.child(name), found);
        }
    }

    private static Map<String, Json> children(Json at) {
        if (at instanceof Json.Arr list) {
            Map<String, Json> numbered = new java.util.LinkedHashMap<>();
            for (int i = 0; i < list.elements().size(); i++) {
                numbered.put(Integer.toString(i), list.elements().get(i));
            }
            return numbered;
        }
        return at.fields();
    }

    private static @Nullable Json step(Json at, String name) {
        Json from = opened(at);
        if (from instanceof Json.Arr list) {
            int index = index(name);
            return index >= 0 && index < list.elements().size()
                    ? list.elements().get(index)
                    : null;
        }
        return from.get(name);
    }

    /** A field that is known to be there. */
    static Json field(Json object, String name) {
        return java.util.Objects.requireNonNull(object.get(name), name);
    }

    private static int index(String name) {
        boolean digits = !name.isEmpty() && name.length() < 8 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(name) : -1;
    }

    /** The value that a string of JSON holds; any other value itself. Tracing tools encode payloads so, even twice. */
    static Json opened(Json value) {
        String text = value.text();
        if (text == null || text.length() < 2 || "{[\"".indexOf(text.charAt(0)) < 0) {
            return value;
        }
        try {
            return opened(Json.parse(text));
        } catch (JsonException e) {
            return value;
        }
    }

    /**
     * A value and where it was found.
     *
     * @param at its place, without {@code *}
     * @param value the value
     */
    record Found(Pointer at, Json value) {}
}
