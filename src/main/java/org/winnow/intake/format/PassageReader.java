package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Passage;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.text.Json;

/**
 * Reads retrieved passages in whatever form: plain strings, LangChain's Document (also as {@code dumpd} and
 * {@code repr} write it), Haystack's Document, LlamaIndex' NodeWithScore, Bedrock's retrieval results.
 *
 * @param fields where the components of one passage lie; empty lists for the usual places
 * @param split what separates several passages in one text; null if one text is one passage
 */
record PassageReader(Fields fields, @Nullable String split) {
    /** The usual places. */
    static final PassageReader USUAL = new PassageReader(Fields.NONE, null);

    private static final List<Pointer> TEXTS = pointers(
            "/page_content",
            "/content",
            "/text",
            "/content/text",
            "/body",
            "/passage",
            "/chunk",
            "/snippet",
            "/text_resource/text",
            "/document/content",
            "/passage_text");
    private static final List<Pointer> TITLES =
            pointers("/title", "/metadata/title", "/meta/title", "/document/title", "/name");
    private static final List<Pointer> URIS = pointers(
            "/uri",
            "/url",
            "/source",
            "/metadata/source",
            "/meta/source",
            "/meta/url",
            "/metadata/url",
            "/metadata/uri",
            "/meta/file_path",
            "/metadata/file_path",
            "/metadata/file_name",
            "/meta/file_name",
            "/link",
            "/file",
            "/location/s3Location/uri");
    private static final List<Pointer> IDS =
            pointers("/id", "/id_", "/doc_id", "/document_id", "/chunk_id", "/document/id");
    private static final List<Pointer> SCORES =
            pointers("/score", "/relevance_score", "/similarity", "/relevance", "/metadata/score", "/meta/score");

    /**
     * Where the components of a passage lie.
     *
     * @param text its text
     * @param title its title
     * @param uri where it came from
     * @param id its identifier
     * @param score the retriever's score
     */
    record Fields(List<Pointer> text, List<Pointer> title, List<Pointer> uri, List<Pointer> id, List<Pointer> score) {
        /** Nothing said: the usual places. */
        static final Fields NONE = new Fields(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static List<Pointer> pointers(String... texts) {
        List<Pointer> all = new ArrayList<>();
        for (String text : texts) {
            all.add(Pointer.of(text));
        }
        return List.copyOf(all);
    }

    /** Reads one value: a passage, or a list of passages. */
    void read(Json value, List<Retrieved> into) throws RowProblem {
        if (value instanceof Json.Arr list) {
            for (Json item : list.elements()) {
                read(item, into);
            }
        } else if (value instanceof Json.Str text) {
            readText(text.text(), into);
        } else if (value instanceof Json.Obj) {
            into.add(one(value));
        } else if (!(value instanceof Json.Null)) {
            throw new RowProblem("A passage is " + Sentences.shorten(value.raw()) + " where a text was expected.");
        }
    }

    private void readText(String text, List<Retrieved> into) throws RowProblem {
        Optional<Json> inside = list(text);
        if (inside.isPresent()) {
            read(inside.get(), into);
        } else if (split != null) {
            for (String piece : text.split(java.util.regex.Pattern.quote(split), -1)) {
                if (!piece.isEmpty()) {
                    into.add(new Retrieved(Passage.of(piece), null));
                }
            }
        } else {
            into.add(new Retrieved(Passage.of(text), null));
        }
    }

    /** The list or document that a text spells out, as JSON or as Python writes it. */
    private static Optional<Json> list(String text) {
        if (text.startsWith("[") || text.startsWith("{\"")) {
            Json json = Pointer.opened(new Json.Str(text, new Json.Slice(text, 0, text.length())));
            if (json instanceof Json.Arr list) {
                return passages(list);
            }
            if (json instanceof Json.Obj && textOf(json, TEXTS) != null) {
                return Optional.of(json);
            }
        }
        if (text.startsWith("[") || text.startsWith("Document(")) {
            Json python = PythonLiteral.parse(text);
            if (python instanceof Json.Arr list) {
                return passages(list);
            }
            return Optional.ofNullable(python);
        }
        return Optional.empty();
    }

    /** The list if it holds nothing but texts and objects; a text such as "[1] see below" or "[2, 3]" is no list. */
    private static Optional<Json> passages(Json.Arr list) {
        boolean all = list.elements().stream().allMatch(e -> e instanceof Json.Str || e instanceof Json.Obj);
        return all ? Optional.of(list) : Optional.empty();
    }

    private Retrieved one(Json outer) throws RowProblem {
        Json item = outer;
        Leftover left = new Leftover();
        Pointer base = Pointer.of("");
        for (String wrapper : List.of("kwargs", "node", "init_parameters")) {
            if (item.get(wrapper) instanceof Json.Obj inner) {
                item = inner;
                base = base.child(wrapper);
            }
        }
        Found text = find(item, base, fields.text().isEmpty() ? TEXTS : fields.text());
        if (text == null) {
            throw new RowProblem("A passage has no text: it has only "
                    + Sentences.list(List.copyOf(item.fields().keySet())) + ".");
        }
        left.take(text.at());
        String title = string(find(item, base, fields.title().isEmpty() ? TITLES : fields.title()), left);
        String uri = string(find(item, base, fields.uri().isEmpty() ? URIS : fields.uri()), left);
        String id = string(find(item, base, fields.id().isEmpty() ? IDS : fields.id()), left);
        Double score = score(item, outer, base, left);
        return new Retrieved(new Passage(Parts.plain(text.value()), title, uri, id, rest(left, outer)), score);
    }

    private static RawJson rest(Leftover left, Json outer) {
        if (outer.get("lc") != null) {
            // what LangChain says of its own class says nothing of the passage
            left.take(Pointer.of("/lc"));
            left.take(Pointer.of("/type"));
            left.take(Pointer.of("/id"));
            left.take(Pointer.of("/kwargs/type"));
        }
        if (outer.get("type") instanceof Json.Str type && type.text().equals("Document")) {
            left.take(Pointer.of("/type"));
        }
        return left.of(outer);
    }

    private @Nullable Double score(Json item, Json outer, Pointer base, Leftover left) {
        List<Pointer> places = fields.score().isEmpty() ? SCORES : fields.score();
        Found score = find(item, base, places);
        if (score == null || !(score.value() instanceof Json.Num)) {
            score = find(outer, Pointer.of(""), places);
        }
        if (score != null
                && score.value() instanceof Json.Num number
                && Double.isFinite(number.value())
                && Double.toString(number.value()).length() < 20) {
            left.take(score.at());
            return number.value();
        }
        return null;
    }

    private static @Nullable String textOf(Json item, List<Pointer> places) {
        Found found = find(item, Pointer.of(""), places);
        return found == null ? null : found.value().text();
    }

    private static @Nullable Found find(Json item, Pointer base, List<Pointer> places) {
        for (Pointer place : places) {
            Json value = place.in(item);
            if (value != null && (value instanceof Json.Str || value instanceof Json.Num)) {
                if (base.names().isEmpty()) {
                    return new Found(place, value);
                }
                List<String> names = new ArrayList<>(base.names());
                names.addAll(place.names());
                return new Found(new Pointer(names), value);
            }
        }
        return null;
    }

    private static @Nullable String string(@Nullable Found found, Leftover left) {
        if (found == null) {
            return null;
        }
        left.take(found.at());
        return Parts.plain(found.value());
    }

    private record Found(Pointer at, Json value) {}
}
