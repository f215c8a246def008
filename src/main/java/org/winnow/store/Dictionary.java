package org.winnow.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a dimension with their codes, and the keys that have each. Immutable. */
final class Dictionary {
    static final Dictionary EMPTY = new Dictionary(List.of(), Map.of());

    private final List<String> values;
    private final Map<String, Integer> codes;

    private Dictionary(List<String> values, Map<String, Integer> codes) {
        this.values = values;
        this.codes = codes;
    }

    List<String> values() {
        return values;
    }

    int size() {
        return values.size();
    }

    /** The code of a value; -1 if it has none. */
    int code(String value) {
        return codes.getOrDefault(value, -1);
    }

    /** Codes for these values, in this order. */
    static Dictionary of(List<String> values) {
        Editor editor = EMPTY.edit();
        values.forEach(editor::codeOf);
        return editor.done();
    }

    Editor edit() {
        return new Editor(this);
    }

    /** Gives codes to new values. Cost: one copy at the first new value. For one thread. */
    static final class Editor {
        private final Dictionary base;
        private @Nullable List<String> values;
        private @Nullable Map<String, Integer> codes;

        private Editor(Dictionary base) {
            this.base = base;
        }

        /** The code of a value; -1 if it has none. */
        int code(String value) {
            return codes == null ? base.code(value) : codes.getOrDefault(value, -1);
        }

        /** The code of a value, which gets one if it has none. */
        int codeOf(String value) {
            int code = code(value);
            if (code >= 0) {
                return code;
            }
            if (values == null || codes == null) {
                values = new ArrayList<>(base.values);
                codes = new HashMap<>(base.codes);
            }
            values.add(value);
            codes.put(value, values.size() - 1);
            return values.size() - 1;
        }

        /** The finished dictionary; the editor must not be used any more. */
        Dictionary done() {
            return values == null || codes == null ? base : new Dictionary(Collections.unmodifiableList(values), codes);
        }
    }
}
