package org.winnow.edit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Split;
import org.winnow.store.ExampleJson;
import org.winnow.store.Field;

/** Writes edits as {@link EditJson} has them. */
final class EditWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private EditWriter(JsonGenerator json) {
        this.json = json;
    }

    static String write(Edit edit, @Nullable String where) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("edit", edit.name());
            new EditWriter(json).components(edit);
            if (where != null) {
                json.writeFieldName("where");
                json.writeRawValue(where);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    private void components(Edit edit) throws IOException {
        switch (edit.name()) {
            case "set-status" -> status((Edit.SetStatus) edit);
            case "add-tags" -> texts("tags", ((Edit.AddTags) edit).tags());
            case "remove-tags" -> texts("tags", ((Edit.RemoveTags) edit).tags());
            case "set-tags" -> texts("tags", ((Edit.SetTags) edit).tags());
            case "rename-tag" -> rename((Edit.RenameTag) edit);
            case "set-note" -> json.writeStringField("note", ((Edit.SetNote) edit).note());
            case "rate" -> rate((MarkEdit.Rate) edit);
            case "flag" -> json.writeBooleanField("flagged", ((MarkEdit.Flag) edit).flagged());
            case "judge-passage" -> judge((MarkEdit.Judge) edit);
            case "set-split" ->
                json.writeStringField("split", ((Edit.SetSplit) edit).split().word());
            case "set-text" -> text((Edit.SetText) edit);
            case "set-messages" -> messages((Edit.SetMessages) edit);
            case "replace-text" -> replace((ReplaceText) edit);
            case "use-alternative" -> useAlternative((Edit.UseAlternative) edit);
            case "set-part" -> part((SetPart) edit);
            case "replace-system" -> replaceSystem((ReplaceSystem) edit);
            case "split-chat" -> splitChat((SplitChat) edit);
            case "counter-example" -> counterExample((CounterExample) edit);
            case "assign-splits" -> splits((Edit.SplitAssignment) edit);
            case "keep-one" -> keepOne((Edit.KeepOne) edit);
            case "add" -> example((Edit.Add) edit);
            default -> {
                // Delete, restore and use-correction have no components.
            }
        }
    }

    private void status(Edit.SetStatus edit) throws IOException {
        json.writeStringField("status", edit.status().word());
        if (edit.reason() != null) {
            json.writeStringField("reason", edit.reason());
        }
    }

    private void rate(MarkEdit.Rate edit) throws IOException {
        if (edit.rating() != null) {
            json.writeNumberField("rating", edit.rating());
        }
    }

    private void judge(MarkEdit.Judge edit) throws IOException {
        json.writeNumberField("passage", edit.passage());
        if (edit.judgement() != null) {
            json.writeStringField("judgement", edit.judgement().word());
        }
    }

    private void rename(Edit.RenameTag edit) throws IOException {
        if (edit.from().size() == 1) {
            json.writeStringField("from", edit.from().get(0));
        } else {
            texts("from", edit.from());
        }
        json.writeStringField("to", edit.to());
    }

    private void text(Edit.SetText edit) throws IOException {
        if (edit.target() instanceof Target.Message message) {
            json.writeNumberField("target", message.index());
        } else {
            json.writeStringField("target", Words.of((Target.Place) edit.target()));
        }
        json.writeStringField("text", edit.text());
    }

    private void messages(Edit.SetMessages edit) throws IOException {
        Example example = new Example("", Content.of(edit.messages()), Review.NEW, Provenance.HAND_WRITTEN);
        json.writeFieldName("messages");
        json.writeRawValue(Objects.requireNonNullElse(ExampleJson.value(example, Field.MESSAGES), "[]"));
    }

    /** Says roles where that is all there is to say, as files did before there were other texts. */
    private void replace(ReplaceText edit) throws IOException {
        Search search = edit.search();
        json.writeStringField("find", search.find());
        json.writeStringField("replacement", edit.replacement());
        boolean isOfRoles = Replacing.OF_ROLES.containsAll(edit.in());
        texts(isOfRoles ? "roles" : "in", edit.in().stream().map(TextKind::word).toList());
        if (search.regex()) {
            json.writeBooleanField("regex", true);
        }
        json.writeBooleanField("whole-word", search.wholeWord());
        json.writeBooleanField("case-sensitive", search.caseSensitive());
        if (edit.keepCase()) {
            json.writeBooleanField("keep-case", true);
        }
    }

    private void useAlternative(Edit.UseAlternative edit) throws IOException {
        json.writeNumberField("index", edit.index());
        if (edit.old() != Alternative.Kind.REJECTED) {
            json.writeStringField("old", edit.old().word());
        }
    }

    private void part(SetPart edit) throws IOException {
        json.writeStringField("part", Words.of(edit.part()));
        json.writeFieldName("value");
        json.writeRawValue(Objects.requireNonNullElse(edit.json(), "null"));
    }

    private void replaceSystem(ReplaceSystem edit) throws IOException {
        json.writeStringField("from", edit.from());
        json.writeStringField("to", edit.to());
    }

    private void splitChat(SplitChat edit) throws IOException {
        indexes("at", edit.at());
        json.writeBooleanField("together", edit.together());
        json.writeBooleanField("delete", edit.deletesOriginals());
    }

    private void counterExample(CounterExample edit) throws IOException {
        json.writeStringField("refusal", edit.refusal());
        indexes("without", edit.without());
    }

    private void indexes(String name, @Nullable List<Integer> indexes) throws IOException {
        if (indexes != null) {
            json.writeArrayFieldStart(name);
            for (int index : indexes) {
                json.writeNumber(index);
            }
            json.writeEndArray();
        }
    }

    private void splits(Edit.SplitAssignment edit) throws IOException {
        Map<Split, TreeSet<String>> ids = new TreeMap<>();
        edit.splits()
                .forEach((id, split) ->
                        ids.computeIfAbsent(split, any -> new TreeSet<>()).add(id));
        json.writeObjectFieldStart("splits");
        for (Map.Entry<Split, TreeSet<String>> each : ids.entrySet()) {
            texts(each.getKey().word(), List.copyOf(each.getValue()));
        }
        json.writeEndObject();
    }

    private void keepOne(Edit.KeepOne edit) throws IOException {
        json.writeStringField("keep", edit.keep());
        texts("reject", edit.reject());
        json.writeStringField("reason", edit.reason());
    }

    private void example(Edit.Add edit) throws IOException {
        json.writeFieldName("example");
        json.writeRawValue(ExampleJson.write(edit.example()));
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
