package org.winnow.edit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** The templates of a project for examples that are written by hand, and its refusal. Not for the FX thread. */
public final class Templates {
    /** What a refusal says as long as nobody has said it otherwise. */
    public static final String REFUSAL = "I can't find an answer to that in the documents I have.";

    private static final String TEMPLATES = "write.templates";
    private static final String REFUSING = "write.refusal";
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Store store;

    /** Those of this project. */
    public Templates(Store store) {
        this.store = store;
    }

    /**
     * What a new example begins with; a template that has nothing but tags is a preset of tags.
     *
     * @param name what it is called; not blank
     * @param system standing instructions; may be empty
     * @param instruction the beginning of what is asked; may be empty
     * @param response the beginning of the answer; may be empty
     * @param tags separated by commas; may be empty
     */
    public record Template(String name, String system, String instruction, String response, String tags) {}

    /** All of them in the order in which they were made; none where the setting cannot be read. */
    public List<Template> all() throws StoreException {
        Optional<String> stored = store.settings().get(TEMPLATES);
        return stored.isEmpty() ? List.of() : read(stored.get());
    }

    /** Keeps a template, in place of one of the same name. */
    public void keep(Template template) throws StoreException {
        List<Template> all = new ArrayList<>(all());
        int at = 0;
        while (at < all.size() && !all.get(at).name().equals(template.name())) {
            at++;
        }
        if (at < all.size()) {
            all.set(at, template);
        } else {
            all.add(template);
        }
        set(TEMPLATES, write(all));
    }

    /** Forgets the template of a name, if there is one. */
    public void forget(String name) throws StoreException {
        List<Template> all = new ArrayList<>(all());
        all.removeIf(template -> template.name().equals(name));
        set(TEMPLATES, write(all));
    }

    /** What a drafted refusal says; {@code {question}} stands for the instruction. */
    public String refusal() throws StoreException {
        return store.settings().get(REFUSING).filter(text -> !text.isBlank()).orElse(REFUSAL);
    }

    /** Says it otherwise from now on; a blank text brings the first one back. */
    public void setRefusal(String text) throws StoreException {
        set(REFUSING, text);
    }

    private void set(String name, String value) throws StoreException {
        store.write(transaction -> {
            transaction.setting(name, value);
            return value;
        });
    }

    private static List<Template> read(String json) {
        List<Template> all = new ArrayList<>();
        try {
            for (Json each : Json.parse(json).elements()) {
                all.add(new Template(
                        text(each, "name"),
                        text(each, "system"),
                        text(each, "instruction"),
                        text(each, "response"),
                        text(each, "tags")));
            }
        } catch (JsonException e) {
            return List.of();
        }
        return all;
    }

    private static String text(Json json, String name) {
        Json value = json.get(name);
        String text = value == null ? null : value.text();
        return text == null ? "" : text;
    }

    private static String write(List<Template> all) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartArray();
            for (Template each : all) {
                json.writeStartObject();
                json.writeStringField("name", each.name());
                json.writeStringField("system", each.system());
                json.writeStringField("instruction", each.instruction());
                json.writeStringField("response", each.response());
                json.writeStringField("tags", each.tags());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return text.toString();
    }
}
