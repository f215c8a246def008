package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Json;

/** The fields of an object of a mapping, with sentences for whatever is wrong with them. */
final class Fields {
    private final Json object;

    /** Refuses what is no object and what has unknown fields. */
    Fields(Json object, String where, Set<String> known) throws MappingException {
        if (!(object instanceof Json.Obj)) {
            throw new MappingException("There must be an object in " + where + ".");
        }
        for (String name : object.fields().keySet()) {
            if (!known.contains(name)) {
                throw new MappingException(
                        "There is an unknown field \"" + Sentences.shorten(name) + "\" in " + where + "; known are "
                                + Sentences.list(known.stream().sorted().toList()) + ".");
            }
        }
        this.object = object;
    }

    @Nullable
    Json get(String name) {
        return object.find(name).orElse(null);
    }

    @Nullable
    String textOrNull(String name) throws MappingException {
        Json value = get(name);
        if (value != null && value.text() == null) {
            throw new MappingException("\"" + name + "\" must be a text.");
        }
        return value == null ? null : value.text();
    }

    String text(String name, String otherwise) throws MappingException {
        String text = textOrNull(name);
        return text == null ? otherwise : text;
    }

    boolean bool(String name) throws MappingException {
        Json value = get(name);
        if (value != null && !(value instanceof Json.Bool)) {
            throw new MappingException("\"" + name + "\" must be true or false.");
        }
        return value instanceof Json.Bool bool && bool.value();
    }

    @Nullable
    Pointer pointer(String name) throws MappingException {
        Json value = get(name);
        return value == null ? null : MappingJson.pointer(value, name);
    }

    Pointer needed(String name) throws MappingException {
        Pointer pointer = pointer(name);
        if (pointer == null) {
            throw new MappingException("\"" + name + "\" is missing.");
        }
        return pointer;
    }

    /** One place or a list of places; empty if there is none. */
    List<Pointer> pointers(String name) throws MappingException {
        Json value = get(name);
        if (value == null) {
            return List.of();
        }
        List<Pointer> all = new ArrayList<>();
        for (Json item : value instanceof Json.Arr ? value.elements() : List.of(value)) {
            all.add(MappingJson.pointer(item, name));
        }
        return all;
    }
}
