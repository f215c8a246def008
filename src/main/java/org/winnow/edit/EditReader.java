package org.winnow.edit;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Judgement;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.query.Selection;
import org.winnow.store.ExampleJson;
import org.winnow.store.Field;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** Reads edits as {@link EditJson} has them. */
final class EditReader {
    private final Entries in;

    private EditReader(Entries in) {
        this.in = in;
    }

    /** True for the object of an edit that names its own examples. */
    static boolean isNamed(Json json) {
        return json.get("edit") instanceof Json.Str name && isNamed(name.text());
    }

    private static boolean isNamed(String name) {
        return Stream.of(Kind.values()).anyMatch(kind -> kind.isNamed() && kind.word.equals(name));
    }

    static EditJson.Entry read(Json json, @Nullable Selection otherwise) throws JsonException {
        if (!(json instanceof Json.Obj)) {
            throw new JsonException("An edit is an object such as {\"edit\":\"delete\",\"where\":{...}}.", -1);
        }
        Entries in = new Entries(json);
        String name = in.text("edit");
        Edit edit;
        try {
            edit = new EditReader(in).edit(name);
        } catch (IllegalArgumentException e) {
            throw new JsonException("The edit \"" + name + "\" asks for nothing: " + e.getMessage() + ".", -1);
        }
        Json where = isNamed(name) ? null : in.optional("where");
        in.refuseOthers(name);
        Selection fallback = otherwise == null ? Selection.all() : otherwise;
        return new EditJson.Entry(edit, where == null ? fallback : Selection.read(where));
    }

    private Edit edit(String name) throws JsonException {
        return switch (name) {
            case "set-status" ->
                new Edit.SetStatus(
                        in.known("status", Status::ofWord, List.of(Status.values()), Status::word),
                        in.optionalText("reason"));
            case "add-tags" -> new Edit.AddTags(in.texts("tags"));
            case "remove-tags" -> new Edit.RemoveTags(in.texts("tags"));
            case "set-tags" -> new Edit.SetTags(in.texts("tags"));
            case "rename-tag" -> new Edit.RenameTag(in.oneOrMore("from"), in.text("to"));
            case "set-note" -> new Edit.SetNote(in.optionalText("note"));
            case "rate" -> new MarkEdit.Rate(in.optional("rating") == null ? null : in.index("rating"));
            case "flag" -> new MarkEdit.Flag(in.optional("flagged") == null || in.flag("flagged"));
            case "judge-passage" -> new MarkEdit.Judge(in.index("passage"), judgement());
            case "set-split" ->
                new Edit.SetSplit(in.known("split", Split::ofWord, List.of(Split.values()), Split::word));
            case "set-text" -> new Edit.SetText(target(), in.text("text"));
            case "set-messages" -> new Edit.SetMessages(messages());
            case "replace-text" -> replaceText();
            case "use-alternative" -> useAlternative();
            case "set-part" -> setPart();
            case "replace-system" -> new ReplaceSystem(in.text("from"), in.text("to"));
            case "split-chat" -> new SplitChat(indexes("at"), in.flag("together"), in.flag("delete"));
            case "counter-example" -> new CounterExample(in.text("refusal"), indexes("without"));
            case "use-correction" -> new UseCorrection();
            case "delete" -> new Edit.Delete();
            case "restore" -> new Edit.Restore();
            case "assign-splits" -> new Edit.SplitAssignment(splits());
            case "keep-one" -> new Edit.KeepOne(in.text("keep"), in.texts("reject"), in.text("reason"));
            case "add" -> new Edit.Add(ExampleJson.read(in.object("example").raw()));
            default ->
                throw new JsonException(
                        "There is no edit \"" + name + "\". Edits are " + String.join(", ", Kind.words()) + ".", -1);
        };
    }

    private @Nullable Judgement judgement() throws JsonException {
        return in.optional("judgement") == null
                ? null
                : in.known("judgement", Judgement::ofWord, List.of(Judgement.values()), Judgement::word);
    }

    private Edit useAlternative() throws JsonException {
        List<Alternative.Kind> kinds = List.of(Alternative.Kind.values());
        return in.optional("old") == null
                ? new Edit.UseAlternative(in.index("index"))
                : new Edit.UseAlternative(
                        in.index("index"), in.known("old", Words::alternative, kinds, Alternative.Kind::word));
    }

    private Edit setPart() throws JsonException {
        try {
            return new SetPart(in.known("part", Words::part, SetPart.PARTS, Words::of), raw("value"));
        } catch (IllegalArgumentException e) {
            throw new JsonException(String.valueOf(e.getMessage()), -1);
        }
    }

    private @Nullable String raw(String name) {
        Json value = in.optional(name);
        return value == null ? null : value.raw();
    }

    private @Nullable List<Integer> indexes(String name) throws JsonException {
        return in.optional(name) == null ? null : in.indexes(name);
    }

    private Target target() throws JsonException {
        return in.value("target") instanceof Json.Num
                ? Target.message(in.index("target"))
                : in.known("target", Words::place, List.of(Target.Place.values()), Words::of);
    }

    private List<org.winnow.model.Message> messages() throws JsonException {
        Example blank = new Example("", Content.of(List.of()), Review.NEW, Provenance.HAND_WRITTEN);
        return ExampleJson.with(blank, Field.MESSAGES, in.value("messages").raw())
                .messages();
    }

    private Edit replaceText() throws JsonException {
        Search search = new Search(in.text("find"), in.flag("regex"), in.flag("whole-word"), in.flag("case-sensitive"));
        return new ReplaceText(search, in.text("replacement"), texts(), in.flag("keep-case"));
    }

    private Set<TextKind> texts() throws JsonException {
        Set<TextKind> kinds = EnumSet.noneOf(TextKind.class);
        if (in.optional("in") != null) {
            for (String word : in.texts("in")) {
                List<String> words =
                        Stream.of(TextKind.values()).map(TextKind::word).toList();
                kinds.add(TextKind.ofWord(word).orElseThrow(() -> Entries.unknown(word, "in", words)));
            }
        }
        if (in.optional("roles") != null) {
            for (String word : in.texts("roles")) {
                kinds.add(
                        TextKind.of(Words.role(word).orElseThrow(() -> Entries.unknown(word, "roles", Words.roles()))));
            }
        } else if (in.optional("in") == null) {
            kinds.addAll(Replacing.OF_ROLES);
        }
        return kinds;
    }

    private Map<String, Split> splits() throws JsonException {
        Map<String, Split> splits = new LinkedHashMap<>();
        Json object = in.object("splits");
        for (String word : object.fields().keySet()) {
            Split split = Split.ofWord(word)
                    .orElseThrow(() -> Entries.unknown(word, "splits", List.of("none", "train", "validation", "test")));
            for (String id : new Entries(object).texts(word)) {
                if (splits.put(id, split) != null) {
                    throw new JsonException("The example " + id + " is assigned to two splits.", -1);
                }
            }
        }
        return splits;
    }
}
