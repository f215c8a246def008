package org.winnow.intake.format;

import java.util.Map;
import java.util.Set;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.RawJson;
import org.winnow.store.ExampleJson;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Winnow's own form, as {@code winnow query --jsonl} prints it. Status, tags and split come along; where the example came from
 * is told anew, and scores are measured anew.
 */
final class Canonical implements Format {
    private static final Set<String> KNOWN = Set.of(
            "id",
            "messages",
            "passages",
            "alternatives",
            "citations",
            "feedback",
            "tags",
            "status",
            "reason",
            "note",
            "split",
            "source",
            "tools",
            "extra",
            "scores");

    @Override
    public String id() {
        return "winnow";
    }

    @Override
    public String title() {
        return "Winnow examples";
    }

    @Override
    public Match recognise(Json record) {
        boolean own = record.get("messages") instanceof Json.Arr
                && record.get("id") instanceof Json.Str
                && record.get("status") instanceof Json.Str
                && record.get("extra") instanceof Json.Obj
                && record.get("passages") instanceof Json.Arr;
        return own ? new Match(0.99, "have messages, passages, status and extra as Winnow writes them") : Match.NONE;
    }

    @Override
    public Draft read(Json record) throws RowProblem {
        Example example;
        try {
            example = ExampleJson.read(record.raw());
        } catch (JsonException e) {
            throw new RowProblem(String.valueOf(e.getMessage()));
        }
        Content content = example.content();
        return new Draft(example.id(), withUnknown(content, record), example.review());
    }

    private static Content withUnknown(Content content, Json record) {
        StringBuilder extra = new StringBuilder();
        if (!content.extra().isEmptyObject()) {
            String text = content.extra().text();
            extra.append(text, 0, text.lastIndexOf('}'));
        }
        int known = extra.length();
        for (Map.Entry<String, Json> field : record.fields().entrySet()) {
            if (!KNOWN.contains(field.getKey())) {
                Leftover.appendField(extra, field.getKey(), field.getValue().raw());
            }
        }
        return extra.length() == known
                ? content
                : new Content(
                        content.messages(),
                        content.passages(),
                        content.alternatives(),
                        content.citations(),
                        content.feedback(),
                        content.tools(),
                        new RawJson(extra.append('}').toString()));
    }
}
