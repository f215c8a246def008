package org.winnow.store;

import java.util.Map;
import java.util.Set;
import org.winnow.model.RawJson;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Unknown fields inside a known object. They are written in their place, between the known ones, where reading them back
 * gives the same text; otherwise (a name is taken, or white space would be lost) as one field {@code extra}.
 */
final class Extras {
    private static final String NESTED = "extra";

    private Extras() {}

    static void write(JsonOut out, RawJson extra, Set<String> known) {
        if (extra.isEmptyObject()) {
            return;
        }
        if (isFlat(extra.text(), known)) {
            out.raw(extra.text().substring(1, extra.text().length() - 1));
        } else {
            out.name(NESTED).raw(extra.text());
        }
    }

    private static boolean isFlat(String text, Set<String> known) {
        try {
            Json read = Json.parse(text);
            if (read.fields().isEmpty()) {
                return false;
            }
            for (String name : read.fields().keySet()) {
                if (known.contains(name) || name.equals(NESTED)) {
                    return false;
                }
            }
            return joined(read.fields(), Set.of()).equals(text);
        } catch (JsonException e) {
            throw new IllegalArgumentException("unknown fields are no JSON: " + e.getMessage(), e);
        }
    }

    /** The fields of an object that are not known, as one object. */
    static RawJson read(Json object, Set<String> known) {
        Map<String, Json> fields = object.fields();
        Json nested = fields.get(NESTED);
        boolean unknown = false;
        for (String name : fields.keySet()) {
            unknown |= !known.contains(name) && !name.equals(NESTED);
        }
        if (unknown) {
            return new RawJson(joined(fields, known));
        }
        return nested == null ? RawJson.EMPTY_OBJECT : new RawJson(nested.raw());
    }

    private static String joined(Map<String, Json> fields, Set<String> without) {
        JsonOut out = new JsonOut().open('{');
        fields.forEach((name, value) -> {
            if (!without.contains(name)) {
                out.name(name).raw(value.raw());
            }
        });
        return out.close('}').toString();
    }
}
