package org.winnow.intake.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.intake.input.JsonQuote;
import org.winnow.model.RawJson;
import org.winnow.text.Json;

/**
 * The part of a record that nobody took: it becomes {@code extra}, in the order and spelling of the source. Not safe for
 * use by several threads.
 */
final class Leftover {
    private final Node root = new Node();

    /** Marks a value as taken. */
    void take(Pointer pointer) {
        Node node = root;
        for (String name : pointer.names()) {
            node = node.children.computeIfAbsent(name, n -> new Node());
        }
        node.taken = true;
    }

    /** What is left of the record; the empty object if it was taken as a whole or is no object. */
    RawJson of(Json record) {
        if (root.taken || !(record instanceof Json.Obj)) {
            return RawJson.EMPTY_OBJECT;
        }
        if (root.children.isEmpty()) {
            return record.fields().isEmpty() ? RawJson.EMPTY_OBJECT : new RawJson(record.raw());
        }
        StringBuilder out = new StringBuilder();
        append(out, record, root);
        return out.isEmpty() ? RawJson.EMPTY_OBJECT : new RawJson(out.toString());
    }

    /** What is left of an object without some of its fields. */
    static RawJson without(Json object, List<String> fields) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, Json> field : object.fields().entrySet()) {
            if (!fields.contains(field.getKey())) {
                appendField(out, field.getKey(), field.getValue().raw());
            }
        }
        return out.isEmpty()
                ? RawJson.EMPTY_OBJECT
                : new RawJson(out.append('}').toString());
    }

    /** Appends a field, opening the object if it is the first; the caller closes it. */
    static void appendField(StringBuilder out, String name, String raw) {
        out.append(out.isEmpty() ? '{' : ',');
        JsonQuote.append(out, name);
        out.append(':').append(raw);
    }

    private static void append(StringBuilder out, Json value, Node node) {
        Json open = Pointer.opened(value);
        if (open instanceof Json.Arr list) {
            appendList(out, list, node);
            return;
        }
        StringBuilder object = new StringBuilder();
        for (Map.Entry<String, Json> field : open.fields().entrySet()) {
            String rest = rest(field.getValue(), node.children.get(field.getKey()));
            if (!rest.isEmpty()) {
                appendField(object, field.getKey(), rest);
            }
        }
        if (!object.isEmpty()) {
            out.append(object).append('}');
        }
    }

    private static void appendList(StringBuilder out, Json.Arr list, Node node) {
        StringBuilder rests = new StringBuilder();
        for (int i = 0; i < list.elements().size(); i++) {
            String rest = rest(list.elements().get(i), node.children.get(Integer.toString(i)));
            if (!rest.isEmpty()) {
                rests.append(rests.isEmpty() ? "[" : ",").append(rest);
            }
        }
        if (!rests.isEmpty()) {
            out.append(rests).append(']');
        }
    }

    private static String rest(Json value, @org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return value.raw();
        }
        if (node.taken) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        append(out, value, node);
        return out.toString();
    }

    private static final class Node {
        private final Map<String, Node> children = new LinkedHashMap<>();
        private boolean taken;
    }
}
