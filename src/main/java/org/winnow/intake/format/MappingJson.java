package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;
import org.winnow.model.Role;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Reads mappings from JSON, strictly: an unknown field or a wrong type is an error that names it.
 *
 * <pre>{@code
 * {"id": "acme-tickets", "title": "Tickets of Acme",
 *  "recognise": {"sure": 0.9, "fields": {"/ticket": "text"}, "without": ["/messages"]},
 *  "system": "/prompt", "history": "/history",
 *  "instruction": ["/subject", ["/body", "/text"]], "join": "\n", "response": "/reply", "responseOptional": false,
 *  "messages": {"at": ["/turns"], "role": "who", "content": "said", "roles": {"bob": "assistant"}},
 *  "passages": [{"at": "/docs", "text": "/body", "title": "/meta/title", "uri": "/meta/url", "id": "/id",
 *                "score": "/score", "split": "|"}],
 *  "alternatives": [{"kind": "rejected", "at": "/worse"}],
 *  "recordId": "/ticket", "tags": {"at": ["/topic"], "split": ";"},
 *  "feedback": [{"at": "/stars", "key": "stars", "scale": "1-5"}],
 *  "tools": "/tools", "usual": true, "decode": false}
 * }</pre>
 */
public final class MappingJson {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "title",
            "recognise",
            "system",
            "history",
            "instruction",
            "join",
            "response",
            "responseOptional",
            "messages",
            "passages",
            "alternatives",
            "recordId",
            "tags",
            "feedback",
            "tools",
            "usual",
            "decode");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
    private static final Pattern SCALE = Pattern.compile("thumb|correction|comment|-?[0-9.]+-[0-9.]+");

    private MappingJson() {}

    /**
     * Reads one mapping.
     *
     * @throws MappingException if the text is no JSON or no mapping
     */
    public static Mapping parse(String text) throws MappingException {
        try {
            return read(Json.parse(text));
        } catch (JsonException e) {
            throw new MappingException("The mapping cannot be read. " + e.getMessage());
        }
    }

    static Mapping read(Json json) throws MappingException {
        Fields fields = new Fields(json, "the mapping", FIELDS);
        String id = fields.text("id", "mapping");
        if (!ID.matcher(id).matches()) {
            throw new MappingException("\"id\" of the mapping may hold small letters, digits and hyphens only.");
        }
        Mapping mapping = new Mapping(
                id,
                fields.text("title", id),
                recognise(fields.get("recognise")),
                texts(fields),
                turns(fields.get("messages")),
                passages(fields.get("passages")),
                alternatives(fields.get("alternatives")),
                sides(fields),
                fields.bool("decode"));
        if (mapping.turns() == null
                && mapping.texts().instruction().slots().isEmpty()
                && mapping.texts().response().slots().isEmpty()) {
            throw new MappingException(
                    "The mapping says neither where \"messages\" lie nor \"instruction\" and \"response\".");
        }
        return mapping;
    }

    private static Mapping.@Nullable Recognise recognise(@Nullable Json json) throws MappingException {
        if (json == null) {
            return null;
        }
        Fields fields = new Fields(json, "\"recognise\"", Set.of("sure", "fields", "without"));
        Map<Pointer, Shape> shapes = new LinkedHashMap<>();
        Json wanted = fields.get("fields");
        if (wanted == null || wanted.fields().isEmpty()) {
            throw new MappingException("\"recognise\" needs \"fields\": an object of places and kinds.");
        }
        for (Map.Entry<String, Json> field : wanted.fields().entrySet()) {
            String word = field.getValue().text();
            shapes.put(
                    Pointer.of(field.getKey()),
                    Shape.ofWord(word == null ? "" : word)
                            .orElseThrow(() -> new MappingException("\"" + field.getKey()
                                    + "\" in \"recognise\" has an unknown kind; known are any, text, plain, list, texts,"
                                    + " messages, message, object and bool.")));
        }
        double sure = fields.get("sure") instanceof Json.Num number ? number.value() : 0.9;
        if (!(sure > 0 && sure <= 1)) {
            throw new MappingException("\"sure\" must lie between 0 and 1.");
        }
        return new Mapping.Recognise(sure, shapes, fields.pointers("without"));
    }

    private static Mapping.Texts texts(Fields fields) throws MappingException {
        return new Mapping.Texts(
                slots(fields.get("system"), "system"),
                fields.pointer("history"),
                slots(fields.get("instruction"), "instruction"),
                fields.text("join", "\n"),
                slots(fields.get("response"), "response"),
                fields.bool("responseOptional"));
    }

    private static Mapping.Slots slots(@Nullable Json json, String name) throws MappingException {
        List<List<Pointer>> slots = new ArrayList<>();
        if (json instanceof Json.Str) {
            slots.add(List.of(Pointer.of(Parts.plain(json))));
        } else if (json != null) {
            for (Json slot : elements(json, name)) {
                List<Pointer> places = new ArrayList<>();
                for (Json place : slot instanceof Json.Arr ? slot.elements() : List.of(slot)) {
                    places.add(pointer(place, name));
                }
                slots.add(places);
            }
        }
        return new Mapping.Slots(slots);
    }

    private static Mapping.@Nullable Turns turns(@Nullable Json json) throws MappingException {
        if (json == null) {
            return null;
        }
        Fields fields = new Fields(json, "\"messages\"", Set.of("at", "role", "content", "roles"));
        Map<String, Role> roles = new HashMap<>();
        Json words = fields.get("roles");
        if (words != null) {
            for (Map.Entry<String, Json> word : words.fields().entrySet()) {
                roles.put(word.getKey(), role(word.getValue()));
            }
        }
        Mapping.Reader reader = new Mapping.Reader(fields.textOrNull("role"), fields.textOrNull("content"), roles);
        List<Pointer> at = fields.pointers("at");
        if (at.isEmpty()) {
            throw new MappingException("\"messages\" needs \"at\": where the messages lie.");
        }
        return new Mapping.Turns(at, reader);
    }

    private static Role role(Json word) throws MappingException {
        for (Role role : Role.values()) {
            if (role.word().equals(word.text())) {
                return role;
            }
        }
        throw new MappingException(
                "A role is system, user, assistant or tool, not " + Sentences.shorten(word.raw()) + ".");
    }

    private static List<Mapping.Context> passages(@Nullable Json json) throws MappingException {
        List<Mapping.Context> all = new ArrayList<>();
        for (Json item : json == null ? List.<Json>of() : elements(json, "passages")) {
            if (item instanceof Json.Str) {
                all.add(Mapping.Context.at(Parts.plain(item)));
                continue;
            }
            Fields fields =
                    new Fields(item, "\"passages\"", Set.of("at", "text", "title", "uri", "id", "score", "split"));
            all.add(new Mapping.Context(
                    fields.needed("at"),
                    fields.pointers("text"),
                    fields.pointers("title"),
                    fields.pointers("uri"),
                    fields.pointers("id"),
                    fields.pointers("score"),
                    fields.textOrNull("split")));
        }
        return all;
    }

    private static List<Mapping.Other> alternatives(@Nullable Json json) throws MappingException {
        List<Mapping.Other> all = new ArrayList<>();
        for (Json item : json == null ? List.<Json>of() : elements(json, "alternatives")) {
            Fields fields = new Fields(item, "\"alternatives\"", Set.of("kind", "at"));
            String word = fields.text("kind", "candidate");
            Alternative.Kind kind;
            try {
                kind = Alternative.Kind.valueOf(word.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new MappingException(
                        "\"kind\" of an alternative is rejected, reference, candidate or correction.");
            }
            all.add(new Mapping.Other(kind, fields.needed("at")));
        }
        return all;
    }

    private static Mapping.Sides sides(Fields fields) throws MappingException {
        List<Pointer> tags = List.of();
        String split = ";,";
        Json given = fields.get("tags");
        if (given instanceof Json.Obj) {
            Fields inner = new Fields(given, "\"tags\"", Set.of("at", "split"));
            tags = inner.pointers("at");
            split = inner.text("split", "");
        } else if (given != null) {
            tags = fields.pointers("tags");
        }
        return new Mapping.Sides(
                fields.pointers("recordId"),
                tags,
                split,
                judgements(fields.get("feedback")),
                fields.pointer("tools"),
                fields.bool("usual"));
    }

    private static List<Mapping.Judgement> judgements(@Nullable Json json) throws MappingException {
        List<Mapping.Judgement> all = new ArrayList<>();
        for (Json item : json == null ? List.<Json>of() : elements(json, "feedback")) {
            if (item instanceof Json.Str) {
                all.add(new Mapping.Judgement(Pointer.of(Parts.plain(item)), null, null));
                continue;
            }
            Fields fields = new Fields(item, "\"feedback\"", Set.of("at", "key", "scale"));
            String scale = fields.textOrNull("scale");
            if (scale != null && !SCALE.matcher(scale).matches()) {
                throw new MappingException(
                        "\"scale\" of a feedback is thumb, correction, comment or a range such as 1-5.");
            }
            all.add(new Mapping.Judgement(fields.needed("at"), fields.textOrNull("key"), scale));
        }
        return all;
    }

    static Pointer pointer(Json json, String name) throws MappingException {
        String text = json.text();
        if (text == null) {
            throw new MappingException("\"" + name + "\" must be a place such as /question or the name of a column.");
        }
        return Pointer.of(text);
    }

    private static List<Json> elements(Json json, String name) throws MappingException {
        if (json instanceof Json.Arr) {
            return json.elements();
        }
        throw new MappingException("\"" + name + "\" must be a list.");
    }
}
