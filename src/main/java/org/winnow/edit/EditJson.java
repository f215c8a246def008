package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.winnow.query.QueryEngine;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog;
import org.winnow.store.StoreException;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Edits as JSON: what the history stores, and the format of the files that {@code winnow edit PROJECT EDIT.json} replays.
 * A file is one object or an array of them. {@code edit} names the kind, {@code where} says which examples: {@code
 * {"query":"..."}}, in the language of {@link org.winnow.query.Query}, or {@code {"ids":[...]}}. Unknown names are
 * refused.
 *
 * <pre>
 * {"edit":"set-status","status":"rejected","reason":"wrong source","where":{"query":"source:old.jsonl"}}
 * {"edit":"add-tags","tags":["billing/refund"],"where":{"ids":["a1","a2"]}}   also remove-tags, set-tags
 * {"edit":"rename-tag","from":"billing","to":"money","where":...}              from may be a list: they are merged
 * {"edit":"set-note","note":"ask Eva","where":...}                            null removes it
 * {"edit":"rate","rating":4,"where":...}                                     1 to 5; without a number it goes
 * {"edit":"flag","where":...}                                                 "flagged":false takes it away
 * {"edit":"judge-passage","passage":0,"judgement":"wrong","where":...}        used, relevant, wrong, stale, or none
 * {"edit":"set-split","split":"train","where":...}
 * {"edit":"set-text","target":"response","text":"...","where":...}           instruction, response, system or an index
 * {"edit":"set-messages","messages":[{"role":"user","content":"..."}],"where":...}
 * {"edit":"replace-text","find":"ACME","replacement":"Acme","roles":["assistant"],
 *  "whole-word":true,"case-sensitive":true,"where":...}                       roles, if left out: all
 * {"edit":"replace-text","find":"(\\d+) ?EUR","replacement":"€ $1","regex":true,"in":["response","note"],
 *  "keep-case":false,"where":...}                                             in place of roles: words of {@link TextKind}
 * {"edit":"use-alternative","index":0,"where":...}                           "old":"candidate": what the response becomes
 * {"edit":"set-part","part":"alternatives","value":[...],"where":...}         also passages, citations, feedback, tools, extra
 * {"edit":"replace-system","from":"...","to":"...","where":...}              in all that have exactly this system text
 * {"edit":"split-chat","together":true,"delete":false,"where":...}           "at":[3] splits before these messages only
 * {"edit":"counter-example","refusal":"...","where":...}                     "without":[0]: the passages to take away
 * {"edit":"use-correction","where":...}                                       what an agent wrote in place of the response
 * {"edit":"delete","where":...}   {"edit":"restore","where":{"query":"is:deleted"}}
 * {"edit":"assign-splits","splits":{"train":["a1"],"test":["a2"]}}           names its own examples: no where
 * {"edit":"keep-one","keep":"a1","reject":["a2"],"reason":"duplicate"}        the same
 * {"edit":"add","example":{"id":"","messages":[...],...}}                     the same; the canonical form of an example
 * </pre>
 */
public final class EditJson {
    private EditJson() {}

    /**
     * One object of a file.
     *
     * @param edit what to do
     * @param where to which examples; all where the edit names its own
     */
    public record Entry(Edit edit, Selection where) {}

    /** The edit as one line, without {@code where}. */
    public static String write(Edit edit) {
        return EditWriter.write(edit, null);
    }

    /** The edit as one line, with {@code where}; keys are written as the identifiers that they have in that project. */
    public static String write(Edit edit, Selection where, QueryEngine engine) throws StoreException {
        return EditWriter.write(edit, where.json(engine));
    }

    /** The steps as one file to be replayed, an object per line. */
    public static String recipe(List<HistoryLog.Step> steps) {
        return steps.stream().map(HistoryLog.Step::edit).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    /**
     * Reads one edit; {@code where} is allowed and passed over.
     *
     * @throws JsonException with a sentence, if anything in it is unknown, missing or of the wrong kind
     */
    public static Edit read(String text) throws JsonException {
        return EditReader.read(Json.parse(text), null).edit();
    }

    /**
     * Reads a file: one object or an array of them.
     *
     * @param otherwise which examples an edit without {@code where} is for
     * @throws JsonException with a sentence that names the edit by its number, if anything in it is unknown, missing or of
     *     the wrong kind
     */
    public static List<Entry> readFile(String text, Selection otherwise) throws JsonException {
        return entries(Json.parse(text), otherwise);
    }

    /**
     * Reads a file in which every edit says for which examples it is.
     *
     * @throws JsonException as above, and if one does not
     */
    public static List<Entry> readFile(String text) throws JsonException {
        List<Json> objects = objects(Json.parse(text));
        for (Json object : objects) {
            if (object instanceof Json.Obj && object.get("where") == null && !EditReader.isNamed(object)) {
                throw new JsonException(
                        "An edit does not say which examples it is for. Add \"where\":{\"query\":\"...\"} to it: "
                                + Titles.shortened(object.raw()),
                        -1);
            }
        }
        return entries(Json.parse(text), Selection.all());
    }

    private static List<Json> objects(Json json) {
        return json instanceof Json.Arr ? json.elements() : List.of(json);
    }

    private static List<Entry> entries(Json json, Selection otherwise) throws JsonException {
        List<Entry> entries = new ArrayList<>();
        for (Json object : objects(json)) {
            try {
                entries.add(EditReader.read(object, otherwise));
            } catch (JsonException e) {
                throw new JsonException("Edit " + (entries.size() + 1) + ": " + e.getMessage(), e.offset());
            }
        }
        return entries;
    }
}
